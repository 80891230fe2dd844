import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { operation } from '../../../kernel/operation.ts'
import { both, type Text } from '../../../kernel/text.ts'
import { readClock } from '../../calendar/index.ts'
import { type GuideVersion, getGuideVersion } from '../../catalogue/index.ts'
import { addStep, setStage, tellClock } from '../../docket/index.ts'
import { endEverything, finish } from '../finish.ts'
import { ringProcedure } from '../hearing/ring.ts'
import { timerPrefix } from '../joint/ask.ts'
import { ringOpinion } from '../joint/silence.ts'
import { notices, stages, steps } from '../phrases.ts'
import { type CaseSubject, isIn, isMachine } from '../policy.ts'
import { processTimer } from '../process-due.ts'
import { advance, modelOf } from '../run-process.ts'
import { lockCaseById, updateCase } from '../store/case.ts'
import { findWaitingTimer, markFired, setTimer, type Timer } from '../store/timer.ts'
import { decideByLaw } from '../tacit/decide-by-law.ts'
import { silenceTimer } from '../tacit/silence.ts'
import { tellParties } from '../telling.ts'
import { acceptNow } from './intake.ts'

/** Lets happen what happens by itself when its time has come. A timer whose clock was moved waits for the new end. */
export const fireTimer = operation({
  name: 'cases.fire-timer',
  summary: both(
    '期限届满时自动发生的事。',
    'What happens by itself when a time has passed: deemed acceptance, lapse of a correction, timers of the process.',
  ),
  input: z.object({ id: z.uuid(), timer: z.uuid() }),
  find: (ctx, { id }) => lockCaseById(ctx.tx, id),
  allow: isMachine,
  async run(ctx, { timer: id }, subject) {
    const timer = await findWaitingTimer(ctx.tx, id)
    if (!timer || timer.dueAt >= ctx.now || (await isLater(ctx, subject, timer))) return
    await markFired(ctx.tx, timer.id, ctx.now)
    if (timer.name === 'deem-accepted') await deemAccepted(ctx, subject)
    else if (timer.name === 'lapse-correction') await lapse(ctx, subject)
    else if (timer.name === silenceTimer) await decideByLaw(ctx, subject)
    else if (timer.name.startsWith(timerPrefix)) await ringOpinion(ctx, subject, timer.name)
    else if (!(await ringProcedure(ctx, subject, timer.name))) await ring(ctx, subject, timer)
  },
})

/** The clock was stopped, extended or recomputed since: wait for its end. */
async function isLater(ctx: Context, subject: CaseSubject, timer: Timer): Promise<boolean> {
  if (!timer.clockId) return false
  const { reading } = await readClock(ctx, timer.clockId)
  if (reading.state === 'finished' || reading.dueAt < ctx.now) return false
  await setTimer(ctx.tx, { matterId: subject.id, name: timer.name, clockId: timer.clockId, dueAt: reading.dueAt })
  return true
}

/** No notice went out in five working days: accepted from the day of receipt (行政许可法 art. 32). */
async function deemAccepted(ctx: Context, subject: CaseSubject): Promise<void> {
  if (!isIn(subject, 'submitted')) return
  await acceptNow(ctx, subject, { how: 'deemed', at: subject.case.handedInAt ?? ctx.now })
}

async function lapse(ctx: Context, subject: CaseSubject): Promise<void> {
  if (!isIn(subject, 'correcting')) return
  await endEverything(ctx, subject)
  await updateCase(ctx.tx, subject.id, { state: 'lapsed', closed_at: ctx.now })
  await setStage(ctx, subject.matter, stages.lapsed, 'closed')
  await addStep(ctx, subject.matter, { kind: 'lapsed', words: steps.lapsed })
  await tellParties(ctx, subject.matter, notices.lapsed(subject.matter.title))
}

async function ring(ctx: Context, subject: CaseSubject, timer: Timer): Promise<void> {
  if (!isIn(subject, 'handling', 'decided', 'delivered')) return
  const guide = await getGuideVersion(ctx.tx, subject.case.guideVersionId)
  if (timer.clockId) await tellClock(ctx, subject.matter, timer.clockId, { kind: 'finished' })
  const name = processTimer(timer.name)
  await addStep(ctx, subject.matter, { kind: 'timer', words: steps.timer(labelOf(guide, name)) })
  const { ended } = await advance(ctx, subject, guide, { kind: 'timer', timer: name })
  if (ended) await finish(ctx, subject)
}

/** The event whose timer it was; timers are named `<token>:<node>` or `<token>` by the interpreter. */
function labelOf(guide: GuideVersion, timer: string): Text {
  const parts = timer.split(/[:/]/)
  const node = modelOf(guide).nodes.find((one) => parts.includes(one.id))
  return node?.label ?? both('期限', 'a time limit')
}
