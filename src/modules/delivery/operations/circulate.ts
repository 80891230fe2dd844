import { z } from 'zod'
import type { Actor, Context } from '../../../kernel/context.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { addStep, closeWork, MatterNumber, openWork } from '../../docket/index.ts'
import { CirculationWay, nextReader, type Reader } from '../inside.ts'
import { refusals, steps, summaries, words } from '../phrases.ts'
import { mayTakeIn } from '../policy.ts'
import { handTo, insertCirculation, insertReaders, insideOf, signAsRead } from '../store/inside.ts'
import { type InsideSubject, lockInside, Posts, requirePosts } from './handle.ts'
import { requireStep } from './receive.ts'

const find = (ctx: Context, { number }: { number: string }) => lockInside(ctx, number)

/** 传阅: to all at once, or to one after the other in the order in which they are named. */
export const circulate = operation({
  name: 'delivery.circulate',
  summary: summaries.circulate,
  input: z.object({ number: MatterNumber, way: CirculationWay, posts: Posts }),
  find,
  allow: (actor, { delivery }) => mayTakeIn(actor, delivery),
  async run(ctx, { number, way, posts }, subject) {
    requireStep(subject, 'proposing', 'instructing', 'assigning', 'handling', 'reading')
    const open = new Set(subject.inside.readers.filter(({ readAt }) => readAt === null).map(({ postId }) => postId))
    const wanted = [...new Set(posts)].filter((id) => !open.has(id))
    if (wanted.length === 0) throw invalidField('posts', refusals.nobodyToRead)
    await requirePosts(ctx, subject, wanted)
    const id = await insertCirculation(ctx, subject.id, way)
    await insertReaders(ctx, id, wanted)
    await addStep(ctx, subject.matter, {
      ...{
        kind: 'circulating',
        words: steps.circulating[way](wanted.length),
        data: { posts: wanted },
        visible: 'staff',
      },
    })
    const { readers } = await insideOf(ctx.tx, subject.id)
    const first = readers.filter((reader) => reader.circulationId === id)
    for (const reader of way === 'parallel' ? first : first.slice(0, 1)) await hand(ctx, subject, reader)
    return { number }
  },
})

async function hand(ctx: Context, { matter, delivery }: InsideSubject, reader: Reader): Promise<void> {
  const workId = await openWork(ctx, matter, {
    ...{ task: 'circulate', title: words.tasks.circulate, href: `/matters/${matter.number}/incoming` },
    ...{ for: { post: reader.postId }, organisationId: delivery.organisationId },
  })
  await handTo(ctx, reader, workId)
}

/** With whom it lies now: the circulation that waits for this post. */
function readingFor(actor: Actor, { inside }: InsideSubject): Reader | undefined {
  return inside.readers.find(
    ({ postId, since, readAt }) => since !== null && readAt === null && postId === actor.post?.id,
  )
}

/** Read and signed; then whoever is next has it. */
export const signReading = operation({
  name: 'delivery.sign-reading',
  summary: summaries.signReading,
  input: z.object({ number: MatterNumber, words: z.string().trim().max(500).optional() }),
  find,
  allow: (actor, subject) => readingFor(actor, subject) !== undefined,
  async run(ctx, { number, words: said }, subject) {
    if (subject.ending?.how === 'recalled') throw new Refusal('conflict', refusals.recalled)
    const mine = readingFor(ctx.actor, subject)
    if (!mine) throw new Refusal('conflict', refusals.notNow)
    await signAsRead(ctx, mine, said ?? null)
    if (mine.workId) await closeWork(ctx, subject.matter, { id: mine.workId }, 'read')
    await addStep(ctx, subject.matter, {
      ...{ kind: 'read', words: steps.read, visible: 'staff' },
      ...(said && { note: said }),
    })
    const next = nextReader(subject.inside.readers, mine.circulationId)
    if (mine.way === 'in-order' && next) await hand(ctx, subject, next)
    return { number }
  },
})
