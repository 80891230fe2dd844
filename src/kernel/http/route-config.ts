import type { FastifyContextConfig } from 'fastify'
import type { Callable } from '../operation.ts'

/** What the framework is told of a route: the operation behind it, and its own rate limit where it has one. */
export function routeConfig({ spec }: Callable<unknown>): FastifyContextConfig {
  return { operation: spec.name, ...(spec.perMinute && { rateLimit: { max: spec.perMinute, timeWindow: '1 minute' } }) }
}
