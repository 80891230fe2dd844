import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { operation } from '../../../kernel/operation.ts'
import type { Text } from '../../../kernel/text.ts'
import {
  addSteps,
  closeMatters,
  closeWork,
  lockMatterById,
  lockMatters,
  setStage,
  tellClock,
} from '../../docket/index.ts'
import type { ObligationSubject } from '../model.ts'
import { stages, steps, summaries } from '../phrases.ts'
import { markAllEnded, stopRecurring, unfinishedOf, updateObligation } from '../store/obligation.ts'

/** The document was recalled, repealed or replaced: nothing of it waits any more; what was done stays to be read. */
export const endObligations = operation({
  name: 'directives.end-obligations',
  summary: summaries.end,
  input: z.object({ document: z.uuid() }),
  find: (ctx, { document }) => lockMatterById(ctx.tx, document),
  allow: (actor) => actor.kind === 'machine',
  async run(ctx, { document }) {
    await stopRecurring(ctx, { document })
    return { ended: await endAll(ctx, { document }, steps.ended) }
  },
})

/** An organisation gave the document back: neither it nor those to whom it broke it down are obliged by it. */
export const endReturned = operation({
  name: 'directives.end-returned',
  summary: summaries.endReturned,
  input: z.object({ document: z.uuid(), organisation: z.uuid() }),
  find: (ctx, { document }) => lockMatterById(ctx.tx, document),
  allow: (actor) => actor.kind === 'machine',
  async run(ctx, { document, organisation }) {
    await stopRecurring(ctx, { document, organisation })
    return { ended: await endAll(ctx, { document, organisation }, steps.endedReturned) }
  },
})

/** In a number of statements that does not grow: a document to five hundred has thousands. */
async function endAll(
  ctx: Context,
  whose: { readonly document: string; readonly organisation?: string },
  words: Text,
): Promise<number> {
  const before = await unfinishedOf(ctx.tx, whose)
  await lockMatters(ctx, before)
  const ids = await unfinishedOf(ctx.tx, whose)
  await markAllEnded(ctx, ids)
  await addSteps(ctx, ids, { kind: 'obligation-ended', words })
  await closeMatters(ctx, ids, stages.ended)
  return ids.length
}

/** It was done: ends the matter with its clock and its work. */
export async function finish(ctx: Context, { id, matter, obligation }: ObligationSubject): Promise<void> {
  await updateObligation(ctx, id, { state: 'done' })
  await closeWork(ctx, matter, {}, 'done')
  await tellClock(ctx, matter, obligation.clockId, { kind: 'finished' })
  await setStage(ctx, matter, stages.done, 'closed')
}
