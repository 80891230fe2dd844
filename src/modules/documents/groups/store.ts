import { sql } from 'kysely'
import { z } from 'zod'
import type { Context, Tx } from '../../../kernel/context.ts'
import type { Group } from '../addressees.ts'
import type {} from '../tables.ts'

/** Who was in a group from a moment on. */
export const GroupVersion = z.object({
  version: z.number().int(),
  members: z.array(z.uuid()),
  before: z.array(z.uuid()),
  keptBy: z.uuid(),
  keptAt: z.date(),
})
export type GroupVersion = z.infer<typeof GroupVersion>

/**
 * The version under which a group is known as it is now; a new one when somebody came or went. Two at once wait for each other.
 *
 * @param by who changed it; for groups that follow the directory the machine
 */
export async function versionOf(ctx: Context, { key, name, members }: Group, by: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext(${`documents.group ${key}`}))`.execute(ctx.tx)
  const last = await ctx.tx
    .selectFrom('documents.group_version')
    .select(['version', 'members'])
    .where('group_key', '=', key)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (last && isSame(last.members, members)) return last.version
  const version = (last?.version ?? 0) + 1
  await ctx.tx
    .insertInto('documents.group_version')
    .values({ group_key: key, version, name, members: [...members], kept_by: by, kept_at: ctx.now })
    .execute()
  return version
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.toSorted().join() === other.toSorted().join()
}

/** Versions of a group, the newest first, each with who was in the one before. Keyset paging on the version. */
export async function versionsOf(
  tx: Tx,
  key: string,
  { before, limit }: { before: number | undefined; limit: number },
): Promise<GroupVersion[]> {
  const { rows } = await sql`
    select g.version, g.members, coalesce(b.members, '{}') as before, g.kept_by as "keptBy", g.kept_at as "keptAt"
    from documents.group_version g
    left join documents.group_version b on b.group_key = g.group_key and b.version = g.version - 1
    where g.group_key = ${key} ${before ? sql`and g.version < ${before}` : sql``}
    order by g.version desc limit ${limit}`.execute(tx)
  return rows.map((row) => GroupVersion.parse(row))
}

export interface UsedVersion {
  readonly part: 'main' | 'copy'
  readonly key: string
  readonly version: number
}

/** Keeps which versions said who gets a document; those of a later round take the place of earlier ones. */
export async function keepUsed(tx: Tx, documentId: string, used: readonly UsedVersion[]): Promise<void> {
  await tx.deleteFrom('documents.recipient_group').where('document_id', '=', documentId).execute()
  if (used.length === 0) return
  await tx
    .insertInto('documents.recipient_group')
    .values(used.map(({ part, key, version }) => ({ document_id: documentId, part, group_key: key, version })))
    .execute()
}

const GroupUsed = z.object({
  key: z.string(),
  name: z.string(),
  version: z.number().int(),
  count: z.number().int(),
  /** Whose group it is; null for those that follow the directory. */
  ownerId: z.uuid().nullable(),
})
export type GroupUsed = z.infer<typeof GroupUsed>

/** Which versions of which groups said who gets a document. */
export async function groupsUsed(tx: Tx, documentId: string): Promise<GroupUsed[]> {
  const { rows } = await sql`
    select distinct u.group_key as key, g.name, u.version, cardinality(g.members) as count, a.organisation_id as "ownerId"
    from documents.recipient_group u
    join documents.group_version g on g.group_key = u.group_key and g.version = u.version
    left join documents.address_group a on a.id::text = u.group_key
    where u.document_id = ${documentId} order by u.group_key`.execute(tx)
  return rows.map((row) => GroupUsed.parse(row))
}

const Use = z.object({
  version: z.number().int(),
  number: z.string(),
  title: z.string(),
  documentNumber: z.string().nullable(),
})

/** Documents of an organisation that went by versions of a group, the newest first. */
export async function usesOf(tx: Tx, key: string, { officeId, limit }: { officeId: string; limit: number }) {
  const { rows } = await sql`
    select u.version, d.number, d.title, d.document_number as "documentNumber"
    from documents.recipient_group u join documents.document d on d.matter_id = u.document_id
    where u.group_key = ${key} and (d.office_id = ${officeId} or d.issuer_id = ${officeId})
    order by u.version desc, d.touched_at desc limit ${limit}`.execute(tx)
  return rows.map((row) => Use.parse(row))
}
