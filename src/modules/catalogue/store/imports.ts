import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Text } from '../../../kernel/text.ts'
import { ImportReport } from '../item.ts'
import type { PersonKind } from '../model.ts'
import { refusals } from '../phrases.ts'
import type {} from '../tables.ts'

/** An item as the importer writes it. */
export interface ImportedItem {
  readonly code: string
  readonly name: string
  readonly type: string
  readonly family: string | null
  readonly office: string
  readonly organisationId: string | null
  readonly topics: readonly string[]
  readonly lifeEvents: readonly string[]
  readonly serves: readonly PersonKind[]
  readonly findings: readonly string[]
  /** Literal of a tsvector. */
  readonly words: string
}

/** What is known of the items of these codes, to tell new from changed from unchanged. */
export async function itemsByCode(tx: Tx, codes: readonly string[]): Promise<Map<string, ImportedSoFar>> {
  if (codes.length === 0) return new Map()
  const { rows } = await sql<ImportedSoFar & { code: string }>`
    select code, name->>'zh' as name, type, family, office, organisation_id as "organisationId", findings,
           exists (select from catalogue.guide_version v where v.item_id = item.id and v.published_at is not null) as guided
      from catalogue.item where code = any(${[...codes]})`.execute(tx)
  return new Map(rows.map((row) => [row.code, row]))
}
export interface ImportedSoFar {
  readonly name: string
  readonly type: string
  readonly family: string | null
  readonly office: string
  readonly organisationId: string | null
  readonly findings: readonly string[]
  readonly guided: boolean
}

/**
 * Adds items and brings known ones up to date, all in one statement. What a published guide says of its item (name, type,
 * organisation, topics, whom it serves, the words it is found by) stands above what a list says.
 */
export async function upsertItems(tx: Tx, importId: string, rows: readonly ImportedItem[], at: Date): Promise<void> {
  await sql`
    insert into catalogue.item as i (code, name, type, family, office, organisation_id, levels, topics, life_events, serves,
                                     findings, import_id, imported_at, words)
    select r->>'code', jsonb_build_object('zh', r->>'name', 'en', r->>'name'), r->>'type', r->>'family', r->>'office',
           (r->>'organisationId')::uuid, array['county'], ${texts('topics')}, ${texts('lifeEvents')}, ${texts('serves')},
           ${texts('findings')}, ${importId}, ${at}, (r->>'words')::tsvector
      from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) r
    on conflict (code) do update set
      family = excluded.family, office = excluded.office,
      findings = excluded.findings, import_id = excluded.import_id, imported_at = excluded.imported_at,
      ${sql.join(['name', 'type', 'organisation_id', 'topics', 'life_events', 'serves', 'words'].map(unlessGuided))}`.execute(
    tx,
  )
}

const texts = (name: string) => sql`array(select jsonb_array_elements_text(r->${sql.lit(name)}))`

function unlessGuided(column: string) {
  const ref = sql.ref(column)
  return sql`${ref} = case when exists (select from catalogue.guide_version v where v.item_id = i.id and v.published_at is not null)
    then i.${ref} else excluded.${ref} end`
}

/** What a guide says of its item, once it is published. */
export interface GuidedItem extends Pick<ImportedItem, 'type' | 'topics' | 'lifeEvents' | 'serves' | 'words'> {
  readonly id: string
  readonly name: Text
  readonly levels: readonly string[]
  readonly organisationId: string | null
}
export async function describeItem(tx: Tx, item: GuidedItem): Promise<void> {
  await tx
    .updateTable('catalogue.item')
    .set({
      name: JSON.stringify(item.name),
      type: item.type,
      levels: [...item.levels],
      topics: [...item.topics],
      life_events: [...item.lifeEvents],
      serves: [...item.serves],
      words: item.words,
      organisation_id: item.organisationId,
    })
    .where('id', '=', item.id)
    .execute()
}

/** Organisations that an office may be mapped to: district, departments and public bodies. */
export async function officesOfDistrict(tx: Tx): Promise<{ id: string; names: string[]; root: boolean }[]> {
  const { rows } = await sql<{ id: string; names: string[]; root: boolean }>`
    select id, array_remove(array[name->>'zh', short_name->>'zh'], null) as names, parent_id is null as root
      from directory.pub_organisation
     where kind in ('district', 'department', 'public-body') and active_to is null
     order by number`.execute(tx)
  return rows
}

/** Records a run of the importer before its rows, which point at it. */
export async function insertImport(tx: Tx, report: Omit<ImportReport, 'id'>): Promise<string> {
  const { id } = await tx
    .insertInto('catalogue.import')
    .values({
      source: JSON.stringify(report.source),
      licence: report.licence,
      counts: JSON.stringify(report.counts),
      findings: JSON.stringify(report.findings),
      imported_by: report.importedBy,
      imported_at: report.importedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Runs of the importer, newest first. */
export async function importReports(tx: Tx): Promise<ImportReport[]> {
  const rows = await reports(tx).orderBy('imported_at', 'desc').limit(50).execute()
  return rows.map((row) => ImportReport.parse(row))
}

/** @throws Refusal 'not-found' */
export async function getImport(tx: Tx, id: string): Promise<ImportReport> {
  const row = await reports(tx).where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', refusals.noImport)
  return ImportReport.parse(row)
}

function reports(tx: Tx) {
  return tx
    .selectFrom('catalogue.import')
    .select(['id', 'source', 'licence', 'counts', 'findings', 'imported_by as importedBy', 'imported_at as importedAt'])
}
