import { type SqlBool, sql } from 'kysely'
import type { Actor, Context, Tx } from '../../../kernel/context.ts'
import type { Text } from '../../../kernel/text.ts'
import { assignTask, type Matter, scopeOf, type WorkFor, WorkItem } from '../model.ts'
import type {} from '../tables.ts'
import { hasWords } from './words.ts'

/** What a list may be narrowed by; all of it comes from the address of the page. */
export interface MatterFilter {
  readonly stage?: string | undefined
  readonly card?: string | undefined
  readonly clock?: string | undefined
  readonly subject?: string | undefined
  readonly words?: string | undefined
}

/** What is put on a work list. */
export interface NewWork {
  readonly task: string
  readonly title: Text
  readonly href: string
  readonly for: WorkFor
  readonly organisationId: string | null
  /** People who must not do it, whatever their post: who decided before, whom it is about. Null is nobody. */
  readonly notBy?: readonly (string | null)[] | undefined
  /** A clock of its own, with the moment at which it ends; without one the work is due with the matter. */
  readonly clock?: { readonly id: string; readonly dueAt: Date } | undefined
}

/** Keeps a piece of work. */
export async function insertWork(ctx: Context, matter: Matter, work: NewWork): Promise<string> {
  const { id } = await ctx.tx
    .insertInto('docket.work_item')
    .values({
      matter_id: matter.id,
      task: work.task,
      title: JSON.stringify(work.title),
      href: work.href,
      scope: scopeOf(work.for),
      role: 'role' in work.for ? work.for.role : null,
      organisation_id: work.organisationId,
      opened_at: ctx.now,
      due_at: work.clock?.dueAt ?? sql`(select due_at from docket.matter where id = ${matter.id})`,
      clock_id: work.clock?.id ?? null,
      barred_ids: [...new Set((work.notBy ?? []).flatMap((id) => id ?? []))],
      closed_at: null,
      closed_by: null,
      outcome: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Which work of a matter: all, or what is named. */
export interface WorkFilter {
  readonly task?: string | readonly string[]
  readonly id?: string
}

/** Closes open work. @returns the clocks that it had of its own, and whether somebody was asked to say who does some of the matter */
export async function finishWork(
  ctx: Context,
  matter: Matter,
  filter: WorkFilter,
  outcome: string,
): Promise<{ clocks: string[]; wasAsked: boolean }> {
  let update = ctx.tx
    .updateTable('docket.work_item')
    .set({ closed_at: ctx.now, closed_by: ctx.actor.id, outcome })
    .where('matter_id', '=', matter.id)
    .where('closed_at', 'is', null)
  const tasks = typeof filter.task === 'string' ? [filter.task] : filter.task
  if (tasks) update = update.where('task', 'in', tasks)
  if (filter.id) update = update.where('id', '=', filter.id)
  const wasAsked = sql<boolean>`exists (select from docket.work_item a where a.matter_id = ${matter.id} and a.task = ${assignTask}
    and a.closed_at is null)`
  const rows = await update.returning('clock_id as clockId').returning(wasAsked.as('wasAsked')).execute()
  const clocks = new Set(rows.flatMap(({ clockId }) => clockId ?? []))
  return { clocks: [...clocks], wasAsked: rows.some((row) => row.wasAsked) }
}

/** Moves waiting work to one post, or to another role of an organisation. */
export async function assignWork(ctx: Context, id: string, target: WorkFor): Promise<void> {
  await ctx.tx
    .updateTable('docket.work_item')
    .set({ scope: scopeOf(target) })
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .execute()
}

/** Moves open work from one organisation to the same roles of another; work that was given to one post goes back to its role. */
export async function moveWork(
  ctx: Context,
  matter: Matter,
  { from, to }: { from: string; to: string },
): Promise<void> {
  await ctx.tx
    .updateTable('docket.work_item')
    .set({ organisation_id: to, scope: sql`coalesce('role:' || ${to}::text || ':' || role, scope)` })
    .where('matter_id', '=', matter.id)
    .where('organisation_id', '=', from)
    .where('closed_at', 'is', null)
    .execute()
}

/** Lets waiting work follow the matter's clock, but for work that has a clock of its own. */
export async function setWorkDue(tx: Tx, matterId: string, dueAt: Date | null): Promise<void> {
  await tx
    .updateTable('docket.work_item')
    .set({ due_at: dueAt })
    .where('matter_id', '=', matterId)
    .where('closed_at', 'is', null)
    .where('clock_id', 'is', null)
    .execute()
}

/** Lets waiting work follow a clock of its own. */
export async function moveWorkDue(tx: Tx, clockId: string, dueAt: Date): Promise<void> {
  await tx
    .updateTable('docket.work_item')
    .set({ due_at: dueAt })
    .where('clock_id', '=', clockId)
    .where('closed_at', 'is', null)
    .execute()
}

/** All work of a matter, oldest first. */
export async function workOf(tx: Tx, matterId: string): Promise<WorkItem[]> {
  const rows = await workItems(tx).where('w.matter_id', '=', matterId).orderBy('w.opened_at').execute()
  return rows.map((row) => WorkItem.parse(row))
}

/** Where a list page begins: after this due moment and id. */
export interface Cursor {
  readonly due: string
  readonly id: string
}

/**
 * Work that waits under any of the scopes, ordered by the clock. One index scan a scope, whatever the number of rows.
 *
 * @param limit rows wanted, 1 to 200
 */
export async function waitingWork(
  tx: Tx,
  scopes: readonly string[],
  page: { after?: Cursor | undefined; limit: number; filter?: MatterFilter; reader: Actor },
): Promise<WorkItem[]> {
  const after = page.after ?? { due: '-infinity', id: '00000000-0000-0000-0000-000000000000' }
  const { rows } = await sql`
    select w.id, w.matter_id as "matterId", w.task, w.title, w.href, w.scope, w.role, w.organisation_id as "organisationId",
           w.opened_at as "openedAt", w.due_at as "dueAt", w.clock_id as "clockId", w.closed_at as "closedAt", w.outcome, w.barred_ids as "barredIds"
    from unnest(${sql.val([...scopes])}::text[]) as s(scope)
    cross join lateral (
      select * from docket.work_item i
      where i.scope = s.scope and i.closed_at is null
        and (coalesce(i.due_at, 'infinity'), i.id) > (${after.due}::timestamptz, ${after.id}::uuid)
        ${isOpenTo(page.reader)} ${ofMatters(page.filter ?? {}, page.reader)}
      order by coalesce(i.due_at, 'infinity'), i.id limit ${page.limit}) w
    order by coalesce(w.due_at, 'infinity'), w.id limit ${page.limit}`.execute(tx)
  return rows.map((row) => WorkItem.parse(row))
}

/**
 * Not what the reader must not do, nor what is about the reader. An organisation works for a matter that is about some of its
 * people: not they themselves.
 */
function isOpenTo({ id }: Actor) {
  return sql`and ${id}::uuid <> all (i.barred_ids)
    and not exists (select from docket.bar b where b.reader_id = ${id}::uuid and b.matter_id = i.matter_id)`
}

/** Narrows work to matters that fit; nothing when nothing is asked for, so that the plain list touches one table. */
function ofMatters({ card, clock, stage, words }: MatterFilter, reader: Actor) {
  const within = reader.behalf
  const wanted = [
    card && sql`m.card = ${card}`,
    clock && sql`m.clock_state = ${clock}`,
    stage && sql`m.stage = ${stage}`,
    words && hasWords(words, reader),
    within?.items && sql`m.subject_id = any(${[...within.items]}::text[])`,
    within?.matter && sql`m.number = ${within.matter}`,
  ].filter((condition) => typeof condition === 'object')
  if (wanted.length === 0) return sql``
  return sql`and exists (select 1 from docket.matter m where m.id = i.matter_id and ${sql.join(wanted, sql` and `)})`
}

/** How much waits under the scopes; counts to 1000 and no further. */
export async function countWaiting(tx: Tx, scopes: readonly string[], reader: Actor): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from (
      select 1 from docket.work_item i where i.scope = any(${sql.val([...scopes])}::text[]) and i.closed_at is null
        ${isOpenTo(reader)} limit 1000) as waiting`.execute(tx)
  return rows[0]?.count ?? 0
}

/** Whether a task of the matter is open. */
export async function openTasks(tx: Tx, matterId: string): Promise<WorkItem[]> {
  const rows = await workItems(tx)
    .where('w.matter_id', '=', matterId)
    .where(sql<SqlBool>`w.closed_at is null`)
    .execute()
  return rows.map((row) => WorkItem.parse(row))
}

function workItems(tx: Tx) {
  return tx
    .selectFrom('docket.work_item as w')
    .select(['w.id', 'w.task', 'w.title', 'w.href', 'w.scope', 'w.role', 'w.outcome'])
    .select([
      'w.matter_id as matterId',
      'w.organisation_id as organisationId',
      'w.opened_at as openedAt',
      'w.due_at as dueAt',
      'w.clock_id as clockId',
      'w.closed_at as closedAt',
      'w.barred_ids as barredIds',
    ])
}
