import { sql } from 'kysely'
import type { Context, Tx } from '../../../kernel/context.ts'
import { emit } from '../../../kernel/event.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Text } from '../../../kernel/text.ts'
import { holdBehalf } from '../../directory/index.ts'
import { markInText } from '../../files/index.ts'
import { type Matter, Step } from '../model.ts'
import { phrases } from '../phrases.ts'
import type {} from '../tables.ts'

/** What an act adds to the timeline. */
export interface NewStep {
  /** Code of the kind of step, such as 'accepted'. */
  readonly kind: string
  readonly words: Text
  /** The person's own words; part of what the ledger proves. */
  readonly note?: string | undefined
  readonly visible?: 'parties' | 'staff'
  /** Facts that the ledger proves beside the words: strings, whole numbers, lists. */
  readonly data?: unknown
}

/**
 * Adds a step to the timeline and to the ledger leaf of the running operation. The matter must be locked.
 *
 * @throws Refusal 'invalid' when somebody's own words carry a mark of secrecy: they would be kept for ever
 */
export async function addStep(ctx: Context, matter: Matter, step: NewStep): Promise<void> {
  const mark = ctx.actor.kind !== 'machine' && step.note && markInText(step.note)
  if (mark) throw new Refusal('invalid', phrases.secretNote(mark))
  await holdBehalf(ctx)
  ctx.trace.matter = matter.number
  const visible = step.visible ?? 'parties'
  ctx.trace.content.push({
    step: step.kind,
    words: step.words,
    data: { ...(step.note && { note: step.note }), ...asObject(step.data) },
    ...(visible === 'staff' && { inner: true }),
  })
  await ctx.tx
    .insertInto('docket.step')
    .values({
      matter_id: matter.id,
      ordinal: sql`1 + coalesce((select max(ordinal) from docket.step where matter_id = ${matter.id}), 0)`,
      audit_id: ctx.trace.auditId,
      kind: step.kind,
      words: JSON.stringify(step.words),
      note: step.note ?? null,
      visible,
      organisation_id: ctx.actor.post?.organisationId ?? null,
      post_id: ctx.actor.post?.id ?? null,
      person_id: ctx.actor.id,
      for_id: ctx.actor.behalf?.partyId ?? null,
      at: ctx.now,
    })
    .execute()
  await tellPrincipal(ctx, matter, step.words)
}

/** A person for whom somebody else acted is told after each act, once for each. */
export async function tellPrincipal(ctx: Context, matter: Matter, words: Text): Promise<void> {
  const { behalf, name } = ctx.actor
  if (behalf?.partyKind !== 'person') return
  await emit(ctx, 'notices.due', {
    people: [behalf.partyId],
    cause: `behalf ${ctx.trace.auditId}`,
    words: phrases.actedForYou(name, words),
    href: `/matters/${matter.number}`,
    matter: matter.number,
  })
}

/** Whether the timeline has a step of this kind made at this very moment: for what may be delivered twice. */
export async function hasStep(tx: Tx, matterId: string, step: { kind: string; at: Date }): Promise<boolean> {
  const found = await tx
    .selectFrom('docket.step')
    .select('id')
    .where('matter_id', '=', matterId)
    .where('kind', '=', step.kind)
    .where('at', '=', step.at)
    .executeTakeFirst()
  return found !== undefined
}

/** The timeline, oldest first; steps for staff only when asked for. */
export async function stepsOf(tx: Tx, matterId: string, options: { staff: boolean }): Promise<Step[]> {
  const rows = await tx
    .selectFrom('docket.step')
    .select(['id', 'ordinal', 'kind', 'words', 'note', 'visible', 'at'])
    .select(['audit_id as auditId', 'organisation_id as organisationId', 'person_id as personId', 'for_id as forId'])
    .where('matter_id', '=', matterId)
    .where('visible', 'in', options.staff ? ['parties', 'staff'] : ['parties'])
    .orderBy('ordinal')
    .execute()
  return rows.map((row) => Step.parse(row))
}

function asObject(data: unknown): object {
  if (data === undefined) return {}
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? data : { value: data }
}
