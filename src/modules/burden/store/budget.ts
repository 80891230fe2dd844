import { sql } from 'kysely'
import { z } from 'zod'
import type { Context, Tx } from '../../../kernel/context.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { Budget, kindsIn, type Standing } from '../model.ts'
import { refusals } from '../phrases.ts'
import type {} from '../tables.ts'

export type NewBudget = Pick<
  Budget,
  'issuerId' | 'recipients' | 'kind' | 'length' | 'most' | 'holds' | 'reason' | 'setterId'
>

/** Keeps a budget. @returns false when another of the same sort came into force meanwhile */
export async function insertBudget(ctx: Context, made: NewBudget): Promise<string | undefined> {
  const row = await ctx.tx
    .insertInto('burden.budget')
    .values({
      ...{
        issuer_id: made.issuerId,
        recipients: made.recipients,
        kind: made.kind,
        length: made.length,
        most: made.most,
      },
      ...{ holds: made.holds, reason: made.reason, setter_id: made.setterId, set_by: ctx.actor.id, set_at: ctx.now },
      ...{ ended_by: null, ended_at: null, end_reason: null },
    })
    .onConflict((conflict) =>
      conflict
        .columns(['issuer_id', 'recipients', 'kind', 'length', 'setter_id'])
        .where('ended_at', 'is', null)
        .doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** Ends the budget of the same sort that is in force, since another takes its place. */
export async function replaceBudget(ctx: Context, made: NewBudget): Promise<void> {
  await ctx.tx
    .updateTable('burden.budget')
    .set({ ended_by: ctx.actor.id, ended_at: ctx.now, end_reason: `重新设定：${made.reason}`.slice(0, 500) })
    .where('issuer_id', '=', made.issuerId)
    .where('recipients', '=', made.recipients)
    .where('kind', '=', made.kind)
    .where('length', '=', made.length)
    .where('setter_id', '=', made.setterId)
    .where('ended_at', 'is', null)
    .execute()
}

export async function endBudget(ctx: Context, id: string, reason: string): Promise<void> {
  await ctx.tx
    .updateTable('burden.budget')
    .set({ ended_by: ctx.actor.id, ended_at: ctx.now, end_reason: reason })
    .where('id', '=', id)
    .execute()
}

/** @throws Refusal 'not-found' */
export async function lockBudget(tx: Tx, id: string): Promise<Budget> {
  const row = await budgets(tx).where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not-found', refusals.noBudget)
  return Budget.parse(row)
}

/** Those that were ended or replaced, the last first. */
export async function endedBudgets(tx: Tx, limit: number): Promise<Budget[]> {
  const rows = await budgets(tx).where('ended_at', 'is not', null).orderBy('ended_at', 'desc').limit(limit).execute()
  return rows.map((row) => Budget.parse(row))
}

const Counted = z.object({ id: z.uuid(), used: z.number().int(), before: z.number().int(), isKnown: z.boolean() })

/** Budgets in force with what was demanded in the period of the moment; two statements, whatever their number. */
export async function standings(
  tx: Tx,
  { now, zone }: { now: Date; zone: string },
  issuerIds?: readonly string[],
): Promise<Standing[]> {
  const rows = await budgets(tx)
    .where('ended_at', 'is', null)
    .$if(issuerIds !== undefined, (q) => q.where('issuer_id', 'in', [...(issuerIds ?? [])]))
    .orderBy('set_at')
    .execute()
  const all = rows.map((row) => Budget.parse(row))
  if (all.length === 0) return []
  const counted = new Map((await countsOf(tx, all, { now, zone })).map((one) => [one.id, one]))
  return all.map((budget) => {
    const { used = 0, before = 0, isKnown = false } = counted.get(budget.id) ?? {}
    return { budget, used, allowed: budget.most ?? (isKnown ? before : null) }
  })
}

/** In the present period, and in the same of the year before; of that nothing is known before the first dispatch. */
async function countsOf(tx: Tx, all: readonly Budget[], { now, zone }: { now: Date; zone: string }) {
  const asked = all.map(({ id, issuerId, recipients, kind, length }) => ({
    id,
    issuerId,
    kind,
    length,
    kinds: kindsIn[recipients],
  }))
  const { rows } = await sql`
    with asked as (
      select b.*, date_trunc(b.length, ${now}::timestamptz at time zone ${zone}) as first,
        make_interval(months => case b.length when 'month' then 1 when 'quarter' then 3 else 12 end) as long
      from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as b(id uuid, "issuerId" uuid, kind text, length text, kinds text[]))
    select b.id, t.used, t.before, coalesce((select min(sent_at) from delivery.pub_dispatch) <
      (b.first + b.long - interval '1 year') at time zone ${zone}, false) as "isKnown"
    from asked b cross join lateral (
      select coalesce(sum(amount) filter (where is_now), 0)::int as used, coalesce(sum(amount) filter (where not is_now), 0)::int as before
      from (
        select item, at >= b.first at time zone ${zone} as is_now,
          max(case b.kind when 'documents' then documents when 'pages' then pages when 'meetings' then meetings when 'forms' then forms
            else figures end) as amount
        from burden.demand d
        where d.issuer_id = b."issuerId" and (b.kinds is null or d.recipient_kind = any(b.kinds))
          and ((at >= b.first at time zone ${zone} and at < (b.first + b.long) at time zone ${zone}) or
            (at >= (b.first - interval '1 year') at time zone ${zone} and at < (b.first + b.long - interval '1 year') at time zone ${zone}))
        group by 1, 2) x) t`.execute(tx)
  return rows.map((row) => Counted.parse(row))
}

function budgets(tx: Tx) {
  return tx
    .selectFrom('burden.budget')
    .select(['id', 'recipients', 'kind', 'length', 'most', 'holds', 'reason', 'issuer_id as issuerId'])
    .select([
      'setter_id as setterId',
      'set_by as setBy',
      'set_at as setAt',
      'ended_at as endedAt',
      'end_reason as endReason',
    ])
}
