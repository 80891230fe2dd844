import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ApiTable } from '../api.ts'
import { Refusal } from '../refusal.ts'
import { both } from '../text.ts'
import type { House } from './house.ts'
import { routeConfig } from './route-config.ts'
import { bearer, callerOf, sessionCookie, visitorOf } from './visitor.ts'

/** Mounts a module's table under /api: body, query string and path are one input; the answer is JSON. */
export function mountApi(app: FastifyInstance, house: House, table: ApiTable): void {
  for (const [route, callable] of Object.entries(table)) {
    const [method = '', url = ''] = route.split(' ')
    app.route({
      method,
      url: `/api${url}`,
      config: routeConfig(callable),
      handler: async (request, reply) => {
        refuseForeign(request)
        const visitor = await visitorOf(house, request)
        const answer = await callable(callerOf(house, request, visitor), inputOf(request))
        return reply.header('cache-control', 'no-store').send(answer ?? null)
      },
    })
  }
}

function inputOf(request: FastifyRequest): Record<string, unknown> {
  const body = typeof request.body === 'object' && !Array.isArray(request.body) ? request.body : {}
  // the server's own parsers make objects of both; Fastify's types leave that open
  return { ...body, ...(request.query as object), ...(request.params as object) }
}

/**
 * A browser that is signed in by cookie may change things through the API only from our own pages: another site can make it
 * send a form, but neither JSON nor a same-origin mark. Programs send a bearer token and no cookie.
 *
 * @throws Refusal 'forbidden'
 */
function refuseForeign(request: FastifyRequest): void {
  if (request.method === 'GET' || bearer(request) || !request.cookies[sessionCookie]) return
  const site = request.headers['sec-fetch-site']
  const isOurs = site === undefined || site === 'same-origin'
  const isJson = request.headers['content-type']?.startsWith('application/json') ?? true
  if (!isOurs || !isJson)
    throw new Refusal(
      'forbidden',
      both('此请求来自其他网站，已拒绝。', 'This request came from another site and was refused.'),
    )
}
