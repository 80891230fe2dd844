import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { z } from 'zod'
import { aDistrict } from '../../../test/cast.ts'
import { act, apply, matterOf } from '../../../test/story.ts'
import { nobody } from '../../kernel/context.ts'
import { operation } from '../../kernel/operation.ts'
import { both } from '../../kernel/text.ts'
import { checkPaper, trySettingAgain } from './operations.ts'
import { requestPaper } from './request.ts'

// seals are good at the real time only
const place = await aDistrict({ after }, { now: new Date() })
const { town } = place

interface Row {
  readonly id: string
  readonly kind: string
  readonly number: string
  readonly state: string
  readonly code: string
  readonly sha256: string
}

async function papersOf(number: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select id, kind, number, state, code, sha256 from papers.paper where matter_number = ${number} order by requested_at, id`.execute(
    town.db,
  )
  return rows
}

async function textOf(paper: Row | undefined): Promise<string> {
  const pdf = await buffer(await town.blobs.get(paper?.sha256 ?? ''))
  const path = join(town.folder, `${paper?.id}.pdf`)
  writeFileSync(path, pdf)
  return execFileSync('pdftotext', ['-layout', path, '-']).toString().replace(/\s+/g, '')
}

/** Puts anything into writing on a matter, as some act would. */
const write = operation({
  name: 'papers.test-write',
  summary: both('写', 'Write.'),
  input: z.object({ number: z.string(), words: z.string() }),
  find: async (_ctx, { number }) => matterOf(place, number),
  allow: () => true,
  run: (ctx, { words }, matter) =>
    requestPaper(ctx, {
      ...{ matter, kind: 'notice', organisationId: matter.organisationId },
      data: { addressee: words, paragraphs: [words] },
    }),
})

test('acceptance and correction are put into writing, sealed, and lie on the matter', async () => {
  const number = await apply(place, 'association')
  await act(place, 'clerk', 'POST /matters/:number/acceptance', { number })
  await place.drain({ papers: true })
  const [paper] = await papersOf(number)
  assert.deepEqual([paper?.kind, paper?.state], ['acceptance', 'set'])
  const text = await textOf(paper)
  for (const words of ['受理通知书', '现予受理', number, paper?.number ?? '', '林知秋：'])
    assert.ok(text.includes(words), words)
  const { rows } = await sql<{ slot: string }>`
    select a.slot from docket.attachment a join docket.matter m on m.id = a.matter_id where m.number = ${number} and a.slot = 'paper'`.execute(
    town.db,
  )
  assert.equal(rows.length, 1)
  assert.equal(
    createHash('sha256')
      .update(await buffer(await town.blobs.get(paper?.sha256 ?? '')))
      .digest('hex'),
    paper?.sha256,
  )
})

test('numbers of a series have no gaps, although acts fail and happen at the same time', async () => {
  const number = await apply(place, 'disability')
  const wanted = [1, 2, 3, 4, 5, 6].map((index) => ({ number, words: index === 3 ? 'x'.repeat(201) : `第${index}件` }))
  await Promise.allSettled(wanted.map((input) => write(place.as('clerk'), input)))
  const serials = (await papersOf(number))
    .map((paper) => Number(/〕(\d+)号/.exec(paper.number)?.[1]))
    .sort((a, b) => a - b)
  assert.deepEqual(
    serials,
    serials.map((_, index) => (serials[0] ?? 0) + index),
  )
  assert.equal(serials.length, 5)
})

test('a rare character is printed; one without a glyph is named, and the paper can be made again', async () => {
  const number = await apply(place, 'subsistence')
  await write(place.as('clerk'), { number, words: '王喆䶮𠮷' })
  await place.drain({ papers: true })
  assert.ok((await textOf((await papersOf(number)).at(-1))).includes('王喆䶮𠮷：'))
  await write(place.as('clerk'), { number, words: '甲\u{e000}' })
  await assert.rejects(place.drain({ papers: true }), /could not be set/)
  const failed = (await papersOf(number)).find(({ state }) => state === 'failed')
  const { rows } = await sql<{
    zh: string
  }>`select failure->>'zh' as zh from papers.paper where id = ${failed?.id}`.execute(town.db)
  assert.match(rows[0]?.zh ?? '', /\u{e000}/u)
  await assert.rejects(trySettingAgain(place.as('resident'), { id: failed?.id, number }), { kind: 'forbidden' })
  await trySettingAgain(place.as('township'), { id: failed?.id, number })
})

test('what a paper says never changes', async () => {
  const change = sql`update papers.paper set data = '{}' where state = 'set'`.execute(town.db)
  await assert.rejects(change, /a paper is not changed/)
  await assert.rejects(sql`delete from papers.paper`.execute(town.db), /a paper is not changed/)
})

test('anybody checks a paper by its code, typed as it is printed; nothing of persons is told', async () => {
  const { rows } = await sql<Row>`select * from papers.paper where state = 'set' limit 1`.execute(town.db)
  const [paper] = rows
  const typed = (paper?.code ?? '').toLowerCase().replace(/(.{4})(?=.)/g, '$1-')
  const { paper: found } = await checkPaper(town.caller(nobody), { code: typed })
  assert.equal(found?.number, paper?.number)
  assert.ok(!JSON.stringify(found).includes('林知秋'))
  assert.equal((await checkPaper(town.caller(nobody), { code: 'AAAA-BBBB-CCCC-DDDD' })).paper, null)
})
