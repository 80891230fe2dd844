import type { Tx } from '../../kernel/context.ts'
import { type Organisation, organisationsByIds } from '../directory/index.ts'
import type { IssuedDocument, IssuedObligation } from '../documents/index.ts'
import type { RowFilter, TreeRow } from './store/list.ts'
import { givenRoots, placesNow } from './store/waiting.ts'

/**
 * What a document demands of organisations that have not signed for it: nothing has begun there and nobody is late, but whoever asks
 * who has not acted on a clause must see them.
 */
export async function unsignedRows(
  tx: Tx,
  document: IssuedDocument,
  { filter, branchOf }: { filter: RowFilter; branchOf: string | null },
): Promise<TreeRow[]> {
  const isAskedFor = filter.standing === undefined || filter.standing === 'unsigned'
  if (document.state !== 'dispatched' || !isAskedFor) return []
  const given = await givenRoots(tx, document.id)
  const placeNow = await placesNow(tx, document.id)
  const wanted = document.obligations
    .flatMap((one) => [...new Set(one.organisationIds.map(placeNow))].map((at) => ({ ...one, organisationId: at })))
    .filter(({ ordinal, organisationId }) => !given.has(`${ordinal} ${organisationId}`))
    .filter(
      ({ ordinal, organisationId }) =>
        (filter.ordinal === undefined || filter.ordinal === ordinal) &&
        (filter.organisation === undefined || filter.organisation === organisationId) &&
        (branchOf === null || branchOf === organisationId),
    )
  const ids = [document.officeId, ...wanted.map(({ organisationId }) => organisationId)]
  const names = await organisationsByIds(tx, ids)
  return wanted.flatMap((one) => rowOf(document, one, names) ?? [])
}

type Unsigned = IssuedObligation & { readonly organisationId: string }

function rowOf(document: IssuedDocument, one: Unsigned, names: ReadonlyMap<string, Organisation>): TreeRow | undefined {
  const [organisation, demander] = [names.get(one.organisationId), names.get(document.officeId)]
  if (!organisation || !demander) return undefined
  const { ordinal, clause, what, organisationId, evidence, unit, recurring, due } = one
  return {
    ...{ id: `${ordinal} ${organisationId}`, number: null, place: organisation.number, standing: 'unsigned' },
    ...{ documentMatter: document.matterNumber, documentNumber: document.documentNumber, ordinal, clause, what },
    ...{ organisationId, organisation: organisation.name, demander: demander.name, parentId: null, evidence, unit },
    ...{ recurring, period: 1, dueDay: 'day' in due ? due.day : null, dueAt: null, reportedAt: null },
    ...{ figure: null, card: null, lateDone: false, asksForTime: false },
  }
}

/** By clause, then in the order of the directory. */
export function inOrder(rows: readonly TreeRow[]): TreeRow[] {
  return rows.toSorted((a, b) => a.ordinal - b.ordinal || a.place.localeCompare(b.place) || a.period - b.period)
}
