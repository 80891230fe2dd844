import type { Context } from '../../kernel/context.ts'
import { readClock } from '../calendar/index.ts'
import type { Guide, GuideVersion } from '../catalogue/index.ts'
import { showClock, startMatterClock, tellClock } from '../docket/index.ts'
import type { CaseSubject } from './policy.ts'
import { updateCase } from './store/case.ts'
import { cancelTimers, setTimer } from './store/timer.ts'

/** Intake of a licence is timed by 行政许可法 art. 32; that of other services by the district's own rule. */
function intakeRule(guide: Guide): string {
  return guide.type === '01' ? 'licence-intake' : 'service-intake'
}

/** Starts the time for the intake check; when it ends without a notice, the application counts as accepted. */
export async function startIntakeClock(
  ctx: Context,
  subject: CaseSubject,
  guide: GuideVersion,
  holder: string,
): Promise<void> {
  const rule = intakeRule(guide.content)
  const clock = await startMatterClock(ctx, subject.matter, { kind: 'intake', rule, holder, shown: true })
  const { reading } = await readClock(ctx, clock)
  await updateCase(ctx.tx, subject.id, { intake_clock: clock })
  await setTimer(ctx.tx, { matterId: subject.id, name: 'deem-accepted', clockId: clock, dueAt: reading.dueAt })
}

/**
 * Whether the time for the intake check has passed without a notice, so that the application counts as accepted; what the
 * law says does not wait for a timer that rings late.
 */
export async function isIntakeOver(ctx: Context, { case: theCase }: CaseSubject): Promise<boolean> {
  return theCase.intakeClock !== null && (await readClock(ctx, theCase.intakeClock)).reading.late
}

/** Whether the applicant's time for correction has passed. */
export async function isCorrectionOver(ctx: Context, { case: theCase }: CaseSubject): Promise<boolean> {
  return theCase.correctionClock !== null && (await readClock(ctx, theCase.correctionClock)).reading.late
}

/**
 * Starts the time that the guide gives to one step, beside that of the whole. After the decision the whole has ended, and
 * the step's is the one that is shown: delivery has its limit by law (行政许可法 art. 44).
 */
export async function startStepClock(
  ctx: Context,
  { matter, case: theCase }: CaseSubject,
  step: { rule: string; holder: string; at?: Date },
): Promise<{ id: string; dueAt: Date }> {
  const id = await startMatterClock(ctx, matter, { ...step, kind: 'step', shown: theCase.state !== 'handling' })
  const { reading } = await readClock(ctx, id)
  return { id, dueAt: reading.dueAt }
}

/** Ends the time for the intake check. */
export async function finishIntakeClock(ctx: Context, { matter, id, case: theCase }: CaseSubject): Promise<void> {
  if (theCase.intakeClock) await tellClock(ctx, matter, theCase.intakeClock, { kind: 'finished' })
  await cancelTimers(ctx.tx, id, ctx.now, 'deem-accepted')
}

/** Starts the applicant's time for correction; when it ends without an answer, the application is returned. */
export async function startCorrectionClock(ctx: Context, subject: CaseSubject, guide: GuideVersion): Promise<string> {
  const amount = guide.content.correction.workingDays
  const clock = await startMatterClock(ctx, subject.matter, {
    kind: 'correction',
    rule: 'applicant-correction',
    amount,
    holder: 'applicant',
    shown: true,
  })
  const { reading } = await readClock(ctx, clock)
  await updateCase(ctx.tx, subject.id, { correction_clock: clock })
  await setTimer(ctx.tx, { matterId: subject.id, name: 'lapse-correction', clockId: clock, dueAt: reading.dueAt })
  return reading.dueDay
}

/** Ends the applicant's time for correction. */
export async function finishCorrectionClock(ctx: Context, { matter, id, case: theCase }: CaseSubject): Promise<void> {
  if (theCase.correctionClock) await tellClock(ctx, matter, theCase.correctionClock, { kind: 'finished' })
  await cancelTimers(ctx.tx, id, ctx.now, 'lapse-correction')
}

/**
 * Starts the promised and the statutory time together; the shorter promise is the one that is shown.
 *
 * @param at when the application counts as accepted: now, or the day it was received when no notice went out
 * @returns the day promised
 */
export async function startHandlingClocks(
  ctx: Context,
  subject: CaseSubject,
  guide: GuideVersion,
  start: { holder: string; at: Date },
): Promise<string> {
  const { promised, statutory } = guide.content.times
  const { matter, id } = subject
  const statutoryClock =
    statutory.rule &&
    (await startMatterClock(ctx, matter, { kind: 'statutory', rule: statutory.rule, shown: false, ...start }))
  const promisedClock =
    promised.rule &&
    (await startMatterClock(ctx, matter, {
      kind: 'promised',
      rule: promised.rule,
      amount: promised.amount,
      shown: false,
      ...start,
    }))
  const shown = promisedClock || statutoryClock || null
  await showClock(ctx, matter, shown)
  await updateCase(ctx.tx, id, {
    ...(statutoryClock && { statutory_clock: statutoryClock }),
    ...(promisedClock && { promised_clock: promisedClock }),
  })
  return shown ? (await readClock(ctx, shown)).reading.dueDay : ''
}
