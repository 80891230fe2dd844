import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { VersionLine } from '../item.ts'
import { type Guide, GuideVersion } from '../model.ts'
import { refusals } from '../phrases.ts'
import type { ProcessModel } from '../process/model.ts'
import type {} from '../tables.ts'
import { getItem } from './items.ts'
import { notRetired } from './retired.ts'

/**
 * The guide in force for an item on a day: what may be applied for, and by which rules.
 *
 * @throws Refusal 'not-found' when there is no such item, 'conflict' when its guide is not published or it is suspended
 */
export async function getPublishedGuide(tx: Tx, itemCode: string, today: Day): Promise<GuideVersion> {
  const guide = await findPublishedGuide(tx, itemCode, today)
  const { suspension } = await getItem(tx, itemCode)
  if (!guide) throw new Refusal('conflict', refusals.noGuide)
  if (suspension) throw new Refusal('conflict', refusals.suspended(suspension.reason))
  return guide
}

/** The guide in force on a day, also of a suspended item; undefined while there is none. */
export async function findPublishedGuide(tx: Tx, itemCode: string, today: Day): Promise<GuideVersion | undefined> {
  const row = await tx
    .selectFrom('catalogue.guide_version as v')
    .innerJoin('catalogue.item as i', 'i.id', 'v.item_id')
    .select('v.id')
    .where('i.code', '=', itemCode)
    .where('v.published_at', 'is not', null)
    .where('v.valid_from', '<=', today)
    .where((on) => on.or([on('v.valid_to', 'is', null), on('v.valid_to', '>=', today)]))
    .where(notRetired(today))
    .orderBy('v.version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && getGuideVersion(tx, row.id)
}

/** A published version never changes, so those in use are read once; ids are random, so one cache serves every database. */
const published = new Map<string, GuideVersion>()
/** Some 100 kB each; a district has some hundred in use. */
const mostKept = 300

/** A version by its id, published or not; open matters ask for theirs. @throws Refusal 'not-found' */
export async function getGuideVersion(tx: Tx, id: string): Promise<GuideVersion> {
  const known = published.get(id)
  if (known) return known
  const row = await versions(tx).where('v.id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', refusals.noVersion)
  const version = GuideVersion.parse(row)
  if (published.size >= mostKept) published.clear()
  if (version.publishedAt) published.set(id, version)
  return version
}

/** A published version by its number. @throws Refusal 'not-found' */
export async function getNumberedVersion(tx: Tx, itemCode: string, version: number): Promise<GuideVersion> {
  const row = await versions(tx)
    .where('i.code', '=', itemCode)
    .where('v.version', '=', version)
    .where('v.published_at', 'is not', null)
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found', refusals.noVersion)
  return GuideVersion.parse(row)
}

function versions(tx: Tx) {
  return tx
    .selectFrom('catalogue.guide_version as v')
    .innerJoin('catalogue.item as i', 'i.id', 'v.item_id')
    .select(['v.id', 'v.item_id as itemId', 'i.code as itemCode', 'v.version', 'v.content', 'v.process'])
    .select(['v.published_at as publishedAt', 'v.published_by as publishedBy'])
}

/** Published versions of an item, newest first. */
export async function versionLines(tx: Tx, itemId: string): Promise<VersionLine[]> {
  const rows = await tx
    .selectFrom('catalogue.guide_version')
    .select(['id', 'version', 'valid_from as validFrom', 'valid_to as validTo', 'published_at as publishedAt'])
    .select(sql<unknown>`content->'version'->'changeNote'`.as('changeNote'))
    .where('item_id', '=', itemId)
    .where('published_at', 'is not', null)
    .orderBy('version', 'desc')
    .execute()
  return rows.map((row) => VersionLine.parse(row))
}

/** Makes a draft a published version; from here on the database refuses to change it. */
export async function markPublished(
  tx: Tx,
  row: { id: string; guide: Guide; process: ProcessModel; by: string; at: Date },
): Promise<void> {
  await tx
    .updateTable('catalogue.guide_version')
    .set({
      ...{ content: JSON.stringify(row.guide), process: JSON.stringify(row.process) },
      ...{ valid_from: row.guide.version.validFrom, valid_to: row.guide.version.validTo },
      ...{ published_by: row.by, published_at: row.at },
    })
    .where('id', '=', row.id)
    .execute()
}
