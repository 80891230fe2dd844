import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import files from '@fastify/static'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { h } from 'preact'
import { mountApiReference } from './api-reference.ts'
import { mountApi } from './api-routes.ts'
import { guardDemo } from './demo-host.ts'
import { mountHealth } from './health.ts'
import type { House } from './house.ts'
import { mountPages, pageRequest, sendHtml } from './page-routes.ts'
import { sendProblem, type Trouble, troubleOf } from './problem.ts'
import { mostFields, readPairs, serverOptions } from './server-options.ts'
import { mountSockets } from './sockets.ts'
import { linesOf } from './stream-routes.ts'
import { uploadMaxBytes } from './upload.ts'
import { visitorOf } from './visitor.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Name of the operation or query behind the route; routes without one are listed in test/routes.test.ts. */
    operation?: string
  }
}

/** Requests one address may make in a minute before it is asked to wait; sign-in has its own, smaller limit. */
const requestsPerMinute = 1200

/** Builds the web server of a house; listening is left to the caller. */
export async function buildApp(house: House): Promise<FastifyInstance> {
  const app = Fastify(serverOptions(house.settings))
  await guard(app)
  guardDemo(app, house.settings)
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id)
  })
  app.setErrorHandler((error, request, reply) => answerTrouble(house, request, reply, troubleOf(error, request)))
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, (request, reply) =>
    answerTrouble(house, request, reply, troubleOf({ statusCode: 404 }, request)),
  )
  await app.register(files, {
    root: house.assetsDir,
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    index: false,
  })
  mountHealth(app, house)
  await mountApiReference(app, house)
  const lines = linesOf(app)
  for (const module of house.modules) {
    if (module.api) mountApi(app, house, module.api)
    if (module.pages) mountPages(app, house, module.pages, lines)
  }
  mountSockets(app, house)
  return app
}

async function guard(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: false, // the proxy that ends TLS sets it
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'same-origin' },
  })
  await app.register(cookie)
  await app.register(formbody, { parser: readPairs })
  await app.register(multipart, {
    limits: { fileSize: uploadMaxBytes + 1, files: 20, fields: mostFields, fieldSize: 64 * 1024 },
  })
  await app.register(rateLimit, { max: requestsPerMinute, timeWindow: '1 minute' })
}

/** Programs get RFC 9457, people a page in their language. */
async function answerTrouble(house: House, request: FastifyRequest, reply: FastifyReply, trouble: Trouble) {
  const visitor = await visitorOf(house, request).catch(() => undefined)
  if (request.url.startsWith('/api/') || !visitor) return sendProblem(reply, trouble, visitor?.language === 'en')
  const page = pageRequest(house, request, reply, { visitor })
  const view = () => h(house.troubleView, { status: trouble.status, text: trouble.text, requestId: request.id })
  return sendHtml(reply.code(trouble.status), page, view)
}
