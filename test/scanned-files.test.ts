import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { type Caller, machine } from '../src/kernel/context.ts'
import { drain } from '../src/kernel/drain.ts'
import type { FileAnswer } from '../src/kernel/page.ts'
import { typeset } from '../src/kernel/typeset/index.ts'
import { saveDraft, submit } from '../src/modules/cases/index.ts'
import { exampleAnswers } from '../src/modules/catalogue/index.ts'
import { filesModule } from '../src/modules/files/index.ts'
import { modules } from '../src/modules.ts'
import { aDistrict } from './cast.ts'
import { type Answers, clamd } from './clamd.ts'
import { act, begin, formOf, matterOf, posted, services, stepsOf } from './story.ts'

const place = await aDistrict({ after }, { now: '2026-03-02T01:00:00Z' })
const scanner: Answers = {}
const { url, server } = await clamd(scanner)
after(() => server.close())

const settings = { ...place.town.settings, CLAMD_URL: url }
const as = (who: Parameters<typeof place.as>[0]): Caller => ({ ...place.as(who), settings })
/** Lets the worker do what waits, but for what fails on purpose. */
const work = () => {
  const { db, blobs, now } = place.town
  return drain({ db, blobs, settings, modules, now: () => now }, ['paper-set', 'file-infected'])
}
const jobNamed = (name: string) => filesModule.jobs?.find((job) => job.name === name)
const reading = async (
  who: Parameters<typeof place.as>[0],
  number: string,
  attachment: string,
): Promise<FileAnswer> => {
  const route = modules.find(({ name }) => name === 'docket')?.pages?.['GET /matters/:number/attachments/:attachment']
  assert.equal(route?.kind, 'file')
  const answer = await route.callable(as(who), { number, attachment })
  if (typeof answer.body === 'object' && 'resume' in answer.body) answer.body.resume()
  return answer
}

/** A draft with one more paper in a place for it. */
async function draftWith(bytes: Buffer): Promise<{ number: string; attachment: string }> {
  const number = await begin(place, 'disability')
  await work()
  const material = (await attachmentsIn(number))[0]
  assert.ok(material)
  const blob = await place.town.blobs.put(Readable.from([bytes]), { maxBytes: 10_000_000 })
  const form = await formOf(place, number)
  const page = form.pages.find((one) => JSON.stringify(one).includes(`"material":"${material.slot}"`))?.id ?? ''
  const upload = { field: `file.${material.slot}`, name: '说明.pdf', ...blob }
  const answers = posted(form, exampleAnswers[services.disability] ?? {}, page)
  await saveDraft(as('resident'), { number, page, uploads: [upload], ...answers })
  const added = (await attachmentsIn(number)).findLast(({ name }) => name === '说明.pdf')
  return { number, attachment: added?.id ?? '' }
}

async function attachmentsIn(number: string) {
  const { rows } = await sql<{ id: string; slot: string; name: string; scan: string }>`
    select a.id, a.slot, f.name, c.scan from docket.attachment a join docket.matter m on m.id = a.matter_id
    join files.file f on f.id = a.file_id join files.content c on c.sha256 = f.sha256
    where m.number = ${number} order by a.added_at`.execute(place.town.db)
  return rows
}

const document = async (words: string) =>
  Buffer.from(
    await typeset(
      {
        source: `#set document(title: "x", date: datetime(year: 2026, month: 1, day: 1))\n#set text(font: "FandolSong")\n${words}`,
      },
      {},
    ),
  )

test('a file that waits for the scanner is opened by who handed it in, and by nobody else', async () => {
  const { number, attachment } = await draftWith(await document('邻里证明材料'))
  await submit(as('resident'), { number })
  assert.equal((await reading('resident', number, attachment)).type, 'application/pdf')
  await assert.rejects(reading('township', number, attachment), { kind: 'forbidden', message: /not finished/ })
  await work()
  assert.equal((await reading('township', number, attachment)).type, 'application/pdf')
})

test('staff find a matter by words in its files; strangers’ lists do not', async () => {
  const rows = async (who: 'township' | 'clerk', words: string) => {
    const page = await act(place, who, 'GET /matters/held', { words })
    return typeof page === 'object' && page && 'rows' in page && Array.isArray(page.rows) ? page.rows.length : 0
  }
  assert.equal(await rows('township', '邻里证明'), 1)
  assert.equal(await rows('township', '没有的词语'), 0)
  assert.equal(await rows('clerk', '邻里证明'), 0)
  const waiting = await act(place, 'township', 'GET /work', { words: '邻里证明' })
  assert.equal(JSON.stringify(waiting).includes('intake'), true)
})

test('what the scanner finds is sealed off, told, and kept as evidence; it does not count as handed in', async () => {
  const { number, attachment } = await draftWith(Buffer.from('%PDF-1.4\n% EICAR\n%%EOF\n'))
  await work()
  await assert.rejects(reading('resident', number, attachment), { kind: 'forbidden', message: /nobody can open it/ })
  assert.ok((await stepsOf(place, number)).includes('infected'))
  const { rows: notices } = await sql`select 1 from notices.notice where words->>'en' like '%Eicar-Test%'`.execute(
    place.town.db,
  )
  assert.equal(notices.length, 1, 'the applicant was told once')
  assert.deepEqual((await place.town.jobs()).filter((name) => name === 'file-infected').length, 1)
  const { rows: evidence } = await sql<{ words: string }>`
    select words from files.verdict where verdict = 'infected'`.execute(place.town.db)
  assert.deepEqual(evidence, [{ words: 'Eicar-Test' }])
  assert.equal(await place.town.blobs.has((await infected()) ?? ''), true, 'the bytes are kept')
  await assert.rejects(
    draftWith(Buffer.from('%PDF-1.4\n% EICAR\n%%EOF\n')),
    { kind: 'invalid' },
    'known, so refused at once',
  )
})

test('the administrator sees digests of what was found, and its job fails into an exception', async () => {
  const list = async (who: 'admin' | 'resident' | 'clerk' | 'auditor') =>
    JSON.stringify(await filesModule.api?.['GET /files/contents']?.(as(who), { state: 'infected' }))
  const sha256 = (await infected()) ?? ''
  assert.match(await list('admin'), new RegExp(`${sha256}.*Eicar-Test`))
  assert.doesNotMatch(await list('admin'), /说明/, 'no names')
  const caller = { ...as('admin'), actor: machine }
  await assert.rejects(async () => jobNamed('file-infected')?.run(caller, { sha256 }), /Eicar-Test/)
  for (const who of ['resident', 'clerk', 'auditor'] as const) await assert.rejects(list(who), { kind: 'forbidden' })
})

test('new signatures may clear a file: it is scanned again, read, and the matter says so', async () => {
  scanner.mark = 'something else'
  const sha256 = (await infected()) ?? ''
  await filesModule.api?.['POST /files/contents/:digest/scan']?.(as('admin'), { digest: sha256 })
  await work()
  const { rows } = await sql<{ number: string }>`
    select m.number from docket.step s join docket.matter m on m.id = s.matter_id where s.kind = 'cleared'`.execute(
    place.town.db,
  )
  assert.equal(rows.length, 1)
  assert.equal(await infected(), undefined)
})

test('a scanner out of reach leaves a file closed to others, and is asked again by the hour', async () => {
  const { number, attachment } = await draftWith(await document('二次扫描'))
  scanner.isDown = true
  await assert.rejects(work(), /could not say/, 'the job is tried again by the worker')
  assert.equal((await attachmentsIn(number)).at(-1)?.scan, 'failed')
  await submit(as('resident'), { number })
  await assert.rejects(reading('township', number, attachment), { kind: 'forbidden', message: /not finished/ })
  await sql`delete from graphile_worker._private_jobs`.execute(place.town.db)
  const caller = { ...as('admin'), actor: machine }
  await jobNamed('inspect-open')?.run(caller, {})
  assert.deepEqual(await place.town.jobs(), [], 'nothing is queued while it is away')
  scanner.isDown = false
  await jobNamed('inspect-open')?.run(caller, {})
  await work()
  assert.equal((await attachmentsIn(number)).at(-1)?.scan, 'clean')
})

test('without a scanner files are marked as not scanned, and open to those who may read the matter', async () => {
  const number = await begin(place, 'association')
  assert.deepEqual(new Set((await attachmentsIn(number)).map(({ scan }) => scan)), new Set(['clean', 'unscanned']))
  assert.equal((await matterOf(place, number)).state, 'draft')
})

async function infected(): Promise<string | undefined> {
  const { rows } = await sql<{ sha256: string }>`select sha256 from files.content where scan = 'infected'`.execute(
    place.town.db,
  )
  return rows[0]?.sha256
}
