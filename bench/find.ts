import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { loadMembers, seedDistrict, seedFoundations } from '../src/demo/index.ts'
import type { Actor } from '../src/kernel/context.ts'
import type { Database } from '../src/kernel/database.ts'
import { readSettings } from '../src/kernel/settings.ts'
import { stand } from '../src/main.ts'
import { searchDocuments } from '../src/modules/retrieval/index.ts'
import { fillDocuments } from './documents.ts'
import { closedLoop } from './loop.ts'
import { machineOf } from './machine.ts'
import { demoSession } from './people.ts'
import { root, startProduct } from './programs.ts'
import { anAddress } from './scenarios.ts'
import { visitorOf } from './visit.ts'

// `npm run bench:find`: how long it takes to find official documents, over HTTP and as SQL alone. See bench/README.md.
const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '200000' },
    seconds: { type: 'string', default: '3' },
    rounds: { type: 'string', default: '3' },
    data: { type: 'string', default: join(root, 'data', 'bench-documents') },
  },
})
const tell = (line: string) => process.stderr.write(`${line}\n`)

/** What is looked for; the first is what a page without conditions does. */
const searches: readonly (readonly [what: string, query: Record<string, string>])[] = [
  ['the newest', {}],
  ['a rare word', { q: '朱鹮栖息地' }],
  ['a common word', { q: '安全生产' }],
  ['a pair that stands nearly everywhere', { q: '办理' }],
  ['two words, newest first', { q: '森林防火 材料', sort: 'date' }],
  ['part of a number', { number: '云政办发' }],
  ['one number', { q: '云政办发〔2024〕' }],
  ['type, organisation, year', { type: 'notice', organisation: '区民政局', from: '2024-01-01', to: '2024-12-31' }],
  ['who instructed', { person: '', personAs: 'instructor' }],
  [
    'word, type, year, received',
    { q: '安全生产', type: 'notice', from: '2023-01-01', scope: 'received', receivedFrom: '2023-06-01' },
  ],
]

const settings = readSettings({ LOG_LEVEL: 'silent', ...process.env, DATA_DIR: values.data, DEMO: 'on' })
const standing = await stand(settings, tell)
const { house } = standing
await district()
const member = await loadMembers(house)
const [secretary, leader] = [member('secretary'), member('leader')]
const small = member('health')
const { rows: others } = await sql<{ id: string }>`
  select id from directory.pub_organisation where id <> all(${[secretary, small].map(organisationOf)}::uuid[]) order by number limit 60`.execute(
  house.db,
)
await fillDocuments(
  house.db,
  {
    ...{
      large: organisationOf(secretary),
      small: organisationOf(small),
      head: leader.id,
      drafter: member('drafter').id,
    },
    others: others.map(({ id }) => id),
  },
  { total: Number(values.documents), tell },
)
const product = await startProduct(standing.databaseUrl, values.data)
try {
  const { processor, cores, memoryGiB, node, postgres, databaseSize, when } = await machineOf(house)
  const { rows } = await sql<{ count: number }>`select count(*) as count from documents.search`.execute(house.db)
  process.stdout.write(
    `\n${processor}, ${cores} cores, ${memoryGiB} GiB; Node ${node}, PostgreSQL ${postgres}; ${rows[0]?.count.toLocaleString('en')} documents, database of ${databaseSize}; ${when}\n\n`,
  )
  process.stdout.write(
    '| what | member of | found | p50 ms | p95 ms | SQL alone p50 ms | p95 ms |\n|---|---|--:|--:|--:|--:|--:|\n',
  )
  for (const [who, actor, name] of [
    ['a large organisation', secretary, 'secretary'],
    ['a small one', small, 'health'],
  ] as const)
    for (const [what, query] of searches) {
      const asked = 'personAs' in query ? { ...query, person: leader.name } : query
      process.stdout.write(`| ${[what, who, ...(await measure(actor, name, asked))].join(' | ')} |\n`)
    }
} finally {
  await product.stop()
  await standing.stop()
}

/** Offices and people, without a year of matters: nothing of it is asked for here. */
async function district(): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from directory.pub_organisation limit 1`.execute(house.db)
  if (rows.length > 0) return
  await seedFoundations(house, house.now())
  await seedDistrict(house, { at: new Date(house.now().getTime() - 400 * 86_400_000), size: 'whole', progress: tell })
}

function organisationOf({ post }: Actor): string {
  return post?.organisationId ?? ''
}

async function measure(actor: Actor, name: string, query: Record<string, string>): Promise<string[]> {
  const seconds = Number(values.seconds)
  const visitor = visitorOf(product.base, { address: anAddress, session: await demoSession(product.base, name) })
  const path = `/desk/documents/search?${new URLSearchParams(query)}`
  const { count, isMore, play } = await recorded(actor, query)
  const http: { p50: number; p95: number }[] = []
  const alone: { p50: number; p95: number }[] = []
  for (let round = 0; round < Number(values.rounds); round++) {
    http.push(
      await closedLoop(1, seconds, async () => {
        const { status } = await visitor.get(path)
        if (status !== 200) throw new Error(`${path} answered ${status}`)
        return 'done'
      }),
    )
    alone.push(await closedLoop(1, seconds, play))
  }
  visitor.close()
  return [
    isMore ? `> ${count.toLocaleString('en')}` : count.toLocaleString('en'),
    ...[http, alone].flatMap((runs) =>
      (['p50', 'p95'] as const).map((at) => median(runs.map((run) => run[at])).toFixed(1)),
    ),
  ]
}

/** The statements of one search, to be sent again without the product. */
async function recorded(actor: Actor, query: Record<string, string>) {
  const statements: { sql: string; parameters: readonly unknown[] }[] = []
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool: standing.pool }),
    log: ({ query: { sql: text, parameters } }) => {
      statements.push({ sql: text, parameters })
    },
  })
  const caller = { db, blobs: house.blobs, settings, actor, now: house.now() }
  const { count, isMore } = await searchDocuments(caller, query)
  const play = async () => {
    for (const { sql: text, parameters } of statements) await standing.pool.query(text, [...parameters])
    return 'done' as const
  }
  return { count, isMore, play }
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}
