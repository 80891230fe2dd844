import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../../kernel/context.ts'
import { Text } from '../../../kernel/text.ts'
import { DeliveryState, deliveryStates, IncomingStep } from '../model.ts'
import type {} from '../tables.ts'

const Receipt = z.object({ at: z.coerce.date(), who: z.string().nullable(), note: z.string().nullable() })

const GridRow = z.object({
  id: z.uuid(),
  number: z.string(),
  organisation: Text,
  organisationNumber: z.string(),
  part: z.enum(['main', 'copy']),
  state: DeliveryState,
  step: IncomingStep,
  signBy: z.date().nullable(),
  naggedAt: z.date().nullable(),
  redirectedFrom: z.uuid().nullable(),
  receipts: z.partialRecord(DeliveryState, Receipt),
})
/** A recipient with the receipts of its delivery. */
export type GridRow = z.infer<typeof GridRow>

export interface GridWish {
  readonly state?: DeliveryState | undefined
  readonly recipient?: string | undefined
  readonly after?: { readonly number: string; readonly id: string } | undefined
  readonly limit: number
}

/** Recipients in the order of the directory. Keyset paging on (number of the organisation, id). One statement. */
export async function gridRows(tx: Tx, documentId: string, wish: GridWish): Promise<GridRow[]> {
  const { state, recipient, after, limit } = wish
  const { rows } = await sql`
    select d.incoming_id as id, d.number, o.name as organisation, o.number as "organisationNumber", d.part, d.state, d.step, d.sign_by as "signBy",
      d.nagged_at as "naggedAt", d.redirected_from as "redirectedFrom", r.receipts
    from delivery.delivery d join directory.pub_organisation o on o.id = d.organisation_id
    cross join lateral (
      select jsonb_object_agg(r.state, jsonb_build_object('at', r.at, 'who', p.name, 'note', r.note)) as receipts
      from delivery.receipt r left join directory.pub_person p on p.id = r.person_id
      where r.incoming_id = d.incoming_id) r
    where d.document_id = ${documentId} ${state ? sql`and d.state = ${state}` : sql``}
      ${recipient ? sql`and d.incoming_id = ${recipient}::uuid` : sql``}
      ${after ? sql`and (o.number, d.incoming_id) > (${after.number}, ${after.id}::uuid)` : sql``}
    order by o.number, d.incoming_id limit ${limit}`.execute(tx)
  return rows.map((row) => GridRow.parse(row))
}

/** How many recipients are in each state. */
export async function countStates(tx: Tx, documentId: string): Promise<Record<DeliveryState, number>> {
  const { rows } = await sql<{ state: DeliveryState; count: number }>`
    select state, count(*)::int as count from delivery.delivery where document_id = ${documentId} group by state`.execute(
    tx,
  )
  const counts = new Map(rows.map(({ state, count }) => [state, count]))
  const [delivered, opened, signed, acted, closed, returned] = deliveryStates.map((state) => counts.get(state) ?? 0)
  return {
    ...{ delivered: delivered ?? 0, opened: opened ?? 0, signed: signed ?? 0 },
    ...{ acted: acted ?? 0, closed: closed ?? 0, returned: returned ?? 0 },
  }
}

/** Changes with every receipt, and with every recipient that was nagged. One index each. */
export async function gridVersion(tx: Tx, documentId: string): Promise<string> {
  const { rows } = await sql<{ version: string }>`
    select (select coalesce(max(position), 0) from delivery.receipt where document_id = ${documentId})
      || ' ' || coalesce((select max(nagged_at)::text from delivery.delivery where document_id = ${documentId}), '') as version`.execute(
    tx,
  )
  return rows[0]?.version ?? ''
}
