import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { query } from '../../../kernel/query.ts'
import { MatterNumber } from '../../docket/index.ts'
import { requireDrafting } from '../operations/draft.ts'
import { mayDraft } from '../policy.ts'
import { getDocument } from '../store/subject.ts'
import { elementsOf } from '../store/version.ts'
import { summaries } from './phrases.ts'

/** Whether somebody may write a draft together with others now, and what its versions say: asked at each line, again and again. */
export const joinLive = query({
  name: 'documents.join-live',
  summary: summaries.join,
  input: z.object({ number: MatterNumber, base: z.number().int().min(1).optional() }),
  find: (ctx: Context, { number }: { number: string }) => getDocument(ctx, number),
  allow: mayDraft,
  async run(ctx, { base }, subject) {
    requireDrafting(subject)
    const { id, version, elements } = subject.document
    const isNewer = base !== undefined && base !== version
    const before = isNewer ? await elementsOf(ctx.tx, id, base) : elements
    return { id, version, content: elements.content, base: before.content }
  },
})
export type Joined = Awaited<ReturnType<typeof joinLive>>
