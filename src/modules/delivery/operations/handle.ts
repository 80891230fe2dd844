import { z } from 'zod'
import type { Actor, Context } from '../../../kernel/context.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { postsOf, unitsOf } from '../../directory/index.ts'
import { addStep, closeWork, MatterNumber, openWork, type WorkFor } from '../../docket/index.ts'
import { refuseSecretWords } from '../../documents/index.ts'
import { type Assignment, isInHand } from '../inside.ts'
import { byIntakeInside, type InsideSubject, lockInside } from '../intake.ts'
import { nextWork, toOffice } from '../next-work.ts'
import { refusals, steps, summaries, words } from '../phrases.ts'
import { finishAssignment, insertAssignment, takeAssignment, withdrawAssignment } from '../store/assignment.ts'
import type { IncomingSubject } from '../subject.ts'
import { requireStep } from './receive.ts'

const numbered = z.object({ number: MatterNumber })
/** One or several ticked boxes. */
export const Ids = z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(z.uuid()).max(60))

type Hands = Pick<Assignment, 'postId' | 'unitId'>

/** Posts of the recipient by their ids, and if wanted its units. @throws Refusal 'invalid' at the field when one is of somebody else */
export async function requireOwn(
  ctx: Context,
  { delivery }: IncomingSubject,
  wanted: { field: string; ids: readonly string[]; units?: boolean },
): Promise<Map<string, Hands>> {
  const own = delivery.organisationId
  const posts = (await postsOf(ctx.tx, own)).map(({ id }): [string, Hands] => [id, { postId: id, unitId: null }])
  const units = wanted.units ? await unitsOf(ctx.tx, own) : []
  const hands = new Map([...posts, ...units.map(({ id }): [string, Hands] => [id, { postId: null, unitId: id }])])
  if (wanted.ids.some((id) => !hands.has(id))) throw invalidField(wanted.field, refusals.notOurPost)
  return hands
}

/** 承办: one host, and helpers; a post, or a whole unit of which somebody takes it on. Who has it already is left as it is. */
export const assignIncoming = operation({
  name: 'delivery.assign',
  summary: summaries.assign,
  input: numbered.extend({ host: z.uuid(), helpers: Ids.default([]) }),
  ...byIntakeInside,
  async run(ctx, { number, host, helpers }, subject) {
    requireStep(subject, 'proposing', 'assigning', 'handling')
    const open = subject.inside.assignments.filter(isInHand)
    if (open.some(({ part }) => part === 'host')) throw new Refusal('conflict', refusals.hasHost)
    const ids = [host, ...new Set(helpers.filter((id) => id !== host))]
    const hands = await requireOwn(ctx, subject, { field: 'host', ids, units: true })
    await nextWork(ctx, subject, 'handling')
    const has = new Set(open.flatMap(({ postId, unitId }) => [postId, ...(postId ? [] : [unitId])]))
    const wanted = ids.filter((id) => !has.has(id))
    for (const id of wanted) {
      const to = hands.get(id)
      if (to) await assignTo(ctx, subject, { ...to, part: id === host ? 'host' : 'helper' })
    }
    await addStep(ctx, subject.matter, {
      ...{ kind: 'assigned', words: steps.assigned(wanted.length), data: { host, helpers }, visible: 'staff' },
    })
    return { number }
  },
})

async function assignTo(ctx: Context, subject: InsideSubject, to: Hands & Pick<Assignment, 'part'>): Promise<void> {
  await insertAssignment(ctx, subject.id, { ...to, workId: await openHandling(ctx, subject, to) })
}

function openHandling(ctx: Context, { matter, delivery }: InsideSubject, to: Hands & Pick<Assignment, 'part'>) {
  const whom: WorkFor = to.postId ? { post: to.postId } : { unit: to.unitId ?? '' }
  return openWork(ctx, matter, {
    ...{ task: 'handle', title: to.postId ? words.parts[to.part] : words.tasks.take, for: whom },
    ...{ href: `/matters/${matter.number}/incoming`, organisationId: delivery.organisationId },
  })
}

/** What waits for somebody of this person's unit to take it on. */
export function toTakeOn(actor: Actor, assignments: readonly Assignment[]): Assignment[] {
  const unit = actor.post?.unitId
  return unit ? assignments.filter((one) => isInHand(one) && one.postId === null && one.unitId === unit) : []
}

/** 认领: somebody of the unit takes it on; from then on it is on that post's own list. */
export const takeOn = operation({
  name: 'delivery.take-on',
  summary: summaries.takeOn,
  input: numbered,
  find: lockInside,
  allow: (actor, { inside }) => toTakeOn(actor, inside.assignments).length > 0,
  async run(ctx, { number }, subject) {
    requireStep(subject, 'handling')
    const { assignments } = subject.inside
    const [mine] = toTakeOn(ctx.actor, assignments)
    const postId = ctx.actor.post?.id
    if (!mine || !postId) throw new Refusal('conflict', refusals.notAssigned)
    if (assignments.some((one) => isInHand(one) && one.postId === postId))
      throw new Refusal('conflict', refusals.yoursAlready)
    await closeWork(ctx, subject.matter, { id: mine.workId }, 'taken-on')
    const workId = await openHandling(ctx, subject, { postId, unitId: null, part: mine.part })
    await takeAssignment(ctx, mine.id, { postId, workId })
    await addStep(ctx, subject.matter, { kind: 'taken-on', words: steps.takenOn, visible: 'staff' })
    return { number }
  },
})

/** 收回: assigned by mistake, or to somebody who is away. When nobody has it any more, it waits to be assigned again. */
export const takeBack = operation({
  name: 'delivery.take-back',
  summary: summaries.takeBack,
  input: numbered.extend({ assignment: z.uuid(), reason: z.string().trim().min(2).max(500) }),
  ...byIntakeInside,
  async run(ctx, { number, assignment, reason }, subject) {
    requireStep(subject, 'handling')
    refuseSecretWords('reason', reason)
    const open = subject.inside.assignments.filter(isInHand)
    const wanted = open.find(({ id }) => id === assignment)
    if (!wanted) throw new Refusal('conflict', refusals.notAssigned)
    await withdrawAssignment(ctx, wanted.id, reason)
    await closeWork(ctx, subject.matter, { id: wanted.workId }, 'taken-back')
    await addStep(ctx, subject.matter, { kind: 'taken-back', words: steps.takenBack, note: reason, visible: 'staff' })
    if (open.length === 1) await nextWork(ctx, subject, 'assigning')
    return { number }
  },
})

/** The assignment that waits for this post. */
function openFor(actor: Actor, { inside }: Pick<InsideSubject, 'inside'>): Assignment | undefined {
  return inside.assignments.find((one) => isInHand(one) && one.postId !== null && one.postId === actor.post?.id)
}

/** Whoever handles it says what was done. The last of them puts it back on the list of the office. */
export const finishWork = operation({
  name: 'delivery.finish-work',
  summary: summaries.finish,
  input: numbered.extend({ result: z.string().trim().min(2).max(2000) }),
  find: lockInside,
  allow: (actor, subject) => openFor(actor, subject) !== undefined,
  async run(ctx, { number, result }, subject) {
    requireStep(subject, 'handling')
    refuseSecretWords('result', result)
    const mine = openFor(ctx.actor, subject)
    if (!mine) throw new Refusal('conflict', refusals.notNow)
    await finishAssignment(ctx, mine.id, result)
    await closeWork(ctx, subject.matter, { id: mine.workId }, 'done')
    await addStep(ctx, subject.matter, { kind: 'handled', words: steps.handled, note: result, visible: 'staff' })
    await toOffice(ctx, subject)
    return { number }
  },
})
