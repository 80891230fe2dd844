import { sql } from 'kysely'
import { bigramVector } from '../../../kernel/bigram.ts'
import type { Context, Tx } from '../../../kernel/context.ts'
import type { Day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Text } from '../../../kernel/text.ts'
import { Edition, Result, type ResultState } from '../model.ts'
import { refusals } from '../phrases.ts'
import type {} from '../tables.ts'

/** What is known of a result when it is first written down. */
export type NewResult = Pick<
  Result,
  | 'matterId'
  | 'decidedAt'
  | 'itemCode'
  | 'itemName'
  | 'organisationId'
  | 'placeId'
  | 'outcome'
  | 'outcomeName'
  | 'kind'
  | 'workingDays'
> & { readonly state: 'held' | 'withheld'; readonly ground: Text | null; readonly basis: Text | null }

/** @returns its id; undefined when the decision had one already */
export async function insertResult(ctx: Context, made: NewResult): Promise<string | undefined> {
  const row = await ctx.tx
    .insertInto('publicity.result')
    .values({
      matter_id: made.matterId,
      decided_at: made.decidedAt,
      item_code: made.itemCode,
      item_name: JSON.stringify(made.itemName),
      organisation_id: made.organisationId,
      place_id: made.placeId,
      outcome: made.outcome,
      outcome_name: JSON.stringify(made.outcomeName),
      kind: made.kind,
      working_days: made.workingDays,
      state: made.state,
      ground: made.ground && JSON.stringify(made.ground),
      basis: made.basis && JSON.stringify(made.basis),
      updated_at: ctx.now,
    })
    .onConflict((conflict) => conflict.columns(['matter_id', 'decided_at']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** Keeps what waits for a person: what would be shown, and what was found in it. */
export async function holdResult(
  tx: Tx,
  id: string,
  held: Pick<Result, 'facts' | 'body' | 'findings' | 'clockId' | 'dueOn'>,
): Promise<void> {
  await tx
    .updateTable('publicity.result')
    .set({
      facts: JSON.stringify(held.facts),
      body: held.body,
      findings: JSON.stringify(held.findings),
      clock_id: held.clockId,
      due_on: held.dueOn,
    })
    .where('id', '=', id)
    .execute()
}

/** What is shown from now on. */
export interface Shown extends Pick<Result, 'facts' | 'body' | 'late' | 'keepUntil'> {
  /** Everything that it is found by. */
  readonly words: string
}

/** Makes a result public, or corrects what is. */
export async function showResult(ctx: Context, id: string, { words, ...shown }: Shown): Promise<void> {
  await ctx.tx
    .updateTable('publicity.result')
    .set({
      state: 'published',
      facts: JSON.stringify(shown.facts),
      body: shown.body,
      findings: '[]',
      late: shown.late,
      keep_until: shown.keepUntil,
      words: sql`${bigramVector(words)}::tsvector`,
      published_at: sql`coalesce(published_at, ${ctx.now}::timestamptz)`,
      updated_at: ctx.now,
    })
    .where('id', '=', id)
    .execute()
}

/** Takes everything of persons out of the row. */
const emptied = { facts: '[]', body: null, words: null, findings: '[]' } as const

/** Takes a result down, or withholds what was never shown, with the ground that stands in its place. */
export async function endResult(ctx: Context, id: string, state: ResultState, ground: Text): Promise<void> {
  await ctx.tx
    .updateTable('publicity.result')
    .set({
      ...emptied,
      state,
      ground: JSON.stringify(ground),
      ended_at: state === 'taken-down' ? ctx.now : null,
      updated_at: ctx.now,
    })
    .where('id', '=', id)
    .execute()
}

/** Ends what has been shown long enough. @returns their ids */
export async function expireResults(ctx: Context, today: Day, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update publicity.result set state = 'expired', ended_at = ${ctx.now}, updated_at = ${ctx.now},
           facts = '[]', body = null, words = null
     where id in (select id from publicity.result where state = 'published' and keep_until < ${today}
                   order by keep_until limit ${limit} for update skip locked)
    returning id`.execute(ctx.tx)
  return rows.map(({ id }) => id)
}

/** Writes down an act on what is public. */
export async function addEdition(
  ctx: Context,
  ids: readonly string[],
  { act, reason }: Pick<Edition, 'act' | 'reason'>,
): Promise<void> {
  await sql`insert into publicity.edition (result_id, ordinal, act, reason, by, at)
    select r.id, 1 + coalesce((select max(ordinal) from publicity.edition e where e.result_id = r.id), 0), ${act}, ${reason},
           ${ctx.actor.id}, ${ctx.now} from unnest(${sql.val([...ids])}::uuid[]) r(id)`.execute(ctx.tx)
}

export async function editionsOf(tx: Tx, id: string): Promise<Edition[]> {
  const rows = await tx
    .selectFrom('publicity.edition')
    .select(['ordinal', 'act', 'reason', 'by', 'at'])
    .where('result_id', '=', id)
    .orderBy('ordinal')
    .execute()
  return rows.map((row) => Edition.parse(row))
}

/** @throws Refusal 'not-found' */
export async function getResult(tx: Tx, id: string): Promise<Result> {
  const row = await results(tx).where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', refusals.noSuch)
  return Result.parse(row)
}

/** Lock first, read second. @throws Refusal 'not-found' */
export async function lockResult(tx: Tx, id: string): Promise<Result> {
  await tx.selectFrom('publicity.result').select('id').where('id', '=', id).forUpdate().execute()
  return getResult(tx, id)
}

/** Results of a matter, the newest first. */
export async function resultsOfMatter(tx: Tx, matterId: string): Promise<Result[]> {
  const rows = await results(tx).where('matter_id', '=', matterId).orderBy('decided_at', 'desc').execute()
  return rows.map((row) => Result.parse(row))
}

/** What a person decided of the matter's disclosure. */
export async function decidedDisclosure(
  tx: Tx,
  matterId: string,
): Promise<{ disclosure: string; ground: unknown } | undefined> {
  const { rows } = await sql<{ disclosure: string; ground: unknown }>`
    select disclosure, ground from docket.pub_disclosure where matter_id = ${matterId}`.execute(tx)
  return rows[0]
}

export function results(tx: Tx) {
  return tx
    .selectFrom('publicity.result')
    .select(['id', 'outcome', 'kind', 'state', 'facts', 'body', 'findings', 'ground', 'basis', 'late'])
    .select(['matter_id as matterId', 'decided_at as decidedAt', 'item_code as itemCode', 'item_name as itemName'])
    .select(['organisation_id as organisationId', 'place_id as placeId', 'outcome_name as outcomeName'])
    .select(['working_days as workingDays', 'clock_id as clockId', 'due_on as dueOn', 'published_at as publishedAt'])
    .select(['updated_at as updatedAt', 'keep_until as keepUntil', 'ended_at as endedAt'])
}
