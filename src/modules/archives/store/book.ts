import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../../kernel/context.ts'
import { Text } from '../../../kernel/text.ts'

const Line = z.object({
  number: z.string(),
  title: z.string(),
  matterNumber: z.string(),
  /** Of what came from outside there may be none. */
  documentNumber: z.string().nullable(),
  signedOn: z.string().nullable(),
  pages: z.number().int().nullable(),
  /** Main recipients of what went out; who issued what came in. */
  other: z.string(),
  registeredAt: z.date(),
  registeredBy: z.string(),
  /** Why the number was voided. */
  voided: z.string().nullable(),
  /** How what came in holds no longer. */
  ending: z.enum(['recalled', 'repealed', 'superseded']).nullable(),
  stage: Text,
  archiveNumber: z.string().nullable(),
  key: z.string(),
})
/** A line of a register book. */
export type BookLine = z.infer<typeof Line>

interface Wish {
  readonly year: number
  readonly after: string | undefined
  readonly limit: number
}

/** 发文登记簿: every number that the organisation's people gave in a year, voided ones too, series by series. */
export async function outgoingLines(tx: Tx, organisationId: string, { year, after, limit }: Wish): Promise<BookLine[]> {
  const { rows } = await sql`
    select r.text as number, r.title, r.matter_number as "matterNumber", r.text as "documentNumber", r.signed_on as "signedOn", r.pages,
      coalesce((select string_agg(o.name->>'zh', '、' order by o.number) from documents.pub_recipient t
        join directory.pub_organisation o on o.id = t.organisation_id where t.document_id = r.document_id and t.part = 'main'), '') as other,
      r.registered_at as "registeredAt", p.name as "registeredBy", r.void_reason as voided, null as ending, m.stage_text as stage,
      case when r.voided_at is null then a.archive_number end as "archiveNumber",
      r.word || ' ' || lpad(r.serial::text, 6, '0') as key
    from documents.pub_register r join directory.pub_person p on p.id = r.registered_by
    join docket.pub_matter m on m.id = r.document_id
    left join archives.piece a on a.source_id = r.document_id and a.organisation_id = ${organisationId}
    where r.office_id = ${organisationId} and r.year = ${year}
      ${after ? sql`and r.word || ' ' || lpad(r.serial::text, 6, '0') collate "C" > ${after}` : sql``}
    order by (r.word || ' ' || lpad(r.serial::text, 6, '0')) collate "C" limit ${limit}`.execute(tx)
  return rows.map((row) => Line.parse(row))
}

/** 收文登记簿: every number under which something was registered in a year. */
export async function incomingLines(tx: Tx, organisationId: string, { year, after, limit }: Wish): Promise<BookLine[]> {
  const { rows } = await sql`
    select '〔' || d.year || '〕' || d.serial as number, d.title, d.number as "matterNumber", d.document_number as "documentNumber",
      d.signed_on as "signedOn", d.pages, coalesce(d.issuer_words, o.name->>'zh') as other, d.registered_at as "registeredAt", p.name as "registeredBy",
      null as voided, d.ending, m.stage_text as stage, a.archive_number as "archiveNumber", lpad(d.serial::text, 6, '0') as key
    from delivery.pub_incoming d left join directory.pub_organisation o on o.id = d.issuer_id
    join directory.pub_person p on p.id = d.registered_by join docket.pub_matter m on m.id = d.incoming_id
    left join archives.piece a on a.source_id = d.incoming_id and a.organisation_id = ${organisationId}
    where d.organisation_id = ${organisationId} and d.year = ${year} ${after ? sql`and d.serial > ${Number(after) || 0}` : sql``}
    order by d.serial limit ${limit}`.execute(tx)
  return rows.map((row) => Line.parse(row))
}

/** Years in which the organisation gave numbers, either way, the newest first. */
export async function bookYears(tx: Tx, organisationId: string): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select year from documents.pub_register where office_id = ${organisationId}
    union select year from delivery.pub_incoming where organisation_id = ${organisationId} and year is not null order by year desc`.execute(
    tx,
  )
  return rows.map(({ year }) => year)
}
