import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { query } from '../../../kernel/query.ts'
import { MatterNumber } from '../../docket/index.ts'
import { requireDrafting } from '../operations/draft.ts'
import { mayDraft } from '../policy.ts'
import { getDocument } from '../store/subject.ts'
import { summaries } from './phrases.ts'

/** Whether somebody may write a draft together with others now, and what was saved last: asked at each line, again and again. */
export const joinLive = query({
  name: 'documents.join-live',
  summary: summaries.join,
  input: z.object({ number: MatterNumber }),
  find: (ctx: Context, { number }: { number: string }) => getDocument(ctx, number),
  allow: mayDraft,
  async run(_ctx, _input, subject) {
    requireDrafting(subject)
    const { id, version, elements } = subject.document
    return { id, version, content: elements.content }
  },
})
export type Joined = Awaited<ReturnType<typeof joinLive>>
