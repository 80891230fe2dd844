import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { sql } from 'kysely'
import type { TownWithPeople } from '../../../test/cast.ts'
import { call } from '../../../test/ended.ts'
import { saveDraft, startDocument } from '../documents/index.ts'
import { acceptUpload } from '../files/index.ts'

/** Deliveries are tried without the flow before them: a document as it is when everybody has signed and it was sealed. */
export interface ReadyDocument {
  readonly number: string
  readonly id: string
  readonly documentNumber: string
}

export interface Wish {
  readonly title?: string
  readonly text?: string
  /** 'open' unless told otherwise. */
  readonly disclosure?: 'open' | 'on-request'
  readonly urgency?: 'urgent-most' | 'urgent' | 'level'
  readonly main: readonly string[]
  readonly copies?: readonly string[]
}

let serial = 0

/** Makes a sealed document of the district government's office. */
export async function aReadyDocument(place: TownWithPeople, wish: Wish): Promise<ReadyDocument> {
  const issuer = place.cast.drafter.post?.organisationId ?? ''
  const { number } = await call(place, 'drafter', startDocument, { type: 'notice', issuer })
  await call(place, 'drafter', saveDraft, {
    ...{ number, base: 1, type: 'notice', format: 'document', direction: 'down', urgency: wish.urgency },
    ...{
      title: wish.title ?? '云川区人民政府办公室关于做好防汛工作的通知',
      main: '各乡镇（街道）',
      disclosure: wish.disclosure ?? 'open',
      ground: wish.disclosure === 'on-request' ? 'internal' : '',
    },
    text: wish.text ?? '各单位：\n一、总体要求\n请按照《中华人民共和国防洪法》第三条办理，三日内报送值班安排。',
  })
  const blob = await place.town.blobs.put(Readable.from([Buffer.from('%PDF-1.4\n% sealed\n%%EOF\n')]), {
    maxBytes: 1e6,
  })
  const pdf = await place.town.db.transaction().execute((tx) => {
    const trace = { auditId: randomUUID(), matter: null, content: [] }
    return acceptUpload(
      { ...place.as('secretary'), tx, trace },
      { field: 'files', name: '正本.pdf', madeHere: true, ...blob },
    )
  })
  serial += 1
  return sealed(place, { number, wish, pdf: pdf.id, documentNumber: `云政办发〔2026〕${serial}号` })
}

interface Draft {
  readonly number: string
  readonly wish: Wish
  readonly pdf: string
  readonly documentNumber: string
}

/** What signing, numbering and sealing leave behind. */
async function sealed(
  { town, cast }: TownWithPeople,
  { number, wish, pdf, documentNumber }: Draft,
): Promise<ReadyDocument> {
  const { rows } = await sql<{
    id: string
  }>`select matter_id as id from documents.document where number = ${number}`.execute(town.db)
  const id = rows[0]?.id ?? ''
  const [by, now] = [cast.secretary.id, town.now]
  await sql`
    insert into documents.freeze (document_id, round, kind, version, json, sha256, frozen_by, frozen_at)
    select matter_id, 1, 'signing', version, elements::text, encode(sha256(convert_to(elements::text, 'UTF8')), 'hex'), ${by}, ${now}
    from documents.document where matter_id = ${id}`.execute(town.db)
  await sql`
    insert into documents.signature (document_id, round, organisation_id, sha256, verdict, opinion, signed_by, signer_name, signed_on, signed_at)
    select document_id, 1, ${cast.drafter.post?.organisationId}::uuid, sha256, 'signed', '同意。', ${by}, '李明', '2026-03-02', ${now}
    from documents.freeze where document_id = ${id}`.execute(town.db)
  await sql`
    insert into documents.recipient (document_id, part, organisation_id)
    select ${id}::uuid, 'main', x from unnest(${sql.val([...wish.main])}::uuid[]) x
    union all select ${id}::uuid, 'copy', x from unnest(${sql.val([...(wish.copies ?? [])])}::uuid[]) x`.execute(
    town.db,
  )
  await sql`
    update documents.document d set state = 'ready', round = 1, signed_on = '2026-03-02', document_number = ${documentNumber},
      content_sha256 = (select sha256 from documents.freeze f where f.document_id = d.matter_id), pages = 2, ready_at = ${now},
      pdf_file_id = ${pdf}
    where matter_id = ${id}`.execute(town.db)
  return { number, id, documentNumber }
}
