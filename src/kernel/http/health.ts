import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { House } from './house.ts'

/** GET /healthz (the process answers), /readyz (the database answers too), /metrics (Prometheus text). */
export function mountHealth(app: FastifyInstance, house: House): void {
  app.get('/healthz', async () => ({ status: 'ok' }))
  app.get('/readyz', async (_request, reply) => {
    try {
      await sql`select 1`.execute(house.db)
      return { status: 'ready' }
    } catch {
      return reply.code(503).send({ status: 'database does not answer' })
    }
  })
  const registry = metricsOf(app, house)
  app.get('/metrics', async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()))
}

function metricsOf(app: FastifyInstance, house: House): Registry {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by method, route pattern and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  })
  app.addHook('onResponse', async (request, reply) => {
    const labels = { method: request.method, route: request.routeOptions.url ?? 'none', status: String(reply.statusCode) }
    durations.observe(labels, reply.elapsedTime / 1000)
  })
  countedGauge(registry, house, 'heliograph_exceptions_open', 'Jobs that failed for good and wait for a person.', 'select count(*) from kernel.exception where settled_at is null')
  countedGauge(registry, house, 'heliograph_jobs_waiting', 'Queued jobs.', 'select count(*) from graphile_worker.jobs')
  return registry
}

function countedGauge(registry: Registry, house: House, name: string, help: string, statement: string): void {
  new Gauge({
    name,
    help,
    registers: [registry],
    async collect() {
      const { rows } = await sql.raw<{ count: number }>(statement).execute(house.db)
      this.set(rows[0]?.count ?? 0)
    },
  })
}
