import { sql } from 'kysely'
import type { Tx } from '../../../../kernel/context.ts'
import type { Decided } from '../model.ts'

/** Newest decisions that are compared with each other; the size of each set is said where it is shown. */
const most = 5000

/** Decisions by persons for one service in a stretch of time, the newest first: by the index on the moment of the decision. */
export async function decidedCases(tx: Tx, item: string, { from, to }: { from: Date; to: Date }): Promise<Decided[]> {
  const { rows } = await sql<Decided>`
    select c.matter_id as "matterId", c.number, m.organisation_id as "organisationId", c.decided_by as "handlerId",
           c.applicant_id as "applicantId", c.decision_kind = 'refuse' as refused, c.accepted_at as "acceptedAt",
           c.decided_at as "decidedAt",
           c.correction_at is not null or c.extended_at is not null
             or exists (select 1 from cases.pub_course_stop s where s.matter_id = c.matter_id) as unusual
      from cases.pub_course c join docket.pub_matter m on m.id = c.matter_id
     where c.item_code = ${item} and c.decided_at > ${from} and c.decided_at <= ${to} and c.made_by = 'person'
       and c.accepted_at is not null
     order by c.decided_at desc limit ${most}`.execute(tx)
  return rows
}

/** Services with decisions in a stretch of time. */
export async function decidedItems(tx: Tx, { from, to }: { from: Date; to: Date }): Promise<string[]> {
  const { rows } = await sql<{ item: string }>`
    select distinct item_code as item from cases.pub_course where decided_at > ${from} and decided_at <= ${to} order by 1`.execute(
    tx,
  )
  return rows.map(({ item }) => item)
}
