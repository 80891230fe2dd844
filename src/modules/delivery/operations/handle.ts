import { z } from 'zod'
import type { Actor, Context } from '../../../kernel/context.ts'
import { emit } from '../../../kernel/event.ts'
import { Upload } from '../../../kernel/http/upload.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { postsOf } from '../../directory/index.ts'
import { addStep, attach, closeMatters, closeWork, MatterNumber, openWork } from '../../docket/index.ts'
import type { Assignment, Inside } from '../inside.ts'
import { nextWork } from '../next-work.ts'
import { refusals, stages, steps, summaries, words } from '../phrases.ts'
import { mayTakeIn } from '../policy.ts'
import { setStep, writeReceipt } from '../store/delivery.ts'
import { finishAssignment, insertAssignment, insideOf } from '../store/inside.ts'
import { type IncomingSubject, lockIncoming } from '../subject.ts'
import { tellSender } from '../telling.ts'
import { requireStep } from './receive.ts'

const numbered = z.object({ number: MatterNumber })
/** One or several ticked boxes. */
export const Posts = z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(z.uuid()).max(60))

export type InsideSubject = IncomingSubject & { readonly inside: Inside }

/** As `lockIncoming`, with what was done inside. */
export async function lockInside(ctx: Context, number: string): Promise<InsideSubject> {
  const subject = await lockIncoming(ctx, number)
  return { ...subject, inside: await insideOf(ctx.tx, subject.id) }
}
const find = (ctx: Context, { number }: { number: string }) => lockInside(ctx, number)

/** @throws Refusal 'invalid' when a post is not of the recipient */
export async function requirePosts(ctx: Context, { delivery }: IncomingSubject, postIds: readonly string[]) {
  const own = new Set((await postsOf(ctx.tx, delivery.organisationId)).map(({ id }) => id))
  if (postIds.some((id) => !own.has(id))) throw invalidField('posts', refusals.notOurPost)
}

/** 承办: one host, and helpers. Who has it already is left as it is. */
export const assignIncoming = operation({
  name: 'delivery.assign',
  summary: summaries.assign,
  input: numbered.extend({ host: z.uuid(), helpers: Posts.default([]) }),
  find,
  allow: (actor, { delivery }) => mayTakeIn(actor, delivery),
  async run(ctx, { number, host, helpers }, subject) {
    requireStep(subject, 'proposing', 'assigning', 'handling')
    const open = subject.inside.assignments.filter(({ doneAt }) => doneAt === null)
    if (open.some(({ part }) => part === 'host')) throw new Refusal('conflict', refusals.hasHost)
    const wanted = [host, ...new Set(helpers.filter((id) => id !== host))]
    await requirePosts(ctx, subject, wanted)
    await nextWork(ctx, subject, 'handling')
    const posts = wanted.filter((id) => !open.some(({ postId }) => postId === id))
    for (const postId of posts) await assignTo(ctx, subject, { postId, part: postId === host ? 'host' : 'helper' })
    await addStep(ctx, subject.matter, {
      ...{ kind: 'assigned', words: steps.assigned(posts.length), data: { host, helpers }, visible: 'staff' },
    })
    return { number }
  },
})

async function assignTo(ctx: Context, { matter, delivery }: InsideSubject, to: Pick<Assignment, 'postId' | 'part'>) {
  const workId = await openWork(ctx, matter, {
    ...{ task: 'handle', title: words.parts[to.part], href: `/matters/${matter.number}/incoming` },
    ...{ for: { post: to.postId }, organisationId: delivery.organisationId },
  })
  await insertAssignment(ctx, delivery.id, { ...to, workId })
}

/** The assignment that waits for this post. */
function openFor(actor: Actor, { inside }: InsideSubject): Assignment | undefined {
  return inside.assignments.find(({ postId, doneAt }) => doneAt === null && postId === actor.post?.id)
}

/** Whoever handles it says what was done. The last of them puts the answer on the list of the office. */
export const finishWork = operation({
  name: 'delivery.finish-work',
  summary: summaries.finish,
  input: numbered.extend({ result: z.string().trim().min(2).max(2000) }),
  find,
  allow: (actor, subject) => openFor(actor, subject) !== undefined,
  async run(ctx, { number, result }, subject) {
    requireStep(subject, 'handling')
    const mine = openFor(ctx.actor, subject)
    if (!mine) throw new Refusal('conflict', refusals.notNow)
    const { matter, delivery } = subject
    await finishAssignment(ctx, mine.id, result)
    await closeWork(ctx, matter, { id: mine.workId }, 'done')
    await addStep(ctx, matter, { kind: 'handled', words: steps.handled, note: result, visible: 'staff' })
    const left = subject.inside.assignments.filter(({ doneAt, id }) => doneAt === null && id !== mine.id)
    if (left.length === 0)
      await openWork(ctx, matter, {
        ...{ task: 'answer', title: words.tasks.answer, href: `/matters/${number}/incoming` },
        ...{ for: { organisation: delivery.organisationId, role: delivery.role } },
        organisationId: delivery.organisationId,
      })
    return { number }
  },
})

/** 答复: the sender is told what was done, with what proves it. */
export const answerSender = operation({
  name: 'delivery.answer',
  summary: summaries.answer,
  input: numbered.extend({ result: z.string().trim().min(2).max(2000), uploads: z.array(Upload).max(10).default([]) }),
  find,
  allow: (actor, { delivery }) => mayTakeIn(actor, delivery),
  async run(ctx, { number, result, uploads }, subject) {
    requireStep(subject, 'assigning', 'handling', 'reading')
    const { matter, delivery, dispatch } = subject
    const files = []
    for (const upload of uploads) files.push((await attach(ctx, matter, 'answer', upload)).file)
    if (!(await writeReceipt(ctx, delivery, { state: 'acted', note: result })))
      throw new Refusal('conflict', refusals.answered)
    const data = { document: dispatch.documentNumber, files: files.map(({ sha256 }) => sha256) }
    await addStep(ctx, matter, { kind: 'answered', words: steps.answered, note: result, data })
    await closeWork(ctx, matter, { task: 'answer' }, 'done')
    await emit(ctx, 'delivery.acted', {
      ...{ document: dispatch.documentId, organisation: delivery.organisationId, incoming: delivery.id },
    })
    await tellSender(ctx, subject, 'acted')
    return { number }
  },
})

/** 归卷: nothing waits any more. Open work is named, not thrown away. */
export const fileIncoming = operation({
  name: 'delivery.file',
  summary: summaries.file,
  input: numbered,
  find,
  allow: (actor, { delivery }) => mayTakeIn(actor, delivery),
  async run(ctx, { number }, subject) {
    requireStep(subject, 'assigning', 'handling', 'reading')
    const { assignments, readers } = subject.inside
    if (assignments.some(({ doneAt }) => doneAt === null)) throw new Refusal('conflict', refusals.stillHandled)
    if (readers.some(({ readAt }) => readAt === null)) throw new Refusal('conflict', refusals.stillRead)
    await setStep(ctx, subject.id, 'filed')
    await addStep(ctx, subject.matter, { kind: 'filed', words: steps.filed, visible: 'staff' })
    await closeMatters(ctx, [subject.id], stages.filed)
    return { number }
  },
})
