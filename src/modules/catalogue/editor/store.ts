import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import { Day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { refusals } from '../phrases.ts'
import type {} from '../tables.ts'
import { Json, type JsonObject, valueAt } from './json.ts'
import { Draft, Edit, type TestCase } from './model.ts'

/** What is being written for an item, if anything; right or not. */
export async function findDraft(tx: Tx, itemId: string): Promise<Draft | undefined> {
  const row = await tx
    .selectFrom('catalogue.guide_version as v')
    .innerJoin('catalogue.item as i', 'i.id', 'v.item_id')
    .select(['v.id', 'v.item_id as itemId', 'i.code as itemCode', 'v.version', 'v.revision', 'v.content', 'v.tests'])
    .select(['v.drafted_by as draftedBy', 'v.drafted_at as draftedAt'])
    .where('v.item_id', '=', itemId)
    .where('v.published_at', 'is', null)
    .executeTakeFirst()
  return row && Draft.parse(row)
}

/** @throws Refusal 'conflict' when nothing is being written */
export async function getDraft(tx: Tx, itemId: string): Promise<Draft> {
  const draft = await findDraft(tx, itemId)
  if (!draft) throw new Refusal('conflict', refusals.noDraft)
  return draft
}

interface Begun {
  readonly itemId: string
  readonly content: JsonObject
  readonly tests?: readonly TestCase[]
  readonly by: string
  readonly at: Date
}

/** Begins the next version of an item's guide. */
export async function insertDraft(
  tx: Tx,
  { itemId, content, tests = [], by, at }: Begun,
): Promise<{ id: string; version: number }> {
  const made = await tx
    .insertInto('catalogue.guide_version')
    .values({
      item_id: itemId,
      version: sql<number>`(select coalesce(max(version), 0) + 1 from catalogue.guide_version where item_id = ${itemId})`,
      ...{ content: JSON.stringify(content), tests: JSON.stringify(tests), process: null },
      ...{ drafted_by: by, drafted_at: at, published_by: null, published_at: null },
      ...daysOf(content, at),
    })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
  await insertEdit(tx, { draftId: made.id, revision: 1, part: '', before: undefined, by, at })
  return made
}

/** Puts new content in the place of the old and notes who changed what. The item must be locked. */
export async function saveDraft(
  tx: Tx,
  draft: Draft,
  change: { content: JsonObject; tests?: readonly TestCase[]; part: string; undoes?: number; by: string; at: Date },
): Promise<number> {
  const revision = draft.revision + 1
  const { content, tests = draft.tests, part, by, at } = change
  await tx
    .updateTable('catalogue.guide_version')
    .set({ content: JSON.stringify(content), tests: JSON.stringify(tests), revision, ...daysOf(content, at) })
    .where('id', '=', draft.id)
    .execute()
  const before = valueAt(draft.content, part)
  await insertEdit(tx, {
    draftId: draft.id,
    revision,
    part,
    before,
    by,
    at,
    ...(change.undoes && { undoes: change.undoes }),
  })
  return revision
}

async function insertEdit(
  tx: Tx,
  edit: {
    draftId: string
    revision: number
    part: string
    before: Json | undefined
    undoes?: number
    by: string
    at: Date
  },
): Promise<void> {
  await tx
    .insertInto('catalogue.guide_edit')
    .values({
      ...{ guide_version_id: edit.draftId, revision: edit.revision, part: edit.part, undoes: edit.undoes ?? null },
      before: edit.before === undefined ? null : JSON.stringify(edit.before),
      ...{ made_by: edit.by, made_at: edit.at },
    })
    .execute()
}

/** Columns by which published versions are found; of a draft they follow what was typed, as far as it is right. */
function daysOf(content: JsonObject, at: Date): { valid_from: Day; valid_to: Day | null } {
  const from = Day.safeParse(valueAt(content, 'version.validFrom')).data ?? at.toISOString().slice(0, 10)
  const to = Day.safeParse(valueAt(content, 'version.validTo')).data ?? null
  return { valid_from: from, valid_to: to !== null && to >= from ? to : null }
}

/** Takes a draft away with all its savings. */
export async function deleteDraft(tx: Tx, draft: Draft): Promise<void> {
  await tx.deleteFrom('catalogue.guide_edit').where('guide_version_id', '=', draft.id).execute()
  await tx.deleteFrom('catalogue.guide_version').where('id', '=', draft.id).execute()
}

/** Savings of a version, the newest first. */
export async function editsOf(tx: Tx, versionId: string, limit = 50): Promise<Edit[]> {
  const rows = await tx
    .selectFrom('catalogue.guide_edit')
    .select(['revision', 'part', 'undoes', 'made_by as madeBy', 'made_at as madeAt'])
    .where('guide_version_id', '=', versionId)
    .orderBy('revision', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => Edit.parse(row))
}

/** Everybody who had a hand in the draft of an item; nobody of them publishes it. */
export async function authorsOfDraft(tx: Tx, itemId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select v.drafted_by as id from catalogue.guide_version v where v.item_id = ${itemId} and v.published_at is null
    union
    select e.made_by from catalogue.guide_edit e join catalogue.guide_version v on v.id = e.guide_version_id
     where v.item_id = ${itemId} and v.published_at is null`.execute(tx)
  return rows.map(({ id }) => id)
}

/** What stood in the place of a change; undefined when nothing did. */
export async function beforeOf(tx: Tx, versionId: string, revision: number): Promise<Json | undefined> {
  const row = await tx
    .selectFrom('catalogue.guide_edit')
    .select('before')
    .where('guide_version_id', '=', versionId)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return row?.before === null || row === undefined ? undefined : Json.parse(row.before)
}
