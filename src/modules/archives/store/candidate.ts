import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../../kernel/context.ts'
import { addDays } from '../../../kernel/day.ts'
import { lastInstantOf } from '../../calendar/index.ts'
import { Candidate, type Direction } from '../model.ts'

/** Whose archive, of which year. */
export interface Shelf {
  readonly organisationId: string
  readonly year: number
  readonly zone: string
}

export const candidateStates = ['ready', 'open', 'left-out'] as const
export type CandidateState = (typeof candidateStates)[number]

export interface CandidateFilter {
  readonly state?: CandidateState | undefined
  readonly direction?: Direction | undefined
  readonly q?: string | undefined
  readonly sourceId?: string | undefined
}
export interface CandidatePlace {
  readonly day: string
  readonly number: string
}

const Row = Candidate.extend({ day: z.string() })
export type CandidateRow = z.infer<typeof Row>

/** Documents of a year that are not in the archive yet, in the order in which they are filed. Keyset paging on (day, number of the matter). */
export async function candidateRows(
  tx: Tx,
  shelf: Shelf,
  { filter, after, limit }: { filter: CandidateFilter; after?: CandidatePlace | undefined; limit: number },
): Promise<CandidateRow[]> {
  const { state, sourceId, q } = filter
  const { rows } = await sql`
    select * from (${candidates(shelf, filter.direction)}) c
    where true ${state ? ofState(state) : sql``} ${sourceId ? sql`and "sourceId" = ${sourceId}::uuid` : sql``}
      ${q ? sql`and ("title" ilike ${`%${likeWords(q)}%`} or "documentNumber" = ${q})` : sql``}
      ${after ? sql`and (day, "matterNumber") > (${after.day}, ${after.number})` : sql``}
    order by day, "matterNumber" limit ${limit}`.execute(tx)
  return rows.map((row) => Row.parse(row))
}

/** How many can be filed, are still open, are left out. */
export async function countCandidates(tx: Tx, shelf: Shelf): Promise<Record<CandidateState, number>> {
  const { rows } = await sql<Record<'ready' | 'open' | 'left', number>>`
    select count(*) filter (where obstacle is null and choice is distinct from 'left-out')::int as ready,
      count(*) filter (where obstacle is not null)::int as open,
      count(*) filter (where obstacle is null and choice = 'left-out')::int as left
    from (${candidates(shelf, undefined)}) c`.execute(tx)
  const { ready, open, left } = rows[0] ?? { ready: 0, open: 0, left: 0 }
  return { ready, open, 'left-out': left }
}

/** Fingerprint of what can be filed, with what people chose: it changes with each of them. */
export async function fingerprintOf(tx: Tx, shelf: Shelf): Promise<string> {
  const { rows } = await sql<{ print: string | null }>`
    select md5(string_agg("sourceId" || coalesce(choice, ''), ',' order by "sourceId")) as print
    from (${candidates(shelf, undefined)}) c where true ${ofState('ready')}`.execute(tx)
  return rows[0]?.print ?? ''
}

function ofState(state: CandidateState) {
  if (state === 'open') return sql`and obstacle is not null`
  if (state === 'left-out') return sql`and obstacle is null and choice = 'left-out'`
  return sql`and obstacle is null and choice is distinct from 'left-out'`
}

function likeWords(q: string): string {
  return q.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)
}

/** What was signed in the year and has gone out, what came in and was finished in it; and all that is older and still open. */
function candidates({ organisationId, year, zone }: Shelf, direction: Direction | undefined) {
  const ends = lastInstantOf(`${year}-12-31`, zone)
  const begins = lastInstantOf(addDays(`${year}-01-01`, -1), zone)
  const parts = [
    ...(direction === 'incoming' ? [] : outgoing(organisationId, year, ends)),
    ...(direction === 'outgoing' ? [] : [incoming(organisationId, begins, ends)]),
  ]
  return sql`
    select x.*, k.choice, k.reason from (${sql.join(parts, sql` union all `)}) x
    left join lateral (
      select choice, reason from archives.choice k where k.organisation_id = ${organisationId} and k.source_id = x."sourceId"
      order by position desc limit 1) k on true
    where not exists (select 1 from archives.piece p where p.organisation_id = ${organisationId} and p.source_id = x."sourceId")`
}

const finished = sql`('dispatched', 'recalled', 'repealed', 'superseded')`

/** Own documents of the year, those that are on their way, and those that were signed with others: each by an index of its own. */
function outgoing(organisationId: string, year: number, ends: Date): RawBuilder<unknown>[] {
  const ofYear = sql`d.state in ${finished} and d.signed_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date`
  const part = (from: RawBuilder<unknown>, within: RawBuilder<unknown>) => sql`
    select d.matter_id as "sourceId", 'outgoing' as direction, d.office_id = ${organisationId}::uuid as "isOriginal",
      d.number as "matterNumber", d.matter_id as "documentId", d.type, d.title, ${issuers(sql`d.matter_id`, sql`d.issuer_id`)} as responsible,
      d.document_number as "documentNumber", d.signed_on as "formedOn", d.pages, null::text as part,
      d.content_sha256 as "contentSha256", d.pdf_file_id as "pdfFileId", m.stage_text as stage,
      case when d.state in ${finished} then null else 'unfinished' end as obstacle,
      coalesce(d.signed_on, d.started_at::date)::text as day
    from ${from} join docket.pub_matter m on m.id = d.matter_id where ${within}`
  const all = sql`documents.pub_filing d`
  const signed = sql`documents.pub_signer s join documents.pub_filing d on d.matter_id = s.document_id`
  return [
    part(all, sql`d.office_id = ${organisationId} and ${ofYear}`),
    part(
      all,
      sql`d.office_id = ${organisationId} and d.started_at <= ${ends}
        and d.state not in ('dispatched', 'recalled', 'repealed', 'superseded', 'withdrawn')`,
    ),
    part(
      signed,
      sql`s.organisation_id = ${organisationId} and d.office_id <> ${organisationId} and d.issuer_id <> ${organisationId} and ${ofYear}`,
    ),
  ]
}

/** What was returned, or recalled before anybody signed for it, is nothing for the archive. */
function incoming(organisationId: string, begins: Date, ends: Date) {
  return sql`
    select d.incoming_id, 'incoming', true, d.number, d.document_id, d.type, d.title,
      coalesce(d.issuer_words, ${issuers(sql`d.document_id`, sql`d.issuer_id`)}), d.document_number, d.signed_on, d.pages, d.part, d.content_sha256, d.pdf_file_id,
      m.stage_text, case when d.step not in ('filed', 'ended') then 'unfinished' when o.open then 'obliged' end, d.signed_on::text
    from delivery.pub_incoming d join docket.pub_matter m on m.id = d.incoming_id
    cross join lateral (
      select exists (select 1 from directives.pub_obligation o where o.document_id = d.document_id
        and o.organisation_id = d.organisation_id and o.period = 1 and o.state in ('open', 'reported')) as open) o
    where d.organisation_id = ${organisationId} and d.sent_at <= ${ends} and d.step <> 'returned'
      and not (d.step = 'ended' and d.state in ('delivered', 'opened'))
      and (d.step not in ('filed', 'ended') or (m.closed_at > ${begins} and m.closed_at <= ${ends}))`
}

/** 责任者: who issued it, the first of them first. */
function issuers(document: ReturnType<typeof sql>, issuer: ReturnType<typeof sql>) {
  return sql`coalesce(
    (select string_agg(o.name->>'zh', '、' order by o.id <> ${issuer}, o.number)
      from documents.pub_signer s join directory.pub_organisation o on o.id = s.organisation_id where s.document_id = ${document}),
    (select o.name->>'zh' from directory.pub_organisation o where o.id = ${issuer}))`
}
