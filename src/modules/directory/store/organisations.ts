import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Text } from '../../../kernel/text.ts'
import type { OrganisationKind } from '../kinds.ts'
import { Organisation } from '../model.ts'
import { refusals } from '../phrases.ts'
import type {} from '../tables.ts'

/** @throws Refusal 'not-found' */
export async function getOrganisation(tx: Tx, id: string): Promise<Organisation> {
  const row = await organisations(tx).where('o.id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', refusals.noOrganisation)
  return Organisation.parse(row)
}

/** Loads an organisation and keeps others from changing it. @throws Refusal 'not-found' */
export async function lockOrganisation(tx: Tx, id: string): Promise<Organisation> {
  await tx.selectFrom('directory.organisation').select('id').where('id', '=', id).forUpdate().execute()
  return getOrganisation(tx, id)
}

/** Keeps the whole tree as it is until the transaction ends: moves change many paths. */
export async function lockTree(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('directory.organisation'))`.execute(tx)
}

/** The organisations with these ids, in one statement; unknown ids are left out. */
export async function organisationsByIds(tx: Tx, ids: readonly string[]): Promise<Map<string, Organisation>> {
  if (ids.length === 0) return new Map()
  const rows = await organisations(tx)
    .where('o.id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, Organisation.parse(row)]))
}

/** The organisation with the code; of several the one entered first. */
export async function organisationByCode(tx: Tx, code: string): Promise<Organisation | undefined> {
  const row = await organisations(tx).where('o.code', '=', code).orderBy('o.number').limit(1).executeTakeFirst()
  return row && Organisation.parse(row)
}

/** All organisations with the code; real lists give one code to several. */
export async function organisationsWithCode(tx: Tx, code: string): Promise<Organisation[]> {
  const rows = await organisations(tx).where('o.code', '=', code).orderBy('o.number').execute()
  return rows.map((row) => Organisation.parse(row))
}

/** The district itself. */
export async function findDistrict(tx: Tx): Promise<Organisation | undefined> {
  const row = await organisations(tx).where('o.parent_id', 'is', null).executeTakeFirst()
  return row && Organisation.parse(row)
}

/** The nearest organisation of one of the kinds on the way up, the organisation itself included. */
export async function ancestorOfKind(
  tx: Tx,
  id: string,
  kinds: readonly OrganisationKind[],
): Promise<Organisation | undefined> {
  const row = await organisations(tx)
    .innerJoin('directory.organisation as c', (join) => join.on(sql<boolean>`o.id = any(c.path)`))
    .where('c.id', '=', id)
    .where('o.kind', 'in', [...kinds])
    .orderBy(sql`cardinality(o.path)`, 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && Organisation.parse(row)
}

/**
 * Who supervises an organisation: the lowest one above it that has an open post for an auditor, else the district itself.
 *
 * @throws Refusal 'not-found' when there is no such organisation
 */
export async function supervisorOf(tx: Tx, id: string): Promise<Organisation> {
  const { path } = await getOrganisation(tx, id)
  const above = path.slice(0, -1)
  const row = await organisations(tx)
    .where(sql<boolean>`o.id = any(${above}::uuid[])`)
    .where(
      sql<boolean>`exists (select 1 from directory.post p
        where p.organisation_id = o.id and p.closed_on is null and p.roles @> array['auditor'])`,
    )
    .orderBy(sql`cardinality(o.path)`, 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? Organisation.parse(row) : getOrganisation(tx, path[0] ?? id)
}

/** Everything below an organisation and itself, by number; `kinds` narrows it. */
export async function organisationsUnder(
  tx: Tx,
  id: string,
  kinds?: readonly OrganisationKind[],
): Promise<Organisation[]> {
  const rows = await organisations(tx)
    .where(sql<boolean>`o.path @> array[${id}::uuid]`)
    .$if(kinds !== undefined, (q) => q.where('o.kind', 'in', [...(kinds ?? [])]))
    .orderBy('o.number')
    .execute()
  return rows.map((row) => Organisation.parse(row))
}

/** The organisations directly below one; of the district itself when `parentId` is null. */
export async function childrenOf(tx: Tx, parentId: string | null): Promise<Organisation[]> {
  const rows = await organisations(tx)
    .where('o.parent_id', parentId === null ? 'is' : '=', parentId)
    .orderBy('o.number')
    .execute()
  return rows.map((row) => Organisation.parse(row))
}

/** Organisations by words, kind and activity, ordered by number; a page of `limit` after `after`. */
export async function findOrganisations(
  tx: Tx,
  wanted: { words?: string; kind?: OrganisationKind; activeOn?: Day; after?: string; limit: number },
): Promise<Organisation[]> {
  const { words, kind, activeOn, after, limit } = wanted
  const pattern = `%${(words ?? '').replaceAll(/[\\%_]/g, '\\$&')}%`
  const rows = await organisations(tx)
    .$if(words !== undefined, (q) =>
      q.where(
        sql<boolean>`(o.name->>'zh' ilike ${pattern} or o.name->>'en' ilike ${pattern} or o.code ilike ${pattern})`,
      ),
    )
    .$if(kind !== undefined, (q) => q.where('o.kind', '=', kind ?? ''))
    .$if(activeOn !== undefined, (q) =>
      q
        .where('o.active_from', '<=', activeOn ?? '')
        .where(sql<boolean>`(o.active_to is null or o.active_to >= ${activeOn})`),
    )
    .$if(after !== undefined, (q) => q.where('o.number', '>', after ?? ''))
    .orderBy('o.number')
    .limit(limit)
    .execute()
  return rows.map((row) => Organisation.parse(row))
}

interface NewOrganisation {
  readonly id: string
  readonly kind: OrganisationKind
  readonly parentPath: readonly string[]
  readonly code: string
  readonly name: Text
  readonly shortName: Text | null
  readonly activeFrom: Day
  readonly by: string
  readonly at: Date
}

export async function insertOrganisation(tx: Tx, made: NewOrganisation): Promise<void> {
  await tx
    .insertInto('directory.organisation')
    .values({
      id: made.id,
      kind: made.kind,
      parent_id: made.parentPath.at(-1) ?? null,
      path: [...made.parentPath, made.id],
      code: made.code,
      name: JSON.stringify(made.name),
      short_name: made.shortName && JSON.stringify(made.shortName),
      active_from: made.activeFrom,
      active_to: null,
      created_by: made.by,
      created_at: made.at,
    })
    .execute()
}

export async function updateNames(tx: Tx, id: string, names: { name: Text; shortName: Text | null }): Promise<void> {
  await tx
    .updateTable('directory.organisation')
    .set({ name: JSON.stringify(names.name), short_name: names.shortName && JSON.stringify(names.shortName) })
    .where('id', '=', id)
    .execute()
}

export async function updateActiveTo(tx: Tx, id: string, lastDay: Day): Promise<void> {
  await tx.updateTable('directory.organisation').set({ active_to: lastDay }).where('id', '=', id).execute()
}

/** Hangs an organisation with everything below it under another parent. */
export async function updateParent(tx: Tx, id: string, parentPath: readonly string[]): Promise<void> {
  const above = [...parentPath]
  await sql`update directory.organisation
    set path = ${above}::uuid[] || path[array_position(path, ${id}::uuid):],
        parent_id = case when id = ${id}::uuid then ${above.at(-1) ?? null}::uuid else parent_id end
    where path @> array[${id}::uuid]`.execute(tx)
}

function organisations(tx: Tx) {
  return tx
    .selectFrom('directory.organisation as o')
    .select([
      'o.id',
      'o.number',
      'o.kind',
      'o.parent_id as parentId',
      'o.path',
      'o.code',
      'o.name',
      'o.short_name as shortName',
      'o.active_from as activeFrom',
      'o.active_to as activeTo',
    ])
}
