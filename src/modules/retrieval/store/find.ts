import { type RawBuilder, sql } from 'kysely'
import type { Actor, Tx } from '../../../kernel/context.ts'
import type { Condition } from '../condition.ts'
import { Found, type Place } from '../model.ts'
import { type Asked, candidates } from './candidates.ts'

/** A number beyond which a count only says that there are more. */
export const mostCounted = 1000

interface Page {
  readonly after: Place | undefined
  readonly limit: number
}

/**
 * Keeps the database from reading the whole table in this transaction. What it costs to fetch long columns it does not count, so
 * that for a word of every tenth document it would do that, and take a hundred times as long.
 */
export async function readByIndex(tx: Tx): Promise<void> {
  await sql`select set_config('enable_seqscan', 'off', true)`.execute(tx)
}

/** One page of what is found, best or newest first. Keyset paging on (rank, day, id). One statement. */
export async function findDocuments(tx: Tx, actor: Actor, asked: Asked, { after, limit }: Page): Promise<Found[]> {
  const { known, condition } = asked
  const { rows } = await sql`
    select s.document_id as id, s.number, s.document_number as "documentNumber", s.title, s.type, s.state,
      coalesce(o.name, jsonb_build_object('zh', s.issuer_words, 'en', s.issuer_words)) as issuer,
      s.signed_on as "signedOn", s.dated, f.rank, m.works, m."isOpen", d.incoming,
      case when m.works or m."isOpen" or (d.incoming->>'isOpened')::boolean then ${piecesOf(condition)} else '{}'::text[] end as pieces
    from (${picked(asked, actor, { after, limit })}) f
    join documents.pub_search s on s.document_id = f.document_id
    left join directory.pub_organisation o on o.id = s.issuer_id
    cross join lateral (
      select coalesce(bool_or(r.works and r.organisation_id = ${known.organisationId}), false) as works,
        coalesce(bool_or(r.organisation_id <> ${known.organisationId}), false) as "isOpen"
      from documents.pub_reader r where r.document_id = s.document_id
        and r.organisation_id in (${known.organisationId}, '00000000-0000-0000-0000-000000000000')) m
    left join lateral (
      select jsonb_build_object('number', d.number, 'sentAt', d.sent_at, 'isOpened', d.state <> 'delivered') as incoming
      from delivery.pub_delivery d where d.organisation_id = ${known.organisationId} and d.document_id = s.document_id
      order by d.sent_at desc limit 1) d on true
    order by f.rank desc, f.dated desc, f.document_id desc`.execute(tx)
  return rows.map((row) => Found.parse(row))
}

/** How many there are, to a thousand; one more says that there are more. */
export async function countDocuments(tx: Tx, actor: Actor, asked: Asked): Promise<number> {
  const limit = mostCounted + 1
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (
      select 1 from (${candidates(asked, undefined, limit)}) c ${checked(asked, actor)} limit ${limit}) x`.execute(tx)
  return rows[0]?.count ?? 0
}

/** The first of the candidates that hold the words as they were typed: looked at one after the other, no more than are wanted. */
function picked(asked: Asked, actor: Actor, { after, limit }: Page): RawBuilder<unknown> {
  return sql`
    select c.document_id, c.dated, c.rank
    from (select * from (${candidates(asked, after, limit)}) a order by a.rank desc, a.dated desc, a.document_id desc offset 0) c
    ${checked(asked, actor)}
    order by c.rank desc, c.dated desc, c.document_id desc limit ${limit}`
}

/**
 * Of a word of more than one pair the index knows no order; nobody finds what they may not read; and by its words nobody finds what
 * their organisation has not opened, but by its title and number: searching would read it without a receipt.
 */
function checked({ condition: { terms }, known }: Asked, actor: Actor): RawBuilder<unknown> {
  const long = terms.filter(({ isLong }) => isLong)
  const readers = actor.post ? [actor.id, actor.post.organisationId] : [actor.id]
  return sql`
    ${terms.length > 0 ? sql`join documents.pub_search t on t.document_id = c.document_id` : sql``}
    where not exists (
      select 1 from docket.pub_bar b where b.matter_id = c.document_id and b.reader_id = any(${sql.val(readers)}::uuid[]))
    ${long.length > 0 ? sql`and ${sql.join(long.map(holds), sql` and `)}` : sql``}
    ${terms.length > 0 ? sql`and (${sql.join(terms.map(isOutside), sql` and `)} or ${isReadable(known.organisationId)})` : sql``}`
}

/** Stands in the title or the number, which whoever gets a document sees before opening it. */
function isOutside({ text }: Condition['terms'][number]): RawBuilder<unknown> {
  return sql`(position(${text} in lower(t.title)) > 0 or position(${text} in lower(coalesce(t.document_number, ''))) > 0)`
}

/**
 * Works on it, or has opened it, or it is open to everybody. Asked of one candidate after the other (`offset 0`): to learn it of all
 * the organisation's documents at once would cost more than the page.
 */
function isReadable(organisationId: string): RawBuilder<unknown> {
  return sql`(exists (
      select 1 from documents.pub_reader r where r.document_id = c.document_id and r.works
        and r.organisation_id in (${organisationId}, '00000000-0000-0000-0000-000000000000') offset 0)
    or exists (
      select 1 from delivery.pub_delivery d
      where d.document_id = c.document_id and d.organisation_id = ${organisationId} and d.state not in ('delivered', 'returned') offset 0))`
}

function holds({ text, phrase }: Condition['terms'][number]): RawBuilder<unknown> {
  return sql`(position(${text} in lower(t.title)) > 0 or position(${text} in lower(t.body)) > 0
    or position(${text} in lower(coalesce(t.document_number, ''))) > 0 or t.file_words @@ ${phrase}::tsquery)`
}

/** Characters before a word, and of a piece of text in all. */
const before = 24
const length = 110

function piecesOf({ terms }: Condition): RawBuilder<unknown> {
  if (terms.length === 0) return sql`'{}'::text[]`
  return sql`array(
    select substr(s.body, greatest(1, x.at - ${before}), ${length})
    from unnest(${sql.val(terms.map(({ text }) => text))}::text[]) term, lateral (select position(term in lower(s.body)) as at) x
    where x.at > 0 order by x.at limit 2)`
}
