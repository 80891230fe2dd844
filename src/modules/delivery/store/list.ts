import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { bigramQuery } from '../../../kernel/bigram.ts'
import type { Tx } from '../../../kernel/context.ts'
import { Text } from '../../../kernel/text.ts'
import { DocumentType, Urgency } from '../../documents/index.ts'
import { DeliveryState, EndingWay, IncomingStep, type Source } from '../model.ts'
import type {} from '../tables.ts'

const IncomingRow = z.object({
  id: z.uuid(),
  number: z.string(),
  documentNumber: z.string().nullable(),
  title: z.string(),
  type: DocumentType,
  urgency: Urgency.nullable(),
  issuer: Text,
  isOutside: z.boolean(),
  part: z.enum(['main', 'copy']),
  state: DeliveryState,
  step: IncomingStep,
  ending: EndingWay.nullable(),
  year: z.number().int().nullable(),
  serial: z.number().int().nullable(),
  sentAt: z.date(),
})
export type IncomingRow = z.infer<typeof IncomingRow>

export interface Place {
  readonly at: string
  readonly id: string
}
export interface IncomingFilter {
  readonly step?: string | undefined
  readonly urgency?: string | undefined
  readonly from?: Source['from'] | undefined
  readonly q?: string | undefined
}

/** What came to an organisation, newest first. Keyset paging on (moment, id). */
export async function incomingRows(
  tx: Tx,
  organisationId: string,
  { filter, before, limit }: { filter: IncomingFilter; before: Place | undefined; limit: number },
): Promise<IncomingRow[]> {
  const { step, urgency, from, q } = filter
  const { rows } = await sql`
    select d.incoming_id as id, d.number, x.document_number as "documentNumber", x.title, x.type, x.urgency,
      coalesce(o.name, jsonb_build_object('zh', x.issuer_words, 'en', x.issuer_words)) as issuer, x.issuer_id is null as "isOutside", d.part,
      d.state, d.step, e.how as ending, r.year, r.serial, d.sent_at as "sentAt"
    from delivery.delivery d join delivery.source x on x.document_id = d.document_id
    left join directory.pub_organisation o on o.id = x.issuer_id
    left join delivery.ending e on e.document_id = d.document_id left join delivery.register r on r.incoming_id = d.incoming_id
    where d.organisation_id = ${organisationId} ${step ? sql`and d.step = ${step}` : sql``}
      ${urgency ? sql`and x.urgency = ${urgency}` : sql``} ${from ? ofSource(from) : sql``} ${q ? withWords(q) : sql``}
      ${before ? sql`and (d.sent_at, d.incoming_id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``}
    order by d.sent_at desc, d.incoming_id desc limit ${limit}`.execute(tx)
  return rows.map((row) => IncomingRow.parse(row))
}

/** What came from outside has its own matter as its document. */
function ofSource(from: Source['from']) {
  return from === 'outside' ? sql`and d.document_id = d.incoming_id` : sql`and d.document_id <> d.incoming_id`
}

function withWords(q: string) {
  return sql`and (x.words @@ ${bigramQuery(q)}::tsquery or x.document_number = ${q})`
}

const OutgoingRow = z.object({
  id: z.uuid(),
  number: z.string(),
  documentNumber: z.string(),
  title: z.string(),
  urgency: Urgency.nullable(),
  ending: EndingWay.nullable(),
  recipients: z.number().int(),
  signed: z.number().int(),
  acted: z.number().int(),
  sentAt: z.date(),
})
export type OutgoingRow = z.infer<typeof OutgoingRow>

/** What an organisation sent, or somebody in its name, newest first, with how far it has come. Each part by an index of its own. */
export async function outgoingRows(
  tx: Tx,
  organisationId: string,
  { q, before, limit }: { q: string | undefined; before: Place | undefined; limit: number },
): Promise<OutgoingRow[]> {
  const branch = (within: RawBuilder<unknown>) => sql`(
    select x.* from delivery.dispatch x where ${within} ${q ? withWords(q) : sql``}
      ${before ? sql`and (x.sent_at, x.document_id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``}
    order by x.sent_at desc, x.document_id desc limit ${limit})`
  const byOffice = branch(sql`x.office_id = ${organisationId}`)
  const byIssuer = branch(sql`x.issuer_id = ${organisationId} and x.office_id <> ${organisationId}`)
  const { rows } = await sql`
    select x.document_id as id, x.matter_number as number, x.document_number as "documentNumber", x.title, x.urgency, e.how as ending,
      c.recipients, c.signed, c.acted, x.sent_at as "sentAt"
    from (${byOffice} union all ${byIssuer}) x left join delivery.ending e on e.document_id = x.document_id
    cross join lateral (
      select count(*)::int as recipients, count(*) filter (where d.state in ('signed', 'acted', 'closed'))::int as signed,
        count(*) filter (where d.state in ('acted', 'closed'))::int as acted
      from delivery.delivery d where d.document_id = x.document_id and d.state <> 'returned') c
    order by x.sent_at desc, x.document_id desc limit ${limit}`.execute(tx)
  return rows.map((row) => OutgoingRow.parse(row))
}

const Ringing = z.object({
  number: z.string(),
  documentNumber: z.string(),
  urgency: Urgency,
  issuer: Text,
  signBy: z.date().nullable(),
})
export type Ringing = z.infer<typeof Ringing>

/** A page has room for some lines only; the list has all. */
const mostLines = 5

/** Urgent ones that the organisation has not signed for, the oldest first. */
export async function ringingAt(tx: Pick<Tx, 'getExecutor'>, organisationId: string): Promise<Ringing[]> {
  const { rows } = await sql`
    select d.number, x.document_number as "documentNumber", x.urgency, o.name as issuer, d.sign_by as "signBy"
    from delivery.delivery d join delivery.dispatch x on x.document_id = d.document_id
    join directory.pub_organisation o on o.id = x.issuer_id
    where d.organisation_id = ${organisationId} and d.rings order by d.sent_at limit ${mostLines}`.execute(tx)
  return rows.map((row) => Ringing.parse(row))
}
