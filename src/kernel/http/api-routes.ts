import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ApiTable } from '../api.ts'
import type { House } from './house.ts'
import { routeConfig } from './route-config.ts'
import { callerOf, visitorOf } from './visitor.ts'

/** Mounts a module's table under /api: body, query string and path are one input; the answer is JSON. */
export function mountApi(app: FastifyInstance, house: House, table: ApiTable): void {
  for (const [route, callable] of Object.entries(table)) {
    const [method = '', url = ''] = route.split(' ')
    app.route({
      method,
      url: `/api${url}`,
      config: routeConfig(callable),
      handler: async (request, reply) => {
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
