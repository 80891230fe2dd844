import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../../kernel/context.ts'
import type {} from '../tables.ts'

/** What an organisation has reported before in answer to a demand for the same item. */
export const EarlierReport = z.object({
  /** Number and id of the obligation under which it was reported. */
  number: z.string(),
  id: z.uuid(),
  organisationId: z.uuid(),
  documentId: z.uuid(),
  documentNumber: z.string(),
  clause: z.string(),
  what: z.string(),
  issuerId: z.uuid(),
  officeId: z.uuid(),
  evidence: z.enum(['figure', 'file']),
  unit: z.string().nullable(),
  figure: z.string().nullable(),
  files: z.number().int(),
  reportedAt: z.date(),
  /** The demand it answers, by its place in what was asked. */
  asked: z.number().int(),
})
export type EarlierReport = z.infer<typeof EarlierReport>

/** A demand for a figure or a file, and of whom. */
export interface Demand {
  readonly what: string
  readonly evidence: 'figure' | 'file'
  readonly unit: string | null
  readonly organisationIds: readonly string[]
}

/** Days for which a report counts as known: a quarter, since most forms are asked for by quarters. */
export const knownDays = 92
/** What comes round by itself is known for longer: the next period will bring it. */
const recurringDays = 366

/** The newest report of each organisation on each demand, one statement whatever is asked. */
export async function earlierReports(
  tx: Tx,
  demands: readonly Demand[],
  { now, besides }: { now: Date; besides?: string },
): Promise<EarlierReport[]> {
  if (demands.length === 0) return []
  const asked = demands.flatMap(({ organisationIds, ...demand }, at) =>
    organisationIds.map((organisation) => ({ ...demand, at, organisation })),
  )
  const { rows } = await sql`
    select distinct on (a.at, o.organisation_id) o.number, o.matter_id as id, o.organisation_id as "organisationId", o.clause, o.what,
      o.document_id as "documentId", o.document_number as "documentNumber", o.issuer_id as "issuerId", o.office_id as "officeId",
      o.evidence, o.unit, trim_scale(r.figure)::text as figure, r.files, r.reported_at as "reportedAt", a.at as asked
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as a(at int, what text, evidence text, unit text, organisation uuid)
    join directives.obligation o on o.organisation_id = a.organisation and o.plain = directives.plain_words(a.what)
      and o.plain <> '' and o.evidence = a.evidence and o.evidence in ('figure', 'file') and o.reported_at is not null
      and (o.evidence = 'file' or o.unit is not distinct from a.unit)
    join directives.report r on r.obligation_id = o.matter_id and r.verdict is distinct from 'returned'
    where o.matter_id is distinct from ${besides ?? null}::uuid and r.reported_at <= ${now}
      and r.reported_at >= ${now}::timestamptz - make_interval(days =>
        case when o.recurring is not null and o.stopped_at is null then ${recurringDays}::int else ${knownDays}::int end)
    order by a.at, o.organisation_id, r.reported_at desc`.execute(tx)
  return rows.map((row) => EarlierReport.parse(row))
}
