import { sql } from 'kysely'
import type { Context, Tx } from '../../../../kernel/context.ts'
import { Refusal } from '../../../../kernel/refusal.ts'
import type {} from '../../tables.ts'
import { Finding, type FindingAct, type FindingState, type Found } from '../model.ts'
import { findingPhrases } from '../phrases.ts'

/**
 * Keeps what was found, once: what a person has looked at is not put before people again because a threshold changed.
 *
 * @returns the id when it is new
 */
export async function keepFinding(ctx: Context, found: Found): Promise<string | undefined> {
  if (await isFound(ctx.tx, found)) return undefined
  const kept = await ctx.tx
    .insertInto('oversight.finding')
    .values({
      ...{ detector: found.detector, version: found.version, subject_key: found.key, state: 'new', found_at: ctx.now },
      ...{ organisation_id: found.organisationId, matter_id: found.matter?.id ?? null },
      ...{ matter_number: found.matter?.number ?? null, person_id: found.personId },
      ...{ data: JSON.stringify(found.data), compared: found.rows.filter(({ own }) => !own).length },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!kept || found.rows.length === 0) return kept?.id
  await sql`insert into oversight.finding_row (finding_id, ordinal, matter_id, number, figure, own)
    select ${kept.id}::uuid, r.ordinality, r.matter_id, r.number, r.figure, r.own
      from unnest(${found.rows.map((row) => row.matterId)}::uuid[], ${found.rows.map((row) => row.number)}::text[],
                  ${found.rows.map((row) => row.figure)}::text[], ${found.rows.map((row) => row.own)}::boolean[])
           with ordinality as r(matter_id, number, figure, own)`.execute(ctx.tx)
  return kept.id
}

async function isFound(tx: Tx, { detector, key }: Found): Promise<boolean> {
  const row = await tx
    .selectFrom('oversight.finding')
    .select('id')
    .where('detector', '=', detector)
    .where('subject_key', '=', key)
    .executeTakeFirst()
  return row !== undefined
}

/** What a list of findings is narrowed by. */
export interface FindingFilter {
  readonly detector?: string | undefined
  readonly state?: FindingState | undefined
}

/** Findings about organisations, the newest first. Keyset on (found, id). */
export function listFindingRows(
  tx: Tx,
  of: { organisations: readonly string[] } & FindingFilter,
  page: { after?: { at: Date; id: string } | undefined; limit: number },
): Promise<Finding[]> {
  const { organisations, detector, state } = of
  const { after, limit } = page
  return findings(
    tx,
    sql`f.organisation_id = any(${sql.val([...organisations])}::uuid[]) ${detector ? sql`and f.detector = ${detector}` : sql``}
      ${state ? sql`and f.state = ${state}` : sql``}
      ${after ? sql`and (f.found_at, f.id) < (${after.at}, ${after.id}::uuid)` : sql``}`,
    limit,
  )
}

/** @throws Refusal 'not-found' */
export async function getFinding(tx: Tx, id: string): Promise<Finding> {
  const [found] = await findings(tx, sql`f.id = ${id}`, 1)
  if (!found) throw new Refusal('not-found', findingPhrases.noSuch)
  return found
}

/** As `getFinding`, locked. */
export async function lockFinding(tx: Tx, id: string): Promise<Finding> {
  await tx.selectFrom('oversight.finding').select('id').where('id', '=', id).forUpdate().execute()
  return getFinding(tx, id)
}

async function findings(tx: Tx, where: ReturnType<typeof sql>, limit: number): Promise<Finding[]> {
  const { rows } = await sql`
    select f.id, f.detector, f.version, f.organisation_id as "organisationId", o.path as "organisationPath",
           o.name as "organisationName", f.matter_id as "matterId", f.matter_number as "matterNumber",
           f.person_id as "personId", f.data, f.compared, f.state, f.found_at as "foundAt"
      from oversight.finding f join directory.pub_organisation o on o.id = f.organisation_id
     where ${where} order by f.found_at desc, f.id desc limit ${limit}`.execute(tx)
  return rows.map((row) => Finding.parse(row))
}

/** What a person said about a finding. */
export interface SaidAct {
  readonly act: FindingAct
  readonly reason: string
  readonly at: Date
  readonly by: string
}

export async function actsOf(tx: Tx, findingId: string): Promise<SaidAct[]> {
  const { rows } = await sql<SaidAct>`
    select a.act, a.reason, a.at, p.name as by from oversight.finding_act a
      join directory.pub_person p on p.id = a.by_person where a.finding_id = ${findingId} order by a.ordinal`.execute(
    tx,
  )
  return rows
}

/** Adds what was said, and lets the finding stand as that says. */
export async function addAct(
  ctx: Context,
  findingId: string,
  { act, reason }: Pick<SaidAct, 'act' | 'reason'>,
): Promise<void> {
  await sql`insert into oversight.finding_act (finding_id, ordinal, act, reason, by_post, by_person, at)
    select ${findingId}::uuid, 1 + coalesce(max(ordinal), 0), ${act}, ${reason}, ${ctx.actor.post?.id ?? null}::uuid, ${ctx.actor.id}::uuid, ${ctx.now}
      from oversight.finding_act where finding_id = ${findingId}`.execute(ctx.tx)
  const state = act === 'reopened' ? 'new' : act
  await ctx.tx.updateTable('oversight.finding').set({ state }).where('id', '=', findingId).execute()
}

/** The comparison set, some rows at a time: what was found first, then what it was compared with. */
export async function comparedRows(
  tx: Tx,
  findingId: string,
  page: { after: number; limit: number },
): Promise<{ ordinal: number; matterId: string; number: string; figure: string; own: boolean }[]> {
  return tx
    .selectFrom('oversight.finding_row')
    .select(['ordinal', 'matter_id as matterId', 'number', 'figure', 'own'])
    .where('finding_id', '=', findingId)
    .where('ordinal', '>', page.after)
    .orderBy('ordinal')
    .limit(page.limit)
    .execute()
}
