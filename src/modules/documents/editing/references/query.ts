import { z } from 'zod'
import { query } from '../../../../kernel/query.ts'
import { mayStart } from '../../policy.ts'
import { issuersFor } from '../../store/right.ts'
import { summaries } from '../phrases.ts'
import { documentsNumbered } from '../store/numbered.ts'
import { lawReference, lawsFor, type Reference } from './model.ts'

/** What may be referred to: documents of one's own office by number or title, laws by name and article. */
export const findReferences = query({
  name: 'documents.find-references',
  summary: summaries.references,
  input: z.object({ q: z.string().trim().max(60).default('') }),
  find: async (ctx) => ({ id: ctx.actor.post?.organisationId ?? ctx.actor.id }),
  allow: (actor) => mayStart(actor),
  async run(ctx, { q }, { id }): Promise<Reference[]> {
    const found = await documentsNumbered(ctx.tx, { officeId: id, issuers: await issuersFor(ctx.tx, id), words: q })
    const documents = found.map(({ number, title }) => ({ inline: { document: number }, words: number, about: title }))
    return [...documents, ...lawsFor(q).map(lawReference)]
  },
})
