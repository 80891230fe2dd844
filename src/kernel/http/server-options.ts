import { randomUUID } from 'node:crypto'
import { parse } from 'node:querystring'
import type { FastifyRequest, FastifyServerOptions } from 'fastify'
import type { Settings } from '../settings.ts'
import { plainError } from './problem.ts'

/** Fields of one form; a long table has hundreds. */
export const mostFields = 2000

/** All texts of one form, or one JSON document. */
export const bodyMaxBytes = 2 * 1024 * 1024

/** Reads a query string or a posted form. A plain object of its own properties, whatever the names. */
export function readPairs(text: string): Record<string, unknown> {
  return text === '' ? {} : { ...parse(text, '&', '=', { maxKeys: mostFields }) }
}

/** How the web server listens, logs and limits. */
export function serverOptions({ LOG_LEVEL, TRUST_PROXY }: Settings) {
  return {
    logger: LOG_LEVEL === 'silent' ? false : logger(LOG_LEVEL),
    genReqId: () => randomUUID(),
    // one proxy: what stands before its own entry in X-Forwarded-For anybody could have written
    trustProxy: TRUST_PROXY === 'on' && ((_address: string, hop: number) => hop === 0),
    routerOptions: { querystringParser: readPairs, maxParamLength: 200 },
    bodyLimit: bodyMaxBytes,
    requestTimeout: 15 * 60_000, // 50 MB over a slow line; nobody holds a connection longer
  } satisfies FastifyServerOptions
}

/** Lines without personal data, at every level. */
function logger(level: Settings['LOG_LEVEL']) {
  return {
    level,
    serializers: { req: quietRequest, err: plainError, error: plainError },
    redact: { paths: ['busboyOptions'], remove: true }, // holds the request's cookies
  }
}

/** The route's pattern instead of the address: addresses can carry numbers and codes of people's matters. */
function quietRequest(request: FastifyRequest) {
  return { method: request.method, route: request.routeOptions?.url ?? 'none' }
}
