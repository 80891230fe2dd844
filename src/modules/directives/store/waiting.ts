import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../../kernel/context.ts'

const Sent = z.object({
  id: z.uuid(),
  organisationId: z.uuid(),
  state: z.string(),
  redirectedFrom: z.uuid().nullable(),
})

/** Where a document that came back from an organisation lies now: there, or with whom it was sent on to. */
export async function placesNow(tx: Tx, documentId: string): Promise<(organisationId: string) => string> {
  const { rows } = await sql`
    select incoming_id as id, organisation_id as "organisationId", state, redirected_from as "redirectedFrom"
    from delivery.pub_delivery where document_id = ${documentId} order by sent_at`.execute(tx)
  const sent = rows.map((row) => Sent.parse(row))
  const sentOn = new Map(sent.flatMap((one) => (one.redirectedFrom ? [[one.redirectedFrom, one] as const] : [])))
  return (organisationId) => {
    let at = sent.find((one) => one.organisationId === organisationId)
    for (let next = at && sentOn.get(at.id); next; next = sentOn.get(next.id)) at = next
    return at?.organisationId ?? organisationId
  }
}

/** Whether an organisation returned a document, and does not have it again. */
export async function hasGivenBack(tx: Tx, documentId: string, organisationId: string): Promise<boolean> {
  const { rows } = await sql<{ back: boolean }>`
    select coalesce(bool_and(state = 'returned'), false) as back from delivery.pub_delivery
    where document_id = ${documentId} and organisation_id = ${organisationId}`.execute(tx)
  return rows[0]?.back ?? false
}

/** Which clauses which organisations were given, in whatever state: 'ordinal organisation'. */
export async function givenRoots(tx: Tx, documentId: string): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`
    select distinct ordinal || ' ' || organisation_id as key from directives.obligation
    where document_id = ${documentId} and parent_id is null and state <> 'ended'`.execute(tx)
  return new Set(rows.map(({ key }) => key))
}

/** Every organisation that has something of a document, for the filter. */
export async function obligedBy(tx: Tx, documentId: string, branchOf: string | null): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct organisation_id as id from directives.obligation
    where document_id = ${documentId} ${branchOf ? sql`and ${branchOf}::uuid = any(lineage)` : sql``}`.execute(tx)
  return rows.map(({ id }) => id)
}
