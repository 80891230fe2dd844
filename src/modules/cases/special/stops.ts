import type { Context } from '../../../kernel/context.ts'
import { dayOf } from '../../../kernel/day.ts'
import { readClock, ruleOn } from '../../calendar/index.ts'
import { getGuideVersion } from '../../catalogue/index.ts'
import { addStep, tellClock } from '../../docket/index.ts'
import { hearingPhrases } from '../hearing/phrases.ts'
import { findOpenHearing } from '../hearing/store.ts'
import { steps } from '../phrases.ts'
import type { CaseSubject } from '../policy.ts'
import { handlingClocks } from '../run-process.ts'
import { endStop, insertStop, stopsOf } from '../store/acts.ts'
import { specialKindOf } from './model.ts'
import { findOpenSpecial } from './store.ts'

/** The ground of a hearing in guides and rules. */
export const hearingGround = 'hearing'

/** Why the clock stands, in writing. */
interface Standing {
  readonly ground: string
  readonly notice: string
  readonly expectedDays: number | null
}

/**
 * Lets the clock stand while a hearing or another procedure that the law leaves out of the time is under way, and run again when
 * none is (行政许可法 art. 45). One stop at a time: when two overlap, the second goes on where the first ends. A guide that
 * does not know the ground lets the clock run.
 *
 * @returns the due day when the clock runs again
 */
export async function settleStop(ctx: Context, subject: CaseSubject): Promise<string | undefined> {
  if (subject.case.state !== 'handling') return undefined
  const open = await underWay(ctx, subject)
  const stop = (await stopsOf(ctx.tx, subject.id)).find(({ resumedAt }) => resumedAt === null)
  const ours = stop && (stop.ground === hearingGround || specialKindOf(stop.ground) !== undefined)
  if (stop && (!ours || open.some(({ ground }) => ground === stop.ground))) return undefined
  const due = stop ? await run(ctx, subject) : undefined
  const [next] = await known(ctx, subject, open)
  if (!next) return due
  await stand(ctx, subject, next)
  return undefined
}

async function underWay(ctx: Context, { id }: CaseSubject): Promise<Standing[]> {
  const special = await findOpenSpecial(ctx.tx, id)
  const hearing = await findOpenHearing(ctx.tx, id)
  return [
    ...(special ? [{ ground: special.kind, notice: special.notice, expectedDays: special.toldDays }] : []),
    ...(hearing ? [await standingOf(ctx)] : []),
  ]
}

/** What is told of the time that a hearing takes: as long as the law gives for holding it, and the record. */
async function standingOf({ tx, now, settings }: Context): Promise<Standing> {
  const { amount } = await ruleOn(tx, 'hearing-organise', dayOf(now, settings.DISTRICT_ZONE))
  return { ground: hearingGround, notice: hearingPhrases.standing(amount).zh, expectedDays: amount }
}

async function known(ctx: Context, subject: CaseSubject, open: readonly Standing[]): Promise<Standing[]> {
  if (open.length === 0) return []
  const { content } = await getGuideVersion(ctx.tx, subject.case.guideVersionId)
  return open.filter(({ ground }) => content.stopGrounds.some(({ code }) => code === ground))
}

async function stand(ctx: Context, subject: CaseSubject, standing: Standing): Promise<void> {
  const { ground, notice, expectedDays } = standing
  const { content } = await getGuideVersion(ctx.tx, subject.case.guideVersionId)
  const text = content.stopGrounds.find(({ code }) => code === ground)?.text
  const id = await insertStop(ctx, subject.id, standing)
  for (const clock of handlingClocks(subject))
    await tellClock(ctx, subject.matter, clock, { kind: 'stopped', ground, noticeRef: id, expectedDays })
  if (text)
    await addStep(ctx, subject.matter, {
      ...{ kind: 'stopped', words: steps.stopped(text), note: notice },
      data: { ground, ...(expectedDays && { expectedDays }) },
    })
}

async function run(ctx: Context, subject: CaseSubject): Promise<string> {
  await endStop(ctx, subject.id)
  const clocks = handlingClocks(subject)
  for (const clock of clocks) await tellClock(ctx, subject.matter, clock, { kind: 'resumed' })
  const due = clocks[0] ? (await readClock(ctx, clocks[0])).reading.dueDay : ''
  await addStep(ctx, subject.matter, { kind: 'resumed', words: steps.resumed(due), data: { due } })
  return due
}
