import { sql } from 'kysely'
import { z } from 'zod'
import { bigramQuery } from '../../../kernel/bigram.ts'
import type { Tx } from '../../../kernel/context.ts'
import { Day } from '../../../kernel/day.ts'
import { Text } from '../../../kernel/text.ts'
import { DocumentState, type ListView } from '../model.ts'
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

/** One page, newest first, by one index of the view. Keyset paging on (moment, id). */
export async function listDocuments(tx: Tx, { view, reader, filter, before, limit }: Wanted): Promise<DocumentRow[]> {
  const at = sql.ref(view === 'issued' ? 'd.ready_at' : 'd.touched_at')
  const { type, state, q } = filter
  const { rows } = await sql`
    select d.matter_id as id, d.number, d.title, d.type, d.state, d.document_number as "documentNumber", o.name as issuer,
           d.signed_on as "signedOn", ${at} as at
    from documents.document d join directory.pub_organisation o on o.id = d.issuer_id
    where ${within(view, reader)}
      ${type ? sql`and d.type = ${type}` : sql``} ${state ? sql`and d.state = ${state}` : sql``}
      ${q ? sql`and (d.words @@ ${bigramQuery(q)}::tsquery or d.document_number = ${q})` : sql``}
      ${before ? sql`and (${at}, d.matter_id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``}
    order by ${at} desc, d.matter_id desc limit ${limit}`.execute(tx)
  return rows.map((row) => Row.parse(row))
}

function within(view: ListView, { id, organisationId }: Wanted['reader']) {
  if (view === 'mine') return sql`d.drafted_by = ${id} and d.office_id = ${organisationId}`
  if (view === 'hand') return sql`d.office_id = ${organisationId} and d.ready_at is null and d.state <> 'withdrawn'`
  return sql`(d.issuer_id = ${organisationId} or d.office_id = ${organisationId}) and d.ready_at is not null`
}
