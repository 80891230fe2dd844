import { canonicalJson } from '../../../kernel/canonical.ts'
import type { Context } from '../../../kernel/context.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Text } from '../../../kernel/text.ts'
import { officeMap, placeOf, type RefusedRow, readRows, summariseFindings } from '../importing.ts'
import { did, refusals } from '../phrases.ts'
import {
  type ImportedItem,
  type ImportedSoFar,
  insertImport,
  itemsByCode,
  officesOfDistrict,
  upsertItems,
} from '../store/imports.ts'

/** A list of items as it came, with where it comes from. */
export interface ListToImport {
  readonly source: Text
  readonly licence: string
  readonly rows: readonly unknown[]
}

/** What a list would change: the same reading for the preview and for the act. */
export interface ReadList {
  readonly items: readonly ImportedItem[]
  readonly refused: readonly RefusedRow[]
  /** New or different from what is stored. */
  readonly fresh: readonly ImportedItem[]
  readonly known: ReadonlyMap<string, ImportedSoFar>
  readonly counts: Readonly<Record<'rows' | 'added' | 'changed' | 'unchanged' | 'refused', number>>
}

/** Reads a list and compares it with what is stored; writes nothing. */
export async function readList(ctx: Context, rows: readonly unknown[]): Promise<ReadList> {
  const offices = await officesOfDistrict(ctx.tx)
  const district = offices.find((office) => office.root)?.names[0] ?? ''
  const { items, refused } = readRows(rows, officeMap(offices, placeOf(district)))
  const known = await itemsByCode(
    ctx.tx,
    items.map((item) => item.code),
  )
  const fresh = items.filter((item) => differs(item, known.get(item.code)))
  const added = items.filter((item) => !known.has(item.code)).length
  const counts = { added, changed: fresh.length - added, unchanged: items.length - fresh.length }
  return { items, refused, fresh, known, counts: { rows: rows.length, ...counts, refused: refused.length } }
}

/** Brings a list in, with a report of what was accepted although it was not right. */
export async function bringIn(ctx: Context, { source, licence, rows }: ListToImport) {
  const { items, refused, fresh, counts } = await readList(ctx, rows)
  if (items.length === 0) throw new Refusal('invalid', refusals.unreadable)
  const findings = summariseFindings(items)
  const by = { importedBy: ctx.actor.id, importedAt: ctx.now }
  const id = await insertImport(ctx.tx, { source, licence, counts, findings, ...by })
  if (fresh.length > 0) await upsertItems(ctx.tx, id, fresh, ctx.now)
  const placed = refused.map(({ row, why }) => ({ row, why }))
  ctx.trace.content.push({ step: 'imported', words: did.imported(items.length), data: { id, counts, refused: placed } })
  return { id, ...counts }
}

/** Of an item with a guide only what the guide does not say. */
function differs(item: ImportedItem, before: ImportedSoFar | undefined): boolean {
  return !before || listed(item, before.guided) !== listed(before, before.guided)
}

function listed(
  { name, type, family, office, organisationId, findings }: Omit<ImportedSoFar, 'guided'>,
  guided: boolean,
): string {
  return canonicalJson(guided ? { family, office, findings } : { name, type, family, office, organisationId, findings })
}
