import { z } from 'zod'
import { Upload } from '../../../kernel/http/upload.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { getOrganisation } from '../../directory/index.ts'
import { addStep, attach, MatterNumber } from '../../docket/index.ts'
import { requireState } from '../guards.ts'
import { isHandler } from '../policy.ts'
import { lockCase } from '../store/case.ts'
import { ask } from './ask.ts'
import { beginCoordination } from './disagreement.ts'
import { isOpen, mayAnswer, View } from './model.ts'
import { jointRefusals, jointSteps } from './phrases.ts'
import { isOverdue, settleAsked } from './silence.ts'
import { dropOpinions, lockOpinion, markAnswered, opinionsOf } from './store.ts'

const Named = z.object({ number: MatterNumber, opinion: z.uuid() })
/** Files that come with an answer are for the offices; parties do not see them. */
const answerSlot = 'staff:opinion'

/** Gives the opinion that an organisation was asked for, or answers a question; after its time it is kept as late. */
export const giveOpinion = operation({
  name: 'cases.give-opinion',
  summary: both('提出联办意见，或者答复征求意见。', 'Give the opinion that was asked for, or answer a question.'),
  input: Named.extend({
    view: View,
    answer: z.string().trim().min(2).max(8000),
    uploads: z.array(Upload).max(10).default([]),
  }),
  find: (ctx, { number, opinion }) => lockOpinion(ctx.tx, number, opinion),
  allow: mayAnswer,
  async run(ctx, { view, answer, uploads }, subject) {
    const { opinion, matter } = subject
    if (!isOpen(opinion)) throw new Refusal('conflict', jointRefusals.notOpen)
    if (opinion.kind === 'joint' && view === 'information') throw invalidField('view', jointRefusals.viewNeeded)
    for (const upload of uploads) await attach(ctx, matter, answerSlot, upload)
    const late = await isOverdue(ctx, opinion)
    await markAnswered(ctx, opinion.id, { view, answer, late })
    await settleAsked(ctx, subject, opinion, view)
    if (opinion.kind === 'joint' && view === 'against') await beginCoordination(ctx, subject, opinion.id)
    const { name } = await getOrganisation(ctx.tx, opinion.organisationId)
    const words = late ? jointSteps.answeredLate(name) : jointSteps.answered(name)
    await addStep(ctx, matter, { kind: 'opinion-given', words, data: { organisation: opinion.organisationId, late } })
    ctx.trace.content.push({ step: 'opinion', words, data: { view, answer }, inner: true })
    return { number: subject.case.number, late }
  },
})

/** Asks another organisation about a case (征求意见、协查); the clock of the matter runs on, in whose hands it is said. */
export const askQuestion = operation({
  name: 'cases.ask-question',
  summary: both('征求其他单位意见或者请其协查。', 'Ask another organisation about a case; the clock runs on.'),
  input: z.object({
    number: MatterNumber,
    organisation: z.uuid(),
    wanted: z.string().trim().min(5).max(4000),
    days: z.coerce.number().int().min(1).max(60).optional(),
    /** The case cannot go on without the answer: while its time runs the matter is in that organisation's hands. */
    holds: z.string().optional(),
  }),
  find: (ctx, { number }) => lockCase(ctx.tx, number),
  allow: isHandler,
  async run(ctx, { organisation, wanted, days, holds }, subject) {
    requireState(subject, 'submitted', 'handling')
    const office = await getOrganisation(ctx.tx, organisation)
    if (office.activeTo !== null || organisation === ctx.actor.post?.organisationId)
      throw invalidField('organisation', jointRefusals.another)
    const open = (await opinionsOf(ctx.tx, subject.id)).filter(isOpen)
    if (open.some((one) => one.kind === 'question' && one.organisationId === organisation))
      throw new Refusal('conflict', jointRefusals.askedAlready)
    const isHeld = holds === 'yes' && !open.some((one) => one.holds && one.state === 'asked')
    const asked = { kind: 'question', code: null, organisationId: organisation, holds: isHeld } as const
    const { id, due } = await ask(ctx, subject, { ...asked, wanted, days })
    return { number: subject.case.number, opinion: id, due }
  },
})

/** Takes a question back that is not needed any more. */
export const dropQuestion = operation({
  name: 'cases.drop-question',
  summary: both('撤回征求意见。', 'Take back a question that is not needed any more.'),
  input: Named,
  find: (ctx, { number, opinion }) => lockOpinion(ctx.tx, number, opinion),
  allow: isHandler,
  async run(ctx, _input, subject) {
    const { opinion, matter } = subject
    if (opinion.kind !== 'question' || opinion.state !== 'asked') throw new Refusal('conflict', jointRefusals.notOpen)
    await dropOpinions(ctx.tx, subject.id, opinion.id)
    await settleAsked(ctx, subject, opinion, 'dropped')
    const { name } = await getOrganisation(ctx.tx, opinion.organisationId)
    await addStep(ctx, matter, { kind: 'question-dropped', words: jointSteps.dropped(name) })
    return { number: subject.case.number }
  },
})
