import { sql } from 'kysely'
import type { TownWithPeople } from './cast.ts'
import { act, applyAndAccept, doTask, type Who } from './story.ts'

/** An allowance of the named resident whose public notice hangs out from now. */
export async function onNotice(place: TownWithPeople): Promise<{ number: string; notice: string }> {
  const number = await applyAndAccept(place, 'subsistence')
  await doTask(place, number, { node: 'neighbours', by: 'village' })
  await doTask(place, number, { node: 'check', by: 'clerk', outcome: 'within' })
  await doTask(place, number, { node: 'survey', by: 'township', colleague: '李明' })
  await doTask(place, number, { node: 'opinion', by: 'township', outcome: 'proposeGrant' })
  const { rows } = await sql<{ id: string }>`select n.id from cases.public_notice n join cases.case c using (matter_id)
    where c.number = ${number}`.execute(place.town.db)
  return { number, notice: rows[0]?.id ?? '' }
}

/** A neighbour objects. @returns the code of the objection */
export async function objects(
  place: TownWithPeople,
  notice: string,
  said: { by: Who; words?: string; name?: string; contact?: string; confidential?: string },
): Promise<string> {
  const { by, words = '听说这家在县城有一套房子出租。', ...rest } = said
  const made = await act(place, by, 'POST /public-notices/:id/objections', { id: notice, words, ...rest })
  return (made as { code: string }).code // the answer of cases.object-to-notice
}

/** Id of the objection with this code. */
export async function objectionId({ town }: TownWithPeople, code: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`select id from cases.objection where code = ${code}`.execute(town.db)
  return rows[0]?.id ?? ''
}

/** Answers every objection that waits. */
export async function answerAll(place: TownWithPeople, number: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`select o.id from cases.objection o join cases.case c using (matter_id)
    where c.number = ${number} and outcome is null`.execute(place.town.db)
  for (const { id } of rows)
    await act(place, 'township', 'POST /matters/:number/objections/:objection', {
      ...{ number, objection: id, outcome: 'not-upheld' },
      answer: '经两人入户核实，所说房屋是亲戚所有，与申请家庭无关。',
    })
}
