import type { Context } from '../../kernel/context.ts'
import { addDays, type Day, dayOf, daysBetween } from '../../kernel/day.ts'
import { same } from '../../kernel/text.ts'
import { lastInstantOf, readClock } from '../calendar/index.ts'
import { findDistrict, postsOf } from '../directory/index.ts'
import {
  addStep,
  getMatter,
  involve,
  type Matter,
  openMatter,
  openWork,
  setHolder,
  setStage,
  startMatterClock,
} from '../docket/index.ts'
import type { Obligation } from './model.ts'
import { stages, steps, words } from './phrases.ts'
import { insertObligation } from './store/obligation.ts'

/** When it is due: a day, or a rule of the calendar counted from the signature. */
export type Due = { readonly day: Day } | { readonly rule: string }

/** Everything that is known of an obligation before it is opened. */
export type NewObligation = Omit<
  Obligation,
  'id' | 'number' | 'firstDue' | 'dueDay' | 'clockId' | 'state' | 'stoppedAt'
> & {
  readonly due: Due
  readonly firstDue?: Day
  /** When it was signed for, if not now: days by a rule are counted from then. */
  readonly since?: Date
}

/** What goes on inside the offices is looked at again after so many days (政府信息公开条例 art. 16, 18). */
const withheldDays = 3650

/** Titles of lists stay readable. */
const longestTitle = 120

/** Opens an obligation as a matter that the obliged organisation holds, against its clock, on its work list. */
export async function openObligation(ctx: Context, { due, firstDue, since, ...made }: NewObligation): Promise<string> {
  const { organisationId } = made
  const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
  const opened = await openMatter(ctx, {
    ...{ kind: 'obligation', numberKind: 'DB', subjectId: made.documentNumber, organisationId, parties: [] },
    ...{ title: same(`${made.clause} ${made.what}`.trim().slice(0, longestTitle)), stage: stages.open },
    ...{ disclosure: { decision: 'withheld', ground: words.internal, until: addDays(today, withheldDays) } },
    ...{ area: (await findDistrict(ctx.tx))?.code ?? '000000' },
  })
  await setHolder(ctx, opened, organisationId)
  await setStage(ctx, opened, stages.open, 'open')
  for (const id of new Set([made.demanderId, made.officeId, made.issuerId])) await involve(ctx, opened, id)
  const matter = await getMatter(ctx.tx, opened.number)
  const clockId = await startDue(ctx, matter, { due, organisationId, since })
  const { reading } = await readClock(ctx, clockId)
  const { id, number } = matter
  const { dueDay } = reading
  await insertObligation(ctx, { ...made, id, number, clockId, dueDay, firstDue: firstDue ?? dueDay })
  await putOnList(ctx, matter, { task: 'obligation', organisationId })
  await addStep(ctx, matter, {
    ...{ kind: 'obligation-opened', words: steps.opened(made.documentNumber, made.clause, dueDay) },
    data: { document: made.documentNumber, clause: made.clause, organisation: organisationId, due: dueDay },
  })
  return number
}

/** The clock of a named day runs by `directive-day`; a day that has come already was over when it began. */
async function startDue(
  ctx: Context,
  matter: Matter,
  { due, organisationId, since }: { due: Due; organisationId: string; since: Date | undefined },
): Promise<string> {
  const clock = { kind: 'obligation', holder: organisationId, shown: true }
  if ('rule' in due) return startMatterClock(ctx, matter, { ...clock, rule: due.rule, ...(since && { at: since }) })
  const zone = ctx.settings.DISTRICT_ZONE
  const days = daysBetween(dayOf(ctx.now, zone), due.day)
  const before = days >= 1 ? {} : { at: lastInstantOf(addDays(due.day, -1), zone) }
  return startMatterClock(ctx, matter, { ...clock, rule: 'directive-day', amount: Math.max(days, 1), ...before })
}

export type Task = 'obligation' | 'obligation-report' | 'obligation-extension'

/** Waits for the office of an organisation; where there is none for its head, or for whoever handles. */
export async function putOnList(
  ctx: Context,
  matter: Matter,
  { task, organisationId }: { task: Task; organisationId: string },
): Promise<void> {
  const roles = new Set((await postsOf(ctx.tx, organisationId)).flatMap((post) => post.roles))
  const role = roles.has('office') ? 'office' : roles.has('head') ? 'head' : 'handler'
  await openWork(ctx, matter, {
    ...{ task, title: words.tasks[task], href: `/matters/${matter.number}/obligation` },
    ...{ for: { organisation: organisationId, role }, organisationId },
  })
}
