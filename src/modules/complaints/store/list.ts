import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import { Text } from '../../../kernel/text.ts'
import type { ComplaintState, Outcome } from '../model.ts'
import type {} from '../tables.ts'

export interface ComplaintFilter {
  readonly state?: string | undefined
  readonly category?: string | undefined
  readonly flag?: 'retaliation' | undefined
}
export interface ComplaintRow {
  readonly id: string
  readonly number: string
  readonly organisation: Text
  readonly category: Text
  readonly state: ComplaintState
  readonly outcome: Outcome | null
  readonly receivedAt: Date
  readonly retaliation: boolean
}

/** Complaints that an organisation supervises or reviews, newest first, but those about the reader. Keyset paging on (received, id). */
export async function listComplaints(
  tx: Tx,
  reader: { id: string; organisationId: string },
  { state, category, flag }: ComplaintFilter,
  page: { before?: { at: string; id: string } | undefined; limit: number },
): Promise<ComplaintRow[]> {
  const { rows } = await sql<ComplaintRow>`
    select c.matter_id as id, c.number, o.name as organisation, k.words as category, c.state, c.outcome,
           c.received_at as "receivedAt", c.retaliation
    from complaints.pub_complaint c
    join directory.pub_organisation o on o.id = c.organisation_id
    join complaints.category k on k.code = c.category
    where c.supervisor_id = ${reader.organisationId}
      and not exists (select 1 from docket.pub_bar b
        where b.matter_id = c.matter_id and b.reader_id in (${reader.id}, ${reader.organisationId}))
      ${state ? sql`and c.state = ${state}` : sql``} ${category ? sql`and c.category = ${category}` : sql``}
      ${flag ? sql`and c.retaliation` : sql``}
      ${page.before ? sql`and (c.received_at, c.matter_id) < (${page.before.at}::timestamptz, ${page.before.id}::uuid)` : sql``}
    order by c.received_at desc, c.matter_id desc limit ${page.limit}`.execute(tx)
  return rows.map((row) => ({
    ...{ ...row, organisation: Text.parse(row.organisation), category: Text.parse(row.category) },
  }))
}

export interface ComplaintFigures {
  readonly name: Text
  readonly received: number
  readonly accepted: number
  readonly decided: number
  readonly substantiated: number
  /** Days from receipt to decision, the middle one; null before any was decided. */
  readonly medianDays: number | null
}

/** Public: how complaints about each organisation were dealt with, with how many. */
export async function complaintFigures(tx: Tx): Promise<ComplaintFigures[]> {
  const { rows } = await sql<ComplaintFigures>`
    with counted as (
      select organisation_id, count(*)::int as received, count(accepted_at)::int as accepted, count(decided_at)::int as decided,
             (count(*) filter (where outcome in ('substantiated', 'partly')))::int as substantiated,
             percentile_cont(0.5) within group (order by extract(epoch from decided_at - received_at) / 86400)::float8 as median
      from complaints.pub_complaint group by 1)
    select o.name, c.received, c.accepted, c.decided, c.substantiated, round(c.median::numeric, 1)::float8 as "medianDays"
    from counted c join directory.pub_organisation o on o.id = c.organisation_id order by c.received desc, o.number`.execute(
    tx,
  )
  return rows.map((row) => ({ ...row, name: Text.parse(row.name) }))
}
