import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { multiplyMatters } from '../src/demo/index.ts'
import { readSettings } from '../src/kernel/settings.ts'
import { stand } from '../src/main.ts'
import { formPosts } from './applying.ts'
import { integration } from './integration.ts'
import { closedLoop } from './loop.ts'
import { machineOf } from './machine.ts'
import { peopleOf } from './people.ts'
import { cpuSeconds, databaseCpuSeconds, type Program, root, startProduct } from './programs.ts'
import { rawLimit } from './raw.ts'
import { type Report, type Row, tableOf } from './report.ts'
import { type Ground, type Scenario, scenarios } from './scenarios.ts'
import { setting } from './setting.ts'
import { spike } from './spike.ts'

// `npm run bench`: measures the product beside its raw limits. See bench/README.md.
const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    clients: { type: 'string', default: '1,8,32' },
    seconds: { type: 'string', default: '5' },
    matters: { type: 'string' },
    data: { type: 'string', default: join(root, 'data', 'bench') },
    json: { type: 'string' },
  },
})
const seconds = Number(values.seconds)
const counts = values.clients.split(',').map(Number)
const wanted = (name: string) => !values.only || values.only.includes(name)

/** Applicants who may be on their way at the same time while the spike lasts. */
const mostAtOnce = 450

const settings = readSettings({ LOG_LEVEL: 'silent', ...process.env, DATA_DIR: values.data, DEMO: 'on' })
const standing = await stand(settings, tell)
await multiplyMatters(standing, tell, Number(values.matters ?? 0))
const product = await startProduct(standing.databaseUrl, values.data)
try {
  const report = await measure(product)
  process.stdout.write(`\n${tableOf(report)}\n`)
  if (values.json) {
    await mkdir(dirname(values.json), { recursive: true })
    await writeFile(values.json, `${JSON.stringify(report, null, 2)}\n`)
  }
} finally {
  await product.stop()
  await standing.stop()
}

async function measure(server: Program): Promise<Report> {
  const { house } = standing
  const people = await peopleOf(house, server.base, wanted('spike') ? mostAtOnce : Math.max(...counts) + 1)
  const ground: Ground = { house, base: server.base, people, posts: await formPosts(house) }
  const rows: Row[] = []
  for (const scenario of scenarios.filter(({ name }) => wanted(name)))
    for (const clients of counts) rows.push(await measureOne(server, { scenario, ground, clients }))
  return {
    machine: await machineOf(house),
    command: `npm run bench -- ${process.argv.slice(2).join(' ')}`.trim(),
    rows,
    integration: wanted('integration') ? await integration(standing) : undefined,
    spike: wanted('spike') ? await spike(ground) : undefined,
    setting: wanted('setting') ? await setting(seconds) : undefined,
  }
}

async function measureOne(
  server: Program,
  { scenario, ground, clients }: { scenario: Scenario; ground: Ground; clients: number },
): Promise<Row> {
  const once = await scenario.prepare(ground, clients, seconds)
  const before = { server: cpuSeconds(server.pid), database: databaseCpuSeconds() }
  let asked = 0
  const figures = await closedLoop(clients, seconds, (client) => {
    asked += 1
    return once(client)
  })
  const spent = (now: number, then: number) => ((now - then) / asked) * 1000
  const cpu = {
    serverCpuMs: spent(cpuSeconds(server.pid), before.server),
    databaseCpuMs: spent(databaseCpuSeconds(), before.database),
  }
  const raw = await rawLimit(scenario, ground, { clients, seconds, databaseUrl: standing.databaseUrl })
  const row: Row = { name: scenario.name, title: scenario.title, limit: scenario.raw, figures, raw, ...cpu }
  tell(
    `${scenario.name}, ${clients}: ${figures.perSecond.toFixed(1)}/s, p95 ${figures.p95.toFixed(1)} ms, ${figures.errors} errors`,
  )
  return row
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`)
}
