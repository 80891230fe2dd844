import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { operation } from '../../../kernel/operation.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { readClock } from '../../calendar/index.ts'
import {
  addStep,
  closeWork,
  MatterNumber,
  openWork,
  setHolder,
  setStage,
  startMatterClock,
  tellClock,
} from '../../docket/index.ts'
import { answersFor, type CardSubject, decidesCard, handsOn, Outcome, type Stage } from './model.ts'
import { openAnswerWork, stageOf, tellAnswering } from './open.ts'
import { cardPhrases as words } from './phrases.ts'
import { insertAppeal, insertDecision, insertStatement, lockCard, moveCard } from './store.ts'

const Numbered = z.object({ number: MatterNumber })
const Said = Numbered.extend({ words: z.string().trim().min(5).max(8000) })

/** The organisation that was carded says its side, within the time for it. */
export const makeStatement = operation({
  name: 'oversight.make-statement',
  summary: both('被亮牌的单位在期限内陈述。', 'The organisation that was carded makes a statement in time.'),
  input: Said,
  find: (ctx, { number }) => lockCard(ctx.tx, number),
  allow: (actor, subject) => answersFor(actor, subject),
  async run(ctx, { words: said }, subject) {
    await requireWindow(ctx, subject, 'statement')
    await insertStatement(ctx, subject.id, said, ctx.actor.post?.id ?? '')
    await addStep(ctx, subject.matter, { kind: 'card-stated', words: words.step.stated, note: said })
    await handToSupervision(ctx, subject, { task: 'statement', stage: 'deciding' })
    return { number: subject.card.number }
  },
})

/** The organisation disagrees with the decision: another person decides again. */
export const appealCard = operation({
  name: 'oversight.appeal-card',
  summary: both('不服认定，在期限内申诉。', 'Appeal in time against the decision about a card.'),
  input: Said,
  find: (ctx, { number }) => lockCard(ctx.tx, number),
  allow: (actor, subject) => answersFor(actor, subject),
  async run(ctx, { words: said }, subject) {
    await requireWindow(ctx, subject, 'appeal')
    await insertAppeal(ctx, subject.id, said, ctx.actor.post?.id ?? '')
    await addStep(ctx, subject.matter, { kind: 'card-appealed', words: words.step.appealed, note: said })
    await handToSupervision(ctx, subject, { task: 'appeal', stage: 'reviewing' })
    return { number: subject.card.number }
  },
})

/** The time for a statement or an appeal has passed: the procedure goes on by itself. */
export const endWindow = operation({
  name: 'oversight.end-card-window',
  summary: both('陈述或者申诉期满，程序继续。', 'Go on when the time for a statement or an appeal is over.'),
  input: Numbered,
  find: (ctx, { number }) => lockCard(ctx.tx, number),
  allow: (actor) => actor.kind === 'machine',
  async run(ctx, _input, subject) {
    const { stage, windowClock } = subject.card
    if ((stage !== 'statement' && stage !== 'appeal') || !windowClock) return
    if (!(await readClock(ctx, windowClock)).reading.late) return
    if (stage === 'statement') {
      await addStep(ctx, subject.matter, { kind: 'card-no-statement', words: words.step.noStatement })
      await handToSupervision(ctx, subject, { task: 'statement', stage: 'deciding' })
    } else {
      await addStep(ctx, subject.matter, { kind: 'card-no-appeal', words: words.step.noAppeal })
      await close(ctx, subject, 'appeal')
    }
  },
})

/** Supervision upholds or lifts a card; after an appeal another person does. */
export const decideCard = operation({
  name: 'oversight.decide-card',
  summary: both('认定亮牌，或者复核申诉。', 'Decide about a card, or about the appeal.'),
  input: Numbered.extend({ outcome: Outcome, reason: z.string().trim().min(10).max(8000) }),
  find: (ctx, { number }) => lockCard(ctx.tx, number),
  allow: (actor, subject) => decidesCard(actor, subject),
  async run(ctx, { outcome, reason }, subject) {
    const { stage, number } = subject.card
    if (stage !== 'deciding' && stage !== 'reviewing') throw new Refusal('conflict', words.notNow)
    const instance = stage === 'deciding' ? 'first' : 'appeal'
    await insertDecision(ctx, subject.id, { instance, outcome, reason, postId: ctx.actor.post?.id ?? '' })
    const said = instance === 'first' ? words.step.decided(outcome) : words.step.reviewed(outcome)
    await addStep(ctx, subject.matter, {
      kind: `card-${outcome}`,
      words: said,
      note: reason,
      data: { instance, outcome },
    })
    await endSupervisionWork(ctx, subject)
    if (instance === 'first' && outcome === 'upheld') await openAppeal(ctx, subject)
    else await close(ctx, subject, 'decision')
    await tellAnswering(ctx, subject, words.told.decided(outcome, number))
    return { number }
  },
})

async function requireWindow(ctx: Context, { card }: CardSubject, stage: Stage): Promise<void> {
  if (card.stage !== stage || !card.windowClock) throw new Refusal('conflict', words.notNow)
  if ((await readClock(ctx, card.windowClock)).reading.late) throw new Refusal('conflict', words.tooLate)
}

/** Supervision holds the card now, and is timed like everybody. */
async function handToSupervision(
  ctx: Context,
  { id, matter, card }: CardSubject,
  { task, stage }: { task: string; stage: 'deciding' | 'reviewing' },
): Promise<void> {
  await closeWork(ctx, matter, { task }, 'done')
  if (card.windowClock) await tellClock(ctx, matter, card.windowClock, { kind: 'finished' })
  await setHolder(ctx, matter, card.supervisorId)
  await setStage(ctx, matter, stageOf(stage))
  const rule = stage === 'deciding' ? 'card-decision' : 'card-appeal-decision'
  const workClock = await startMatterClock(ctx, matter, { kind: rule, rule, holder: card.supervisorId, shown: true })
  await moveCard(ctx.tx, id, { stage, workClock })
  const title = stage === 'deciding' ? words.decide : words.review
  const work = { task: 'decision', title, href: `/matters/${matter.number}/card-decision` }
  const open = (role: 'auditor' | 'head') =>
    openWork(ctx, matter, {
      ...work,
      organisationId: card.supervisorId,
      for: { organisation: card.supervisorId, role },
      notBy: stage === 'reviewing' ? handsOn(card) : [],
    })
  await open('auditor')
  if (stage === 'reviewing') await open('head')
}

async function endSupervisionWork(ctx: Context, { matter, card }: CardSubject): Promise<void> {
  await closeWork(ctx, matter, { task: 'decision' }, 'decided')
  if (card.workClock) await tellClock(ctx, matter, card.workClock, { kind: 'finished' })
}

async function openAppeal(ctx: Context, subject: CardSubject): Promise<void> {
  const { id, matter, card } = subject
  await setHolder(ctx, matter, null)
  await setStage(ctx, matter, stageOf('appeal'))
  const windowClock = await startMatterClock(ctx, matter, {
    ...{ kind: 'card-appeal', rule: 'card-appeal', holder: card.organisationId, shown: true },
  })
  await moveCard(ctx.tx, id, { stage: 'appeal', windowClock })
  await openAnswerWork(ctx, subject, { task: 'appeal', title: words.makeAppeal, page: 'card-appeal' })
}

/** The procedure has ended; the card stays. */
async function close(ctx: Context, { id, matter, card }: CardSubject, after: 'appeal' | 'decision'): Promise<void> {
  if (after === 'appeal') {
    await closeWork(ctx, matter, { task: 'appeal' }, 'ended')
    if (card.windowClock) await tellClock(ctx, matter, card.windowClock, { kind: 'finished' })
  }
  await setStage(ctx, matter, stageOf('final'), 'closed')
  await moveCard(ctx.tx, id, { stage: 'final' })
}
