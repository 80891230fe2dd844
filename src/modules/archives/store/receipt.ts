import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../../kernel/context.ts'
import { Text } from '../../../kernel/text.ts'
import type { Piece } from '../model.ts'

const Row = z.object({
  matter: z.string(),
  organisation: Text,
  part: z.enum(['main', 'copy']),
  state: z.string(),
  receipts: z.array(
    z.object({ state: z.string(), at: z.string(), person: z.string().nullable(), note: z.string().nullable() }),
  ),
})

/** States of delivery with time and person: every recipient's of what went out, the own ones of what came in. */
export async function receiptsFor(
  tx: Tx,
  { direction, sourceId, documentId, isOriginal }: Pick<Piece, 'direction' | 'sourceId' | 'documentId' | 'isOriginal'>,
): Promise<z.infer<typeof Row>[]> {
  if (direction === 'outgoing' && !isOriginal) return []
  const { rows } = await sql`
    select d.number as matter, o.name as organisation, d.part, d.state, r.receipts
    from delivery.pub_incoming d join directory.pub_organisation o on o.id = d.organisation_id
    cross join lateral (
      select jsonb_agg(jsonb_build_object('state', r.state, 'at', r.at, 'person', p.name, 'note', r.note) order by r.at) as receipts
      from delivery.pub_receipt r left join directory.pub_person p on p.id = r.person_id where r.incoming_id = d.incoming_id) r
    where ${direction === 'outgoing' ? sql`d.document_id = ${documentId}` : sql`d.incoming_id = ${sourceId}`}
    order by o.number, d.incoming_id`.execute(tx)
  return rows.map((row) => Row.parse(row))
}

/** Those in which something was done: the ledger holds nothing of a delivery before its recipient acts. */
export async function provableOf(tx: Tx, numbers: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ matter: string }>`
    select matter from kernel.pub_chain where matter = any(${sql.val([...numbers])}::text[]) order by matter`.execute(
    tx,
  )
  return rows.map(({ matter }) => matter)
}

/** What was registered of a document from outside the district; undefined for one that was signed here. */
export async function outsideText(tx: Tx, documentId: string): Promise<string | undefined> {
  const { rows } = await sql<{ content: string }>`
    select content from delivery.pub_outside where incoming_id = ${documentId}`.execute(tx)
  return rows[0]?.content
}
