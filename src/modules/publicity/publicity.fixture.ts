import { sql } from 'kysely'
import type { TownWithPeople } from '../../../test/cast.ts'
import { onNotice } from '../../../test/on-notice.ts'
import { act, doTask, until } from '../../../test/story.ts'

/** An allowance that was granted after its notice, with what follows from the decision. @returns the matter's number */
export async function grantedAllowance(
  place: TownWithPeople,
  { reason = '符合条件，确认同意。' } = {},
): Promise<string> {
  const { number } = await onNotice(place)
  await until(place, new Date(place.town.now.getTime() + 20 * 86_400_000).toISOString())
  await doTask(place, number, { node: 'review', by: 'clerk', outcome: 'clear' })
  await act(place, 'head', 'POST /matters/:number/decision', { number, outcome: 'granted', reason, amount: '1,120' })
  await place.drain()
  return number
}

/** Registers an association that was accepted, with what follows from the decision. */
export async function decideAssociation(place: TownWithPeople, number: string, reason: string): Promise<void> {
  await doTask(place, number, { node: 'legality', by: 'clerk' })
  await doTask(place, number, { node: 'substance', by: 'clerk', outcome: 'clear' })
  await doTask(place, number, { node: 'opinion', by: 'clerk', outcome: 'proposeGrant' })
  await act(place, 'head', 'POST /matters/:number/decision', { number, outcome: 'granted', reason })
  await place.drain()
}

/** What is kept of the result of a matter. */
export async function resultOf({ town }: TownWithPeople, number: string) {
  const { rows } = await sql<{
    id: string
    state: string
    facts: { code: string; value: { zh: string } }[]
    body: string | null
    findings: { kind: string; where: string }[]
    ground: { zh: string } | null
    words: string | null
    keepUntil: string | null
    late: boolean
  }>`select r.id, r.state, r.facts, r.body, r.findings, r.ground, r.words::text, r.keep_until::text as "keepUntil", r.late
      from publicity.result r join docket.pub_matter m on m.id = r.matter_id where m.number = ${number}
     order by r.decided_at desc`.execute(town.db)
  const [result] = rows
  if (!result) throw new Error(`${number} has no result`)
  return result
}
