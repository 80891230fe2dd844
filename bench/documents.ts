import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { type Random, randomOf } from '../src/demo/random.ts'
import { bigramVector } from '../src/kernel/bigram.ts'
import type { Database } from '../src/kernel/database.ts'
import { root } from './programs.ts'

// Official documents by the hundred thousand, as rows: to measure how they are found. No operation wrote them, so that the folder
// is good for measuring only.

/** Who has what: of all documents so many are the large organisation's, sent or received; of the small one's one in a thousand. */
export interface Shares {
  readonly large: string
  readonly small: string
  /** A head of the large one, who instructs on some of what comes in. */
  readonly head: string
  readonly drafter: string
  readonly others: readonly string[]
}

const batchSize = 1000
/** Texts that are made up; the rest are copies of them with other numbers and days. */
const mostWritten = 50_000
const types = {
  notice: 50,
  letter: 15,
  report: 10,
  request: 8,
  reply: 5,
  circular: 4,
  opinions: 3,
  minutes: 3,
  decision: 2,
}
const subjects = [
  '安全生产',
  '森林防火',
  '防汛抗旱',
  '乡村振兴',
  '环境整治',
  '食品安全',
  '养老服务',
  '义务教育',
  '项目建设',
  '值班值守',
]

interface Made {
  readonly id: string
  readonly number: string
  readonly documentNumber: string
  readonly type: string
  readonly title: string
  readonly body: string
  readonly issuer: string
  readonly recipients: readonly string[]
  readonly day: string
  readonly isOpen: boolean
  readonly words: string
  readonly marks: readonly string[]
}

/** Adds documents until there are so many. */
export async function fillDocuments(
  db: Kysely<Database>,
  shares: Shares,
  { total, tell }: { total: number; tell: (line: string) => void },
): Promise<void> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from documents.search`.execute(db)
  const there = rows[0]?.count ?? 0
  if (there >= total) return tell(`There are ${there} documents already`)
  const clauses = clausesOfTheManual()
  await db.connection().execute(async (connection) => {
    await sql`set session_replication_role = replica`.execute(connection)
    await sql`drop index if exists documents.search_words`.execute(connection)
    for (let from = there; from < Math.min(total, mostWritten); from += batchSize) {
      const random = randomOf(`documents ${from}`)
      const count = Math.min(batchSize, Math.min(total, mostWritten) - from)
      const made = Array.from({ length: count }, (_, at) => document(from + at, { random, clauses, shares }))
      await insert(connection, made, shares)
      tell(`  ${from + count} of ${total} documents`)
    }
    await copies(connection, total, { tell, head: shares.head, large: shares.large })
    tell('  building the index')
    await sql`set maintenance_work_mem = '512MB'`.execute(connection)
    await sql`create index search_words on documents.search using gin (words, marks)`.execute(connection)
    await sql`set session_replication_role = origin`.execute(connection)
    await sql`vacuum analyze documents.search, documents.reader, documents.document, delivery.dispatch, delivery.delivery, delivery.instruction`.execute(
      connection,
    )
  })
}

/** Copies what was made up, until there are so many. */
async function copies(
  db: Kysely<Database>,
  total: number,
  { tell, head, large }: { tell: (line: string) => void; head: string; large: string },
): Promise<void> {
  for (let turn = 1; ; turn++) {
    const { rows } = await sql<{ count: number }>`select count(*) as count from documents.search`.execute(db)
    const left = total - (rows[0]?.count ?? 0)
    if (left <= 0) return
    tell(`  ${left} left to copy`)
    await sql`drop table if exists pg_temp.copy`.execute(db)
    await sql`create temp table copy as select document_id as old, gen_random_uuid() as id, number || '-' || ${turn}::text as number,
      replace(document_number, '号', lpad(${turn}::text, 6, '0') || '号') as document_number, (dated - (random() * 300)::int) as day
      from documents.search where number like 'bench%' and number not like '%-%' order by number limit ${Math.min(left, mostWritten)}`.execute(
      db,
    )
    await copyRows(db, { head, large })
  }
}

async function copyRows(db: Kysely<Database>, { head, large }: { head: string; large: string }): Promise<void> {
  await sql`insert into documents.document (matter_id, number, office_id, issuer_id, state, type, title, elements, version, drafted_by, saved_by,
      started_at, touched_at, round, signed_on, content_sha256, document_number, pdf_file_id, pages, ready_at)
    select c.id, c.number, office_id, issuer_id, state, type, title, elements, 1, drafted_by, saved_by, c.day, c.day, 1, c.day, content_sha256,
      c.document_number, pdf_file_id, pages, c.day from pg_temp.copy c join documents.document on matter_id = c.old`.execute(
    db,
  )
  await sql`insert into documents.search (document_id, number, state, type, title, document_number, issuer_id, signed_on, dated, body, words, marks)
    select c.id, c.number, state, type, title, c.document_number, issuer_id, c.day, c.day, body, words, marks
    from pg_temp.copy c join documents.search on document_id = c.old`.execute(db)
  await sql`insert into documents.reader select organisation_id, c.id, works, received, c.day
    from pg_temp.copy c join documents.reader on document_id = c.old`.execute(db)
  await sql`insert into delivery.dispatch (document_id, matter_number, document_number, type, title, issuer_id, office_id, signed_on,
      content_sha256, pdf_file_id, pages, sent_by, sent_at, audit_id)
    select c.id, c.number, c.document_number, type, title, issuer_id, office_id, c.day, content_sha256, pdf_file_id, pages, sent_by, c.day,
      audit_id from pg_temp.copy c join delivery.dispatch on document_id = c.old`.execute(db)
  await sql`with sent as (
      insert into delivery.delivery (incoming_id, number, document_id, organisation_id, part, role, state, step, rings, sent_at)
      select gen_random_uuid(), c.number || incoming_id, c.id, organisation_id, part, role, state, step, rings, c.day
      from pg_temp.copy c join delivery.delivery on document_id = c.old returning incoming_id, organisation_id, sent_at)
    insert into delivery.instruction (incoming_id, words, post_id, given_by, given_at)
    select incoming_id, '请办理。', incoming_id, ${head}, sent_at from sent where organisation_id = ${large} and random() < 0.2`.execute(
    db,
  )
}

/** Clauses of the manual, the frequent ones first: Chinese as it is written, with the pairs of characters that it has. */
function clausesOfTheManual(): string[] {
  const folder = join(root, 'docs', 'manual', 'zh')
  const text = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
  return [...new Set(text.match(/\p{Script=Han}{4,24}/gu) ?? [])]
}

interface World {
  readonly random: Random
  readonly clauses: readonly string[]
  readonly shares: Shares
}

function document(at: number, world: World): Made {
  const { random } = world
  const type = random.weighted(types)
  const day = new Date(Date.UTC(2019, 0, 1) + random.between(0, 2800) * 86_400_000).toISOString().slice(0, 10)
  const subject = random.pick(['安全生产', ...subjects])
  const title = `关于做好${day.slice(0, 4)}年${subject}${clause(world).slice(0, 10)}工作的${type}`
  const body = `${text(world, subject)}${at % 5000 === 17 ? '朱鹮栖息地保护' : ''}`
  const made = {
    ...sides(world),
    id: randomUUID(),
    number: `bench${String(at).padStart(22, '0')}`,
    type,
    title,
    body,
    day,
  }
  const word = made.issuer === world.shares.large ? '云政办发' : `云${'甲乙丙丁戊己庚辛'.charAt(at % 8)}发`
  return {
    ...{ ...made, documentNumber: `${word}〔${day.slice(0, 4)}〕${at}号`, words: bigramVector(`${title}\n${body}`) },
    marks: [
      ...[
        `ny:${day.slice(0, 4)}`,
        `ns:${at}`,
        ...Array.from(word, (sign, place) => `n:${sign}${word.charAt(place + 1)}`),
      ],
      ...marksOf(made, world.shares),
    ],
  }
}

/** Who issues it and who gets it. */
function sides({ random, shares }: World): Pick<Made, 'issuer' | 'recipients' | 'isOpen'> {
  const some = () => shares.others[random.between(0, shares.others.length - 1)] ?? shares.large
  const issuer = random.chance(0.06) ? shares.large : some()
  const also = [...(random.chance(0.12) ? [shares.large] : []), ...(random.chance(0.001) ? [shares.small] : [])]
  const recipients = [...new Set([...also, some(), some(), some()])].filter((one) => one !== issuer)
  return { issuer, recipients, isOpen: random.chance(0.1) }
}

function marksOf(made: Pick<Made, 'issuer' | 'recipients' | 'isOpen' | 'type'>, shares: Shares): string[] {
  const { type, issuer, recipients, isOpen } = made
  const people = issuer === shares.large ? [`d:${shares.drafter}`, `g:${shares.head}`] : [`d:${issuer}`, `g:${issuer}`]
  const received = recipients.flatMap((one) => [`m:${one}`, `r:${one}`])
  const own = [`t:${type}`, 's:dispatched', `i:${issuer}`, `o:${issuer}`, `w:${issuer}`]
  return [...own, ...received, ...people, ...(isOpen ? ['open'] : [])]
}

/** Half of the texts have more than 900 characters; some clauses come again and again. */
function text(world: World, subject: string): string {
  const length = Math.min(12_000, Math.max(150, world.random.skewed(900, 0.6)))
  const parts: string[] = [`为进一步加强${subject}`]
  for (let sum = 0; sum < length; ) {
    const part = clause(world)
    parts.push(part)
    sum += part.length + 1
  }
  return parts.join('，')
}

function clause({ random, clauses }: World): string {
  return clauses[Math.floor(clauses.length * random.next() ** 2.5)] ?? ''
}

async function insert(db: Kysely<Database>, made: readonly Made[], { head, large }: Shares): Promise<void> {
  const json = JSON.stringify(made)
  const rows = sql`jsonb_to_recordset(${json}::jsonb) as x(id uuid, number text, "documentNumber" text, type text, title text, body text,
    issuer uuid, recipients uuid[], day date, "isOpen" boolean, words text, marks text[])`
  await sql`
    insert into documents.document (matter_id, number, office_id, issuer_id, state, type, title, elements, version, drafted_by, saved_by,
      started_at, touched_at, round, signed_on, content_sha256, document_number, pdf_file_id, pages, ready_at)
    select x.id, x.number, x.issuer, x.issuer, 'dispatched', x.type, x.title, '{"joint":[]}', 1, x.id, x.id, x.day, x.day, 1, x.day,
      repeat('0', 64), x."documentNumber", x.id, 2, x.day from ${rows}`.execute(db)
  await sql`
    insert into documents.search (document_id, number, state, type, title, document_number, issuer_id, signed_on, dated, body, words, marks)
    select x.id, x.number, 'dispatched', x.type, x.title, x."documentNumber", x.issuer, x.day, x.day, x.body, strip(x.words::tsvector),
      array_to_tsvector(x.marks) from ${rows}`.execute(db)
  await sql`
    insert into documents.reader (organisation_id, document_id, works, received, dated)
    select x.issuer, x.id, true, false, x.day from ${rows}
    union all select r, x.id, false, true, x.day from ${rows}, unnest(x.recipients) r
    union all select '00000000-0000-0000-0000-000000000000', x.id, true, false, x.day from ${rows} where x."isOpen"`.execute(
    db,
  )
  await sql`
    insert into delivery.dispatch (document_id, matter_number, document_number, type, title, issuer_id, office_id, signed_on,
      content_sha256, pdf_file_id, pages, sent_by, sent_at, audit_id)
    select x.id, x.number, x."documentNumber", x.type, x.title, x.issuer, x.issuer, x.day, repeat('0', 64), x.id, 2, x.id, x.day, x.id
    from ${rows}`.execute(db)
  await sql`
    with sent as (
      insert into delivery.delivery (incoming_id, number, document_id, organisation_id, part, role, state, step, rings, sent_at)
      select gen_random_uuid(), 'in' || x.number || r.n, x.id, r.o, 'main', 'office', 'closed', 'filed', false, x.day + interval '1 day'
      from ${rows}, unnest(x.recipients) with ordinality r(o, n) returning incoming_id, organisation_id, sent_at)
    insert into delivery.instruction (incoming_id, words, post_id, given_by, given_at)
    select incoming_id, '请办理。', incoming_id, ${head}, sent_at from sent where organisation_id = ${large} and random() < 0.2`.execute(
    db,
  )
}
