import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { bigramCandidates } from '../../../kernel/bigram.ts'
import type { Tx } from '../../../kernel/context.ts'
import { Day } from '../../../kernel/day.ts'
import { Text } from '../../../kernel/text.ts'
import { DocumentState, type ListView } from '../model.ts'
import { mark, numberMarks } from '../searching.ts'
import { DocumentType } from '../types.ts'

export interface DocumentFilter {
  readonly type?: string | undefined
  readonly state?: string | undefined
  readonly q?: string | undefined
}

const Row = z.object({
  id: z.uuid(),
  number: z.string(),
  title: z.string(),
  type: DocumentType,
  state: DocumentState,
  documentNumber: z.string().nullable(),
  issuer: Text,
  signedOn: Day.nullable(),
  at: z.date(),
})
export type DocumentRow = z.infer<typeof Row>

interface Wanted {
  readonly view: ListView
  readonly reader: { readonly id: string; readonly organisationId: string }
  readonly filter: DocumentFilter
  readonly before: { readonly at: string; readonly id: string } | undefined
  readonly limit: number
}

/** One page, newest first, by one index of the view, or two of what was issued. Keyset paging on (moment, id). */
export async function listDocuments(tx: Tx, { view, reader, filter, before, limit }: Wanted): Promise<DocumentRow[]> {
  const at = sql.ref(view === 'issued' ? 'd.ready_at' : 'd.touched_at')
  const { type, state, q } = filter
  const branch = (within: RawBuilder<unknown>) => sql`(
    select d.matter_id as id, d.number, d.title, d.type, d.state, d.document_number, d.issuer_id, d.signed_on, ${at} as at
    from documents.document d
    where ${within}
      ${type ? sql`and d.type = ${type}` : sql``} ${state ? sql`and d.state = ${state}` : sql``}
      ${q ? withWords(q, reader.organisationId) : sql``}
      ${before ? sql`and (${at}, d.matter_id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``}
    order by ${at} desc, d.matter_id desc limit ${limit})`
  const { rows } = await sql`
    select x.id, x.number, x.title, x.type, x.state, x.document_number as "documentNumber", o.name as issuer, x.signed_on as "signedOn", x.at
    from (${sql.join(within(view, reader).map(branch), sql` union all `)}) x join directory.pub_organisation o on o.id = x.issuer_id
    order by x.at desc, x.id desc limit ${limit}`.execute(tx)
  return rows.map((row) => Row.parse(row))
}

/** What the view shows, apart so that each part is read from an index of its own; no row is in two of them. */
function within(view: ListView, { id, organisationId }: Wanted['reader']): RawBuilder<unknown>[] {
  if (view === 'mine') return [sql`d.drafted_by = ${id} and d.office_id = ${organisationId}`]
  if (view === 'hand') return [sql`d.office_id = ${organisationId} and d.ready_at is null and d.state <> 'withdrawn'`]
  return [
    sql`d.office_id = ${organisationId} and d.ready_at is not null`,
    sql`d.issuer_id = ${organisationId} and d.office_id <> ${organisationId} and d.ready_at is not null`,
  ]
}

/** Words, or a number or a part of it, among what the organisation works on. */
function withWords(q: string, organisationId: string) {
  const mine = mark(`w:${organisationId}`)
  const number = numberMarks(q)
  return sql`and d.matter_id = any(array(
    select s.document_id from documents.search s
    where s.words @@ ${bigramCandidates(q)}::tsquery and s.marks @@ ${mine}::tsquery
    ${number ? sql`or s.marks @@ ${`${mine} & ${number}`}::tsquery` : sql``}))`
}
