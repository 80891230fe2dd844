import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { type GuideVersion, getGuideVersion } from '../../catalogue/index.ts'
import { addStep, MatterNumber, openTasks, type WorkItem, waitsFor } from '../../docket/index.ts'
import { finish } from '../finish.ts'
import { requireState } from '../guards.ts'
import { Delivery } from '../model.ts'
import { notices, phrases, refusals, steps } from '../phrases.ts'
import type { CaseSubject } from '../policy.ts'
import { advance, modelOf } from '../run-process.ts'
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
  if (!item) throw new Refusal('not-found', refusals.noSuchTask)
  return { ...subject, item, token, nodeId: item.task.split(':')[0] ?? '' }
}

/** Does a task of the process: an outcome of those the process offers, with the opinion that stays in the file. */
export const handleTask = operation({
  name: 'cases.handle-task',
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
  allow: (actor, { item }) => waitsFor(item, actor),
  async run(ctx, { outcome, opinion, way, colleague }, subject) {
    requireState(subject, 'handling', 'decided', 'delivered')
    const guide = await getGuideVersion(ctx.tx, subject.case.guideVersionId)
    const node = taskNode(guide, subject.nodeId)
    if (node.work === 'decision') throw new Refusal('conflict', refusals.notYourTask)
    const chosen = node.outcomes.find((one) => one.id === outcome)
    if (node.outcomes.length > 0 && !chosen) throw invalidField('outcome', both('请选择结果。', 'Choose an outcome.'))
    if (node.work === 'delivery' && !way)
      throw invalidField('way', both('请选择送达方式。', 'Choose how it was delivered.'))
    if (node.work === 'survey' && !colleague)
      throw invalidField(
        'colleague',
        both(
          '请填写一同核查的工作人员：核查不得少于两人。',
          'Name the colleague: a visit is made by no fewer than two.',
        ),
      )
    await insertTaskResult(ctx, subject.id, {
      token: subject.token,
      node: node.id,
      outcome: chosen?.id ?? null,
      opinion,
      colleague,
    })
    await addStep(ctx, subject.matter, {
      kind: node.work === 'delivery' ? 'delivered' : 'task',
      words:
        way && node.work === 'delivery'
          ? steps.delivered(phrases.deliveryWays[way])
          : steps.task(node.label, chosen?.label ?? null),
      note: opinion,
      visible: node.work === 'delivery' || node.work === 'payment' ? 'parties' : 'staff',
      data: { node: node.id, ...(chosen && { outcome: chosen.id }), ...(colleague && { colleague }) },
    })
    if (node.work === 'delivery' && way) await deliver(ctx, subject, { way, detail: opinion })
    const { ended } = await advance(ctx, await lockCase(ctx.tx, subject.case.number), guide, {
      kind: 'complete',
      token: subject.token,
      ...(chosen && { outcome: chosen.id }),
    })
    if (ended) await finish(ctx, subject)
    return { number: subject.case.number, finished: ended !== null }
  },
})

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
}
