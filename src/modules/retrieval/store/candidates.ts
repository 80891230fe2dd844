import { type RawBuilder, sql } from 'kysely'
import { type Condition, type Known, peopleMarks } from '../condition.ts'
import type { Place, Wanted } from '../model.ts'

/** What a search is made of, ready for SQL. */
export interface Asked {
  readonly wanted: Wanted
  readonly known: Known
  readonly condition: Condition
  /** Posts of the people who were named: what waits there they have in hand. */
  readonly postIds: readonly string[]
  /** In which days begin. */
  readonly zone: string
}

/** The nil id stands for everybody who works with documents (`documents.pub_reader`). */
const everybody = '00000000-0000-0000-0000-000000000000'

/** Whether words are looked for and decide the order. */
export function isByRelevance({ wanted, condition }: Pick<Asked, 'wanted' | 'condition'>): boolean {
  return condition.words !== '' && wanted.sort !== 'date'
}

/**
 * Rows (document_id, dated, rank) of everything that the index finds, each once. The index answers words, marks and the reader's
 * reach in one; nothing of others is read.
 */
export function candidates(asked: Asked, after: Place | undefined, limit: number): RawBuilder<unknown> {
  if (asked.condition.isPlain) return newest(asked, after, limit)
  const rank = isByRelevance(asked) ? rankOf(asked.condition) : sql`0`
  const found = (alternatives: RawBuilder<unknown>[]) => sql`
    select s.document_id, s.dated, ${rank} as rank from documents.pub_search s
    where (${sql.join(alternatives, sql` or `)}) ${datesOf(asked.wanted, sql.ref('s.dated'))} ${receivedOf(asked)}
      ${after ? sql`and (${rank}, s.dated, s.document_id) < (${after.rank}::int, ${after.dated}::date, ${after.id}::uuid)` : sql``}`
  // apart: with an "or" between them the marks of everything in somebody's hands would be fetched, which lie far from the rows
  const parts = [byMarks(asked), inHands(asked)].filter((alternatives) => alternatives.length > 0)
  return sql.join(parts.map(found), sql` union `)
}

/** Without words and marks: two walks along an index, one of the organisation's own and one of what is open. */
function newest({ known, wanted }: Asked, after: Place | undefined, limit: number): RawBuilder<unknown> {
  return sql`
    select distinct x.document_id, x.dated, 0 as rank
    from unnest(${[known.organisationId, everybody]}::uuid[]) o cross join lateral (
      select r.document_id, r.dated from documents.pub_reader r
      where r.organisation_id = o ${datesOf(wanted, sql.ref('r.dated'))}
        ${after ? sql`and (r.dated, r.document_id) < (${after.dated}::date, ${after.id}::uuid)` : sql``}
      order by r.dated desc, r.document_id desc limit ${limit}) x`
}

/** How many of the words stand in the title; a number that fits comes first. */
function rankOf({ terms, orMarks }: Condition): RawBuilder<unknown> {
  const titles = terms.map(({ text }) => sql`(position(${text} in lower(s.title)) > 0)::int`)
  const number = orMarks
    ? [sql`10 * (position(${terms[0]?.text ?? ''} in lower(coalesce(s.document_number, ''))) > 0)::int`]
    : []
  return sql`(${sql.join([...titles, ...number], sql` + `)})`
}

interface ByText {
  /** `tsquery` for the words, '' for none. */
  readonly words: string
  readonly marks: string
}

/** By the text, or by the number that may be meant. */
function textsOf({ words, marks, orMarks }: Condition): ByText[] {
  return [{ words, marks }, ...(orMarks ? [{ words: '', marks: orMarks }] : [])]
}

function within({ words }: ByText): RawBuilder<unknown> {
  return words ? sql`s.words @@ ${words}::tsquery and` : sql``
}

/** What the index answers alone; whoever was named is looked for among the document's own people. */
function byMarks({ condition, known, wanted }: Asked): RawBuilder<unknown>[] {
  if (known.people && wanted.personAs === 'instructor') return []
  const people = known.people && !isOfFlow(wanted) ? ` & ${peopleMarks(known, wanted.personAs)}` : ''
  return textsOf(condition).map((text) => sql`(${within(text)} s.marks @@ ${text.marks + people}::tsquery)`)
}

/** Whoever was named is looked for among the people of the recipient; what they had in hand is within the reader's reach. */
function inHands(asked: Asked): RawBuilder<unknown>[] {
  const { condition, known, wanted } = asked
  if (!known.people || isOfFlow(wanted)) return []
  return textsOf(condition).map((text) => {
    const narrowed = text.marks === condition.reach ? sql`` : sql`s.marks @@ ${text.marks}::tsquery and`
    return sql`(${within(text)} ${narrowed} s.document_id = any(array(${handsOf(asked)})))`
  })
}

/** Drafters and signers stand in the marks that were asked for already. */
function isOfFlow({ personAs }: Wanted): boolean {
  return personAs === 'drafter' || personAs === 'signer'
}

/** Documents on which people of the reader's own organisation instructed, or which they handled, read or signed for. */
function handsOf({ known, wanted, postIds }: Asked): RawBuilder<unknown> {
  const parts = { handler: ['handled'], instructor: ['instructed'] }
  const wantedParts = wanted.personAs === 'handler' || wanted.personAs === 'instructor' ? parts[wanted.personAs] : null
  const among = sql`from delivery.pub_hand h where h.organisation_id = ${known.organisationId}
    ${wantedParts ? sql`and h.part = any(${wantedParts}::text[])` : sql``}`
  return sql`select h.document_id ${among} and h.person_id = any(${sql.val([...(known.people ?? [])])}::uuid[])
    union all select h.document_id ${among} and h.post_id = any(${sql.val([...postIds])}::uuid[])`
}

function datesOf({ from, to }: Wanted, dated: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`${from ? sql`and ${dated} >= ${from}::date` : sql``} ${to ? sql`and ${dated} <= ${to}::date` : sql``}`
}

function receivedOf({ wanted, known, zone }: Asked): RawBuilder<unknown> {
  const { receivedFrom, receivedTo } = wanted
  if (!receivedFrom && !receivedTo) return sql``
  const start = (day: string) => sql`(${day}::date::timestamp at time zone ${zone})`
  return sql`and s.document_id in (
    select d.document_id from delivery.pub_delivery d where d.organisation_id = ${known.organisationId}
      ${receivedFrom ? sql`and d.sent_at >= ${start(receivedFrom)}` : sql``}
      ${receivedTo ? sql`and d.sent_at < ${start(receivedTo)} + interval '1 day'` : sql``})`
}
