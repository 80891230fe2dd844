import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { type GuideVersion, getGuideVersion, type ProcessTask } from '../../catalogue/index.ts'
import { addStep, MatterNumber, openTasks, type WorkItem } from '../../docket/index.ts'
import { finish } from '../finish.ts'
import { noWork, requireState } from '../guards.ts'
import { requireNotChair } from '../hearing/chair.ts'
import { sendUp } from '../joint/preliminary.ts'
import { Delivery } from '../model.ts'
import { writeDelivery } from '../papers.ts'
import { notices, phrases, refusals, steps } from '../phrases.ts'
import { type CaseSubject, mayDoTask } from '../policy.ts'
import { requireAnswered } from '../public-notice/end.ts'
import { noticePhrases } from '../public-notice/phrases.ts'
import { advance, modelOf } from '../run-process.ts'
import { specialPhrases } from '../special/phrases.ts'
import { findDelivery, insertDelivery, insertTaskResult } from '../store/acts.ts'
import { lockCase, updateCase } from '../store/case.ts'
import { tellParties } from '../telling.ts'

/** A case with the open task that is meant. */
export interface TaskSubject extends CaseSubject {
  readonly item: WorkItem
  readonly token: string
  readonly nodeId: string
}

/** The open task with this token. @throws Refusal 'not-found' */
export async function withTask(ctx: Context, subject: CaseSubject, token: string): Promise<TaskSubject> {
  const item = (await openTasks(ctx.tx, subject.id)).find((one) => one.task.endsWith(`:${token}`))
  if (!item) throw noWork(ctx.actor, subject, new Refusal('not-found', refusals.noSuchTask))
  return { ...subject, item, token, nodeId: item.task.split(':')[0] ?? '' }
}

/** Does a task of the process: an outcome of those the process offers, with the opinion that stays in the file. */
export const handleTask = operation({
  name: 'cases.handle-task',
  behalf: 'party',
  summary: both('办理流程中的一项任务。', 'Do a task of the process, with its outcome and an opinion.'),
  input: z.object({
    number: MatterNumber,
    token: z.string().regex(/^t\d+$/),
    outcome: z.string().max(60).optional(),
    opinion: z.string().trim().min(2).max(4000),
    /** For a delivery. */
    way: Delivery.shape.way.optional(),
    /** The second person of a visit. */
    colleague: z.string().trim().min(2).max(60).optional(),
  }),
  find: async (ctx, { number, token }) => withTask(ctx, await lockCase(ctx.tx, number), token),
  allow: (actor, subject: TaskSubject) => mayDoTask(actor, subject),
  async run(ctx, input, subject) {
    requireState(subject, 'handling', 'decided', 'delivered')
    const guide = await getGuideVersion(ctx.tx, subject.case.guideVersionId)
    const node = taskNode(guide, subject.nodeId)
    const chosen = requireComplete(node, input, guide)
    if (node.work === 'survey' && input.colleague === ctx.actor.name)
      throw invalidField('colleague', specialPhrases.ownColleague)
    await requireNotChair(ctx, subject)
    // an objection in time that a decision was quicker than: nothing is carried out over anybody's head
    if (node.work === 'delivery' || node.work === 'payment') await requireAnswered(ctx, subject.id)
    const { token } = subject
    const { opinion, colleague, way } = input
    await insertTaskResult(ctx, subject.id, { token, node: node.id, outcome: chosen?.id ?? null, opinion, colleague })
    await recordTask(ctx, subject, { node, chosen, input })
    if (guide.content.preliminary?.task === node.id) await sendUp(ctx, subject)
    if (node.work === 'delivery' && way) await deliver(ctx, subject, { way, detail: opinion })
    const { ended } = await advance(ctx, await lockCase(ctx.tx, subject.case.number), guide, {
      kind: 'complete',
      token,
      ...(chosen && { outcome: chosen.id }),
    })
    if (ended) await finish(ctx, subject)
    return { number: subject.case.number, finished: ended !== null }
  },
})

interface TaskInput {
  readonly outcome?: string | undefined
  readonly opinion: string
  readonly way?: z.infer<typeof Delivery>['way'] | undefined
  readonly colleague?: string | undefined
}
type Chosen = ProcessTask['outcomes'][number] | undefined

/**
 * The outcome that was chosen. What waits for a decision may also be sent back, where the process offers that; it is decided
 * on its own page.
 *
 * @throws Refusal when the task needs more than it was given, or is done on another page
 */
function requireComplete(node: ProcessTask, { outcome, way, colleague }: TaskInput, guide: GuideVersion): Chosen {
  const decides = guide.content.outcomes.some(({ code }) => code === outcome)
  if (node.work === 'notice') throw new Refusal('conflict', noticePhrases.byObjection)
  const chosen = node.outcomes.find((one) => one.id === outcome)
  if (node.work === 'decision' && (decides || !chosen)) throw new Refusal('conflict', refusals.notYourTask)
  if (node.outcomes.length > 0 && !chosen) throw invalidField('outcome', refusals.outcomeNeeded)
  if (node.work === 'delivery' && !way) throw invalidField('way', refusals.wayNeeded)
  if (node.work === 'survey' && !colleague) throw invalidField('colleague', refusals.colleagueNeeded)
  return chosen
}

/** The parties read that the step is done; what the clerk found stays in the file until the decision says it. */
async function recordTask(
  ctx: Context,
  subject: TaskSubject,
  { node, chosen, input }: { node: ProcessTask; chosen: Chosen; input: TaskInput },
): Promise<void> {
  const { opinion, way, colleague } = input
  if (node.work === 'delivery' && way) {
    const words = steps.delivered(phrases.deliveryWays[way])
    return addStep(ctx, subject.matter, { kind: 'delivered', words, note: opinion, data: { node: node.id, way } })
  }
  await addStep(ctx, subject.matter, { kind: 'task', words: steps.task(node.label, null), data: { node: node.id } })
  ctx.trace.content.push({
    step: 'opinion',
    words: steps.task(node.label, chosen?.label ?? null),
    data: { node: node.id, outcome: chosen?.id ?? null, note: opinion, colleague: colleague ?? null },
    inner: true,
  })
}

/** The task of the guide's process with this id. */
export function taskNode(guide: GuideVersion, id: string) {
  const node = modelOf(guide).nodes.find((one) => one.id === id)
  if (node?.kind !== 'task') throw new Refusal('not-found', refusals.noSuchTask)
  return node
}

async function deliver(
  ctx: Context,
  subject: CaseSubject,
  delivery: { way: z.infer<typeof Delivery>['way']; detail: string },
): Promise<void> {
  if (await findDelivery(ctx.tx, subject.id)) return
  await insertDelivery(ctx, subject.id, delivery)
  await updateCase(ctx.tx, subject.id, { state: 'delivered' })
  await tellParties(ctx, subject.matter, notices.delivered(subject.matter.title))
  await writeDelivery(ctx, subject, { way: phrases.deliveryWays[delivery.way].zh, detail: delivery.detail })
}
