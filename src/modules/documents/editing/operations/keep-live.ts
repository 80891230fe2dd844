import * as Y from 'yjs'
import { z } from 'zod'
import type { Context } from '../../../../kernel/context.ts'
import { operation } from '../../../../kernel/operation.ts'
import { Refusal } from '../../../../kernel/refusal.ts'
import { MatterNumber } from '../../../docket/index.ts'
import type { Content } from '../../content/model.ts'
import { parseText, textOf } from '../../content/text.ts'
import { keepVersion } from '../../operations/draft.ts'
import { refusals } from '../../phrases.ts'
import { mayDraft } from '../../policy.ts'
import { getDocument, lockDocument } from '../../store/subject.ts'
import { elementsOf } from '../../store/version.ts'
import type { DocumentSubject } from '../../subject.ts'
import { contentOfState, lineOf } from '../live/fragment.ts'
import { merge } from '../live/merge.ts'
import { summaries } from '../phrases.ts'
import { lockLive, removeLive, standOn, storeLive } from '../store/live.ts'

/** Keeps what was written together as the next version, in the name of whoever wrote last; nothing when it says the same. */
export const keepLive = operation({
  name: 'documents.keep-live',
  summary: summaries.keep,
  input: z.object({
    number: MatterNumber,
    base: z.number().int().min(1),
    /** Of which shared document it is: one that has ended meanwhile says nothing any more. */
    epoch: z.uuid(),
    text: z.string().max(200_000),
    /** Of the shared document that says the text: version and state are put away at once, or the older would win later. */
    state: z.instanceof(Uint8Array),
    writers: z.array(z.uuid()).max(40).default([]),
  }),
  find: (ctx: Context, { number }: { number: string }) => lockDocument(ctx, number),
  allow: mayDraft,
  async run(ctx, { base, epoch, text, state, writers }, subject) {
    const { document } = subject
    if (base !== document.version) throw new Refusal('conflict', refusals.stale)
    if (text === textOf(document.elements.content)) return { version: document.version }
    const live = await lockLive(ctx.tx, document.id)
    if (live?.epoch !== epoch) throw new Refusal('conflict', refusals.notNow)
    const [whole, hands] = [Y.mergeUpdates([live.state, state]), [...live.hands, ...writers]]
    await storeLive(ctx.tx, document.id, { state: whole, version: live.version, now: ctx.now, hands })
    const version = await keepVersion(ctx, subject, { ...document.elements, content: parseText(text) })
    await standOn(ctx.tx, document.id, version)
    return { version }
  },
})

/**
 * Ends writing together because the draft goes on: what was typed in the last seconds becomes a version first, so that what is
 * reviewed and signed is what its writers saw.
 */
export async function endLive(ctx: Context, subject: DocumentSubject): Promise<DocumentSubject> {
  const { id, document } = subject
  const live = await lockLive(ctx.tx, id)
  if (!live) return subject
  const content = joined({
    base:
      live.version === document.version
        ? document.elements.content
        : (await elementsOf(ctx.tx, id, live.version)).content,
    saved: document.elements.content,
    live: contentOfState(live.state),
  })
  const isNewer = textOf(content) !== textOf(document.elements.content)
  if (isNewer) await keepVersion(ctx, subject, { ...document.elements, content })
  await removeLive(ctx.tx, id)
  return isNewer ? getDocument(ctx, document.number) : subject
}

function joined({ base, saved, live }: Readonly<Record<'base' | 'saved' | 'live', Content>>): Content {
  const lines = merge(base.blocks.map(lineOf), saved.blocks.map(lineOf), live.blocks.map(lineOf))
  return { blocks: lines.flatMap((line) => parseText(line).blocks) }
}
