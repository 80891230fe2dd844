import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { sql } from 'kysely'
import type { TownWithPeople } from '../../../test/cast.ts'
import { call } from '../../../test/ended.ts'
import { machine } from '../../kernel/context.ts'
import { type IssuedObligation, saveDraft, startDocument } from '../documents/index.ts'
import { acceptUpload } from '../files/index.ts'
import { openObligations } from './operations/open.ts'

type Wish = Partial<IssuedObligation> & Pick<IssuedObligation, 'organisationIds'>

let serial = 0

/** A sealed document of the government's office that obliges; the flow before it is tried where it belongs. */
export async function aDirective(place: TownWithPeople, wishes: readonly Wish[]) {
  const { town, cast } = place
  const issuer = cast.drafter.post?.organisationId ?? ''
  const { number } = await call(place, 'drafter', startDocument, { type: 'notice', issuer })
  await call(place, 'drafter', saveDraft, {
    ...{ number, base: 1, type: 'notice', format: 'document', direction: 'down' },
    ...{ title: '云川区人民政府办公室关于排查养老机构的通知', main: '各乡镇（街道）', disclosure: 'open' },
    text: '各单位：\n一、排查范围\n请排查辖区内全部养老机构。',
  })
  const found = await sql<{
    id: string
  }>`select matter_id as id from documents.document where number = ${number}`.execute(town.db)
  const id = found.rows[0]?.id ?? ''
  serial += 1
  await seal(place, { id, documentNumber: `云政办发〔2026〕${serial}号` })
  const obliged = [...new Set(wishes.flatMap(({ organisationIds }) => organisationIds))]
  await sql`
    insert into documents.recipient (document_id, part, organisation_id)
    select ${id}::uuid, 'main', x from unnest(${sql.val(obliged)}::uuid[]) x`.execute(town.db)
  for (const [at, wish] of wishes.entries()) await oblige(place, { ...wish, id, ordinal: at + 1 })
  return { id, number }
}

async function oblige({ town }: TownWithPeople, wish: Wish & { id: string; ordinal: number }) {
  const { clause = '一', what = '排查养老机构', due = { day: '2026-03-20' }, evidence = 'words' } = wish
  await sql`
    insert into documents.obligation (document_id, ordinal, clause, what, organisations, due, evidence, unit, recurring)
    values (${wish.id}, ${wish.ordinal}, ${clause}, ${what}, ${sql.val([...wish.organisationIds])}::uuid[], ${JSON.stringify(due)}::jsonb,
      ${evidence}, ${wish.unit ?? null}, ${wish.recurring ?? null})`.execute(town.db)
}

/** What signing, numbering and sealing leave behind. */
async function seal(place: TownWithPeople, { id, documentNumber }: { id: string; documentNumber: string }) {
  const { town, cast } = place
  const blob = await town.blobs.put(Readable.from([Buffer.from('%PDF-1.4\n% sealed\n%%EOF\n')]), { maxBytes: 1e6 })
  const trace = { auditId: randomUUID(), matter: null, content: [] }
  const pdf = await town.db
    .transaction()
    .execute((tx) =>
      acceptUpload(
        { ...place.as('secretary'), tx, trace },
        { field: 'files', name: '正本.pdf', madeHere: true, ...blob },
      ),
    )
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
    update documents.document d set state = 'ready', round = 1, signed_on = '2026-03-02', document_number = ${documentNumber},
      content_sha256 = (select sha256 from documents.freeze f where f.document_id = d.matter_id), pages = 2, ready_at = ${now},
      pdf_file_id = ${pdf.id}
    where matter_id = ${id}`.execute(town.db)
}

/** The organisation has signed for it: numbers of what it has to do. */
export async function opened(place: TownWithPeople, document: string, organisation: string): Promise<string[]> {
  return (await openObligations(place.town.caller(machine), { document, organisation })).numbers
}
