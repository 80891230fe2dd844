import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import * as Y from 'yjs'
import { aDistrict } from '../../../test/cast.ts'
import { act } from '../../../test/story.ts'
import type { Actor } from '../../kernel/context.ts'
import { bodyOf, sharedOf } from './editing/live/fragment.ts'
import { keepLive } from './editing/operations/keep-live.ts'
import { openLive, storeLive } from './editing/store/live.ts'
import { anOffice, form } from './flow.fixture.ts'
import { showFlow } from './flow-queries.ts'
import { saveDraft } from './operations/draft.ts'
import { correctSigned } from './operations/recheck.ts'
import { reviewDocument, sendForReview } from './operations/review.ts'
import { signDocument } from './operations/sign.ts'

// Drafting and review are two hands (条例 art. 20), whoever saved last.
const place = await aDistrict({ after }, { now: '2026-03-02T01:00:00Z' })
const { cast, town } = place
const { as, written, signed } = await anOffice(place)
const save = (who: 'drafter' | 'secretary', number: string, base: number, more: object = {}) =>
  as(who, saveDraft, number, { ...form, base, ...more })
const pass = (number: string) => as('secretary', reviewDocument, number, { verdict: 'passed' })
const own = async (number: string) => (await as('secretary', showFlow, number)).may.reviewOwn

/** Words that somebody typed into the shared draft and nobody has kept yet. @returns which shared document it is */
async function typed(number: string, person: string): Promise<string> {
  const { id, elements, version } = (await as('drafter', showFlow, number)).subject.document
  const doc = sharedOf(elements.content)
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText('请遵照执行。')])
  bodyOf(doc).push([paragraph])
  const state = Y.encodeStateAsUpdate(doc)
  const { epoch } = await openLive(town.db, { id, version, state, now: town.now })
  await town.db.transaction().execute((tx) => storeLive(tx, id, { state, version, now: town.now, hands: [person] }))
  return epoch
}

test('who wrote it does not review it, though another saved it once more; nor does the database let them', async () => {
  const number = await written({ by: 'secretary' })
  await save('drafter', number, 2, { contact: '江月明' })
  await as('drafter', sendForReview, number)
  assert.ok(await own(number), 'the page says why')
  const desk = async (actor: Actor) =>
    ((await act(place, actor, 'GET /work', {})) as { work: { task: string; matter: { number: string } }[] }).work // its answer
      .some(({ task, matter }) => task === 'review' && matter.number === number)
  assert.deepEqual([await desk(cast.secretary), await desk({ ...cast.secretary, id: cast.admin.id })], [false, true])
  await assert.rejects(pass(number), { kind: 'forbidden' })
  await assert.rejects(
    sql`insert into documents.review (document_id, version, verdict, reviewed_by, reviewed_at)
        select matter_id, version, 'passed', ${cast.secretary.id}, now() from documents.document
         where number = ${number}`.execute(town.db),
    /whoever wrote the text does not review it/,
  )
})

test('what another found fit counts no longer; corrections at the re-check never count', async () => {
  const number = await signed()
  const text = form.text.replace('压实责任', '落实责任')
  await as('secretary', correctSigned, number, { title: form.title, text, reasons: '核对时发现' })
  await as('leader', signDocument, number, { verdict: 'returned', opinion: '先与财政衔接。' })
  await save('drafter', number, 3, { text })
  await as('drafter', sendForReview, number)
  assert.equal(await own(number), false)
  await pass(number)
})

test('what was typed together is in the name of all who typed, however it is kept', async () => {
  const [sent, saved, same] = [await written(), await written(), await written()]
  const [, , epoch] = [
    await typed(sent, cast.secretary.id),
    await typed(saved, cast.secretary.id),
    await typed(same, cast.secretary.id),
  ]
  await save('drafter', saved, 2, { text: `${form.text}\n请遵照执行。` })
  const state = new Uint8Array(Y.encodeStateAsUpdate(new Y.Doc()))
  await as('drafter', keepLive, same, { base: 2, epoch, text: `${form.text}\n请遵照执行。`, state, writers: [] })
  for (const number of [sent, saved, same]) {
    await as('drafter', sendForReview, number)
    await assert.rejects(pass(number), { kind: 'forbidden' })
  }
  const { rows } = await sql<{ person: string }>`
    select c.person_id as person from documents.co_writer c join documents.document d on d.matter_id = c.document_id
     where d.number = ${sent} and c.version = 3`.execute(town.db)
  assert.deepEqual(rows, [{ person: cast.secretary.id }])
})
