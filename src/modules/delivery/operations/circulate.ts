import { z } from 'zod'
import type { Actor, Context } from '../../../kernel/context.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { addStep, closeWork, MatterNumber, openWork } from '../../docket/index.ts'
import { refuseSecretWords } from '../../documents/index.ts'
import { CirculationWay, isReading, isUnread, nextReader, type Reader } from '../inside.ts'
import { byIntakeInside, type InsideSubject, lockInside } from '../intake.ts'
import { toOffice } from '../next-work.ts'
import { refusals, steps, summaries, words } from '../phrases.ts'
import { handTo, insertCirculation, insertReaders, insideOf, passReader, signAsRead } from '../store/inside.ts'
import { Ids, requireOwn } from './handle.ts'
import { requireStep } from './receive.ts'

const numbered = z.object({ number: MatterNumber })

/** 传阅: to all at once, or to one after the other in the order in which they are named. */
export const circulate = operation({
  name: 'delivery.circulate',
  summary: summaries.circulate,
  input: numbered.extend({ way: CirculationWay, posts: Ids }),
  ...byIntakeInside,
  async run(ctx, { number, way, posts }, subject) {
    requireStep(subject, 'proposing', 'instructing', 'assigning', 'handling', 'reading')
    const open = new Set(subject.inside.readers.filter(isUnread).map(({ postId }) => postId))
    const wanted = [...new Set(posts)].filter((id) => !open.has(id))
    if (wanted.length === 0) throw invalidField('posts', refusals.nobodyToRead)
    await requireOwn(ctx, subject, { field: 'posts', ids: wanted })
    await closeWork(ctx, subject.matter, { task: ['share', 'file'] }, 'circulated')
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
  return inside.readers.find((reader) => isReading(reader) && reader.postId === actor.post?.id)
}

/** Read and signed; then whoever is next has it. */
export const signReading = operation({
  name: 'delivery.sign-reading',
  summary: summaries.signReading,
  input: numbered.extend({ words: z.string().trim().max(500).optional() }),
  find: lockInside,
  allow: (actor, subject) => readingFor(actor, subject) !== undefined,
  async run(ctx, { number, words: said }, subject) {
    if (subject.ending?.how === 'recalled') throw new Refusal('conflict', refusals.recalled)
    refuseSecretWords('words', said)
    const mine = readingFor(ctx.actor, subject)
    if (!mine) throw new Refusal('conflict', refusals.notNow)
    await signAsRead(ctx, mine, said ?? null)
    if (mine.workId) await closeWork(ctx, subject.matter, { id: mine.workId }, 'read')
    await addStep(ctx, subject.matter, {
      ...{ kind: 'read', words: steps.read, visible: 'staff' },
      ...(said && { note: said }),
    })
    await goOn(ctx, subject, mine)
    return { number }
  },
})

/** Whoever is next has it; after the last one it is the office's again. */
async function goOn(ctx: Context, subject: InsideSubject, { circulationId, way }: Reader): Promise<void> {
  const next = nextReader((await insideOf(ctx.tx, subject.id)).readers, circulationId)
  if (way === 'in-order' && next) await hand(ctx, subject, next)
  else await toOffice(ctx, subject)
}

/** Somebody who has it is away, or was named by mistake: it goes on to those behind. */
export const passOver = operation({
  name: 'delivery.pass-over',
  summary: summaries.passOver,
  input: numbered.extend({ circulation: z.uuid(), ordinal: z.coerce.number().int().min(1).max(1000) }),
  ...byIntakeInside,
  async run(ctx, { number, circulation, ordinal }, subject) {
    if (subject.ending?.how === 'recalled') throw new Refusal('conflict', refusals.recalled)
    const { readers } = subject.inside
    const reader = readers.find((one) => one.circulationId === circulation && one.ordinal === ordinal)
    if (!reader || !isUnread(reader)) throw new Refusal('conflict', refusals.notWaiting)
    await passReader(ctx, reader)
    if (reader.workId) await closeWork(ctx, subject.matter, { id: reader.workId }, 'passed-over')
    await addStep(ctx, subject.matter, { kind: 'passed-over', words: steps.passedOver, visible: 'staff' })
    if (reader.since) await goOn(ctx, subject, reader)
    else await toOffice(ctx, subject)
    return { number }
  },
})
