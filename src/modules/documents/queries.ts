import { z } from 'zod'
import { filter } from '../../kernel/blank.ts'
import { Instant } from '../../kernel/instant.ts'
import { query } from '../../kernel/query.ts'
import { organisationsByIds } from '../directory/index.ts'
import { MatterNumber, mayReadMatter } from '../docket/index.ts'
import { adviceOn } from './advice.ts'
import { importOf } from './editing/store/import.ts'
import { DocumentState, listViews } from './model.ts'
import { mayDraft, mayStart } from './policy.ts'
import { listDocuments } from './store/list.ts'
import { issuersFor } from './store/right.ts'
import { getDocument } from './store/subject.ts'
import { summaries } from './summaries.ts'
import { surroundingsOf } from './surroundings.ts'
import { DocumentType } from './types.ts'

const pageSize = 30
const Place = z.tuple([Instant, z.uuid()])

/** Documents of one's own and of one's organisation, newest first; filters stand in the address. */
export const listAll = query({
  name: 'documents.list',
  summary: summaries.list,
  input: z.object({
    view: z.enum(listViews).catch('mine').default('mine'),
    type: filter(DocumentType),
    state: filter(DocumentState),
    q: z.string().trim().max(60).optional(),
    before: z.string().max(80).optional(),
  }),
  find: async (ctx) => ({ id: ctx.actor.post?.organisationId ?? ctx.actor.id }),
  allow: (actor) => mayStart(actor),
  async run(ctx, { view, before, ...filter }, { id: organisationId }) {
    const [at, id] = Place.safeParse(before?.split('_')).data ?? []
    const reader = { id: ctx.actor.id, organisationId }
    const rows = await listDocuments(ctx.tx, {
      ...{ view, reader, filter: { ...filter, q: filter.q || undefined }, limit: pageSize + 1 },
      before: at && id ? { at, id } : undefined,
    })
    const shown = rows.slice(0, pageSize)
    const last = shown.at(-1)
    const issuers = await organisationsByIds(ctx.tx, await issuersFor(ctx.tx, organisationId))
    return {
      ...{ view, rows: shown },
      issuers: [...issuers.values()].map(({ id: issuer, name }) => ({ id: issuer, name })),
      own: organisationId,
      next: rows.length > pageSize && last ? `${last.at.toISOString()}_${last.id}` : null,
    }
  },
})

/** Everything that the page of drafting needs. */
export const showDraft = query({
  name: 'documents.show-draft',
  summary: summaries.show,
  input: z.object({ number: MatterNumber }),
  find: (ctx, { number }) => getDocument(ctx, number),
  allow: (actor, { matter }) => mayReadMatter(actor, matter),
  async run(ctx, _input, subject) {
    const { document } = subject
    const around = await surroundingsOf(ctx, subject)
    return {
      ...{ subject, book: around.book, findings: await adviceOn(ctx, subject, around) },
      mayWrite: mayDraft(ctx.actor, subject),
      imported: await importOf(ctx.tx, document.id),
    }
  },
})
export type Drafted = Awaited<ReturnType<typeof showDraft>>
