import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { isLoopback } from '../loopback.ts'
import type { Gauge as ModuleGauge } from '../module.ts'
import { Refusal } from '../refusal.ts'
import { both } from '../text.ts'
import type { House } from './house.ts'

/** GET /healthz (the process answers), /readyz (the database answers too), /metrics (Prometheus text, for the own machine unless METRICS says otherwise). */
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
  app.get('/metrics', async (request, reply) => {
    if (house.settings.METRICS === 'loopback' && !isLoopback(request.ip.replace(/^::ffff:/, '')))
      throw new Refusal('forbidden', both('运行指标只供本机读取。', 'Metrics are for programs on this machine.'))
    return reply.type(registry.contentType).send(await registry.metrics())
  })
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
    const labels = {
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: String(reply.statusCode),
    }
    durations.observe(labels, reply.elapsedTime / 1000)
  })
  for (const gauge of [...ownGauges, ...house.modules.flatMap((module) => module.gauges ?? [])])
    register(registry, house, gauge)
  return registry
}

const ownGauges: readonly ModuleGauge[] = [
  {
    name: 'heliograph_exceptions_open',
    help: 'Jobs that failed for good and wait for a person.',
    read: count('select count(*) from kernel.exception where settled_at is null'),
  },
  { name: 'heliograph_jobs_waiting', help: 'Queued jobs.', read: count('select count(*) from graphile_worker.jobs') },
]

function count(statement: string): ModuleGauge['read'] {
  return async (db) => {
    const { rows } = await sql.raw<{ count: number }>(statement).execute(db)
    return rows[0]?.count ?? 0
  }
}

function register(registry: Registry, { db }: House, { name, help, read }: ModuleGauge): void {
  new Gauge({
    name,
    help,
    registers: [registry],
    async collect() {
      this.set(await read(db))
    },
  })
}
