import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { emit } from '../../../kernel/event.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { readClock } from '../../calendar/index.ts'
import {
  addStep,
  barReaders,
  closeWork,
  lockMatter,
  MatterNumber,
  openWork,
  setStage,
  startMatterClock,
  tellClock,
} from '../../docket/index.ts'
import '../events.ts'
import { type ComplaintSubject, mayState, maySupervise, Outcome, outcomeNames } from '../model.ts'
import { refusals, stages, steps, summaries, words } from '../phrases.ts'
import { findShownFor } from '../shown.ts'
import {
  findStatement,
  grounds,
  insertStatement,
  keepStatement,
  lockComplaint,
  updateComplaint,
} from '../store/complaint.ts'
import { tellComplainant } from '../telling.ts'
import { peopleInPost } from './lodge.ts'

const numbered = z.object({ number: MatterNumber })
const find = (ctx: Context, { number }: { number: string }) => lockComplaint(ctx.tx, { number })
const Said = z.string().trim().min(10).max(8000)

/** Takes the complaint up. When the post complained of has become known, whoever is in it is kept out. */
export const acceptComplaint = operation({
  name: 'complaints.accept',
  summary: summaries.accept,
  input: numbered.extend({ post: z.uuid().optional() }),
  find,
  allow: maySupervise,
  async run(ctx, { post }, { id, matter, complaint }) {
    requireState(complaint, 'received')
    if (post) await barReaders(ctx, matter, await peopleInPost(ctx, post, complaint.organisationId))
    await tellClock(ctx, matter, complaint.clockId, { kind: 'finished' })
    const clockId = await startMatterClock(ctx, matter, {
      ...{ kind: 'decision', rule: 'complaint-decision', holder: complaint.supervisorId, shown: true },
    })
    const { reading } = await readClock(ctx, clockId)
    await updateComplaint(ctx, id, { state: 'handling', clockId, accepted: true, ...(post && { postId: post }) })
    await setStage(ctx, matter, stages.handling)
    await closeWork(ctx, matter, { task: 'acceptance' }, 'accepted')
    await openWork(ctx, matter, {
      ...{ task: 'decision', title: words.decide, href: `/matters/${matter.number}/complaint` },
      ...{ for: { organisation: complaint.supervisorId, role: 'auditor' }, organisationId: complaint.supervisorId },
    })
    const step = steps.accepted(reading.dueDay)
    await addStep(ctx, matter, { kind: 'accepted', words: step })
    await tellComplainant(ctx, matter, step)
    return { number: matter.number }
  },
})

/** Does not take it up, on a listed ground only, and says what can be done instead. */
export const declineComplaint = operation({
  name: 'complaints.decline',
  summary: summaries.decline,
  input: numbered.extend({ ground: z.string().max(60), explanation: z.string().trim().min(5).max(4000) }),
  find,
  allow: maySupervise,
  async run(ctx, { ground: code, explanation }, { id, matter, complaint }) {
    requireState(complaint, 'received')
    const ground = (await grounds(ctx.tx)).find((one) => one.code === code)
    if (!ground) throw invalidField('ground', refusals.ground)
    await updateComplaint(ctx, id, { state: 'not-accepted', ground: code, groundWords: explanation })
    await closeWork(ctx, matter, {}, 'declined')
    await tellClock(ctx, matter, complaint.clockId, { kind: 'finished' })
    await setStage(ctx, matter, stages['not-accepted'], 'closed')
    const step = steps.declined(ground.words, ground.remedy)
    await addStep(ctx, matter, { kind: 'not-accepted', words: step, note: explanation, data: { ground: code } })
    await tellComplainant(ctx, matter, step)
    return { number: matter.number }
  },
})

/** Asks the organisation complained of; it learns what the supervision writes here, and what the view lets through. */
export const askStatement = operation({
  name: 'complaints.ask-statement',
  summary: summaries.ask,
  input: numbered.extend({ questions: Said }),
  find,
  allow: maySupervise,
  async run(ctx, { questions }, { id, matter, complaint, statement }) {
    requireState(complaint, 'handling')
    if (statement) throw new Refusal('conflict', refusals.asked)
    const { organisationId } = complaint
    const clockId = await startMatterClock(ctx, matter, {
      ...{ kind: 'statement', rule: 'complaint-statement', holder: organisationId, shown: false },
    })
    const { reading } = await readClock(ctx, clockId)
    await insertStatement(ctx, id, { questions, clockId, dueAt: reading.dueAt })
    await openWork(ctx, matter, {
      ...{ task: 'statement', title: words.statement, href: `/complaints/statements/${matter.number}` },
      ...{ for: { organisation: organisationId, role: 'head' }, organisationId },
      clock: { id: clockId, dueAt: reading.dueAt },
    })
    await addStep(ctx, matter, { kind: 'statement-asked', words: steps.asked, note: questions, visible: 'staff' })
    return { number: matter.number }
  },
})

async function lockShown(ctx: Context, number: string) {
  await lockMatter(ctx.tx, number)
  const shown = await findShownFor(ctx, number)
  return { ...shown, statement: await findStatement(ctx.tx, shown.id) }
}

/** The organisation answers what it was asked. */
export const makeStatement = operation({
  name: 'complaints.make-statement',
  summary: summaries.state,
  input: numbered.extend({ statement: Said }),
  find: (ctx, { number }) => lockShown(ctx, number),
  allow: (actor, subject) => mayState(actor, subject),
  async run(ctx, { number, statement: said }, { id, statement }) {
    if (!statement || statement.words) throw new Refusal('conflict', refusals.stated)
    const { matter, complaint } = await lockComplaint(ctx.tx, { number })
    requireState(complaint, 'handling')
    await keepStatement(ctx, id, said)
    await closeWork(ctx, matter, { task: 'statement' }, 'stated')
    await tellClock(ctx, matter, statement.clockId, { kind: 'finished' })
    await addStep(ctx, matter, { kind: 'stated', words: steps.stated, note: said, visible: 'staff' })
    return { number }
  },
})

/** Decides with reasons. True only after the organisation was heard, or its time has passed; measures are followed up. */
export const decideComplaint = operation({
  name: 'complaints.decide',
  summary: summaries.decide,
  input: numbered.extend({ outcome: Outcome, reasons: Said, measures: z.string().trim().max(4000).optional() }),
  find,
  allow: maySupervise,
  async run(ctx, { outcome, reasons, measures }, subject) {
    const { id, matter, complaint } = subject
    requireState(complaint, 'handling')
    const isTrue = outcome !== 'not'
    if (isTrue && !wasHeard(ctx, subject)) throw new Refusal('conflict', refusals.hearFirst)
    if (isTrue && !measures) throw invalidField('measures', refusals.measures)
    const ordered = (isTrue && measures) || null
    await updateComplaint(ctx, id, { state: 'decided', decision: { outcome, reasons, measures: ordered } })
    for (const clock of await closeWork(ctx, matter, {}, 'decided'))
      await tellClock(ctx, matter, clock, { kind: 'finished' })
    await tellClock(ctx, matter, complaint.clockId, { kind: 'finished' })
    await setStage(ctx, matter, stages.decided, 'closed')
    const step = steps.decided(outcomeNames[outcome])
    await addStep(ctx, matter, {
      kind: 'complaint-decided',
      words: step,
      note: reasons,
      data: { outcome, measures: ordered },
    })
    await tellComplainant(ctx, matter, step)
    if (ordered) await orderMeasures(ctx, subject, ordered)
    return { number: matter.number }
  },
})

function wasHeard({ now }: Context, { statement }: ComplaintSubject): boolean {
  return statement !== undefined && (statement.words !== null || now > statement.dueAt)
}

/** What was ordered is followed as a rectification. */
export async function orderMeasures(
  ctx: Context,
  { id, complaint }: ComplaintSubject,
  measures: string,
): Promise<void> {
  const { organisationId, supervisorId } = complaint
  await emit(ctx, 'complaints.measures-ordered', { complaintId: id, organisationId, supervisorId, measures })
}

/** @throws Refusal 'conflict' */
export function requireState({ state }: ComplaintSubject['complaint'], wanted: ComplaintSubject['complaint']['state']) {
  if (state !== wanted) throw new Refusal('conflict', refusals.now)
}
