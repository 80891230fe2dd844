import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../../kernel/context.ts'
import { Text } from '../../../kernel/text.ts'
import type {} from '../tables.ts'

/** A service in the list of an author. */
export const AuthorLine = z.object({
  code: z.string(),
  name: Text,
  /** Of the directory; as the list of items writes it where the directory does not know it. */
  office: Text,
  /** Newest published version. */
  published: z.number().int().nullable(),
  draft: z.object({ version: z.number().int(), revision: z.number().int(), at: z.coerce.date() }).nullable(),
})
export type AuthorLine = z.infer<typeof AuthorLine>

interface Wanted {
  /** Null: those of every organisation. */
  readonly organisationId: string | null
  /** A part of the name or the code. */
  readonly words: string
  readonly state: 'draft' | 'published' | 'none' | null
  /** Code of the last line of the page before. */
  readonly after: string
  readonly limit: number
}

/** Services whose guides somebody writes, by code. */
export async function authorLines(tx: Tx, wanted: Wanted): Promise<AuthorLine[]> {
  const { rows } = await sql`
    select i.code, i.name, p.version as published,
           coalesce(o.short_name, o.name, jsonb_build_object('zh', i.office, 'en', i.office)) as office,
           case when d.id is not null then jsonb_build_object('version', d.version, 'revision', d.revision, 'at', d.drafted_at) end as draft
      from catalogue.item i
      left join directory.pub_organisation o on o.id = i.organisation_id
      left join catalogue.guide_version d on d.item_id = i.id and d.published_at is null
      left join lateral (select max(version) as version from catalogue.guide_version v
                          where v.item_id = i.id and v.published_at is not null) p on true
     where ${ofOrganisation(wanted)} and ${withWords(wanted.words)} and ${inState(wanted.state)}
       and i.code > ${wanted.after}
     order by i.code limit ${wanted.limit}`.execute(tx)
  return rows.map((row) => AuthorLine.parse(row))
}

function ofOrganisation({ organisationId }: Wanted): RawBuilder<unknown> {
  return organisationId === null ? sql`true` : sql`i.organisation_id = ${organisationId}`
}

function withWords(words: string): RawBuilder<unknown> {
  if (words === '') return sql`true`
  const inside = `%${words.replaceAll(/[%_\\]/g, '\\$&')}%`
  return sql`(i.name->>'zh' like ${inside} or i.name->>'en' ilike ${inside} or i.code like ${inside})`
}

function inState(state: Wanted['state']): RawBuilder<unknown> {
  if (state === 'draft') return sql`d.id is not null`
  if (state === 'published') return sql`p.version is not null`
  return state === 'none' ? sql`p.version is null and d.id is null` : sql`true`
}
