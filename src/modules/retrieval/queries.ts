import { z } from 'zod'
import type { Context } from '../../kernel/context.ts'
import { dayOf } from '../../kernel/day.ts'
import type { FileAnswer } from '../../kernel/page.ts'
import { query } from '../../kernel/query.ts'
import { tableFile } from '../../kernel/sheet.ts'
import { typeFacts } from '../documents/index.ts'
import { conditionOf } from './condition.ts'
import { type Found, placeOf, placeText, Wanted } from './model.ts'
import { stateName, summaries, words } from './phrases.ts'
import { maySearch } from './policy.ts'
import type { Asked } from './store/candidates.ts'
import { countDocuments, findDocuments, mostCounted, readByIndex } from './store/find.ts'
import { officialsNamed, organisationsNamed, postsHeldBy } from './store/names.ts'
import { isTakingUp } from './store/stale.ts'

const pageSize = 20
/** Rows of a file; whoever wants more narrows the search. */
export const mostExported = 2000

const own = async ({ actor }: Context) => ({ id: actor.post?.organisationId ?? actor.id })

/** Everything that one's organisation may read of official documents, by what stands in the address. */
export const searchDocuments = query({
  name: 'retrieval.search',
  summary: summaries.search,
  input: Wanted.extend({ after: z.string().max(80).optional() }),
  find: own,
  allow: (actor) => maySearch(actor),
  async run(ctx, { after, ...wanted }, { id }) {
    const asked = await askedOf(ctx, wanted, id)
    const { isTooShort } = asked.condition
    const rows = isTooShort
      ? []
      : await findDocuments(ctx.tx, ctx.actor, asked, { after: placeOf(after), limit: pageSize + 1 })
    const count = isTooShort ? 0 : await countDocuments(ctx.tx, ctx.actor, asked)
    const shown = rows.slice(0, pageSize)
    const last = shown.at(-1)
    return {
      ...{ wanted, rows: shown, terms: asked.condition.terms.map(({ text }) => text), isTooShort },
      ...{ count: Math.min(count, mostCounted), isMore: count > mostCounted, isTakingUp: await isTakingUp(ctx.tx) },
      unknown: {
        person: asked.known.people?.length === 0,
        // an issuer outside is found by its name, and is no organisation here
        organisation: asked.known.organisations?.length === 0 && rows.length === 0,
      },
      next: rows.length > pageSize && last ? placeText(last) : null,
    }
  },
})
export type Searched = Awaited<ReturnType<typeof searchDocuments>>

/** The same as a file, the first of them. */
export const exportDocuments = query({
  name: 'retrieval.export',
  summary: summaries.export,
  input: Wanted.extend({ format: z.enum(['csv', 'xlsx']).default('csv') }),
  find: own,
  allow: (actor) => maySearch(actor),
  async run(ctx, { format, ...wanted }, { id }): Promise<FileAnswer> {
    const asked = await askedOf(ctx, wanted, id)
    const page = { after: undefined, limit: mostExported + 1 }
    const rows = await findDocuments(ctx.tx, ctx.actor, asked, page)
    const cells = cellsOf(rows.slice(0, mostExported), ctx.settings.DISTRICT_ZONE)
    const cut = rows.length > mostExported ? [[words.cut(mostExported).zh]] : []
    return tableFile('documents', { sheet: words.title.zh, cells: [...cells, ...cut], format })
  },
})

function cellsOf(rows: readonly Found[], zone: string): string[][] {
  const head = [words.documentNumber, words.documentTitle, words.type, words.issuer, words.signedOn, words.state]
  return [
    [...head, words.receivedOn, words.matterNumber].map(({ zh }) => zh),
    ...rows.map((row) => [
      ...[row.documentNumber ?? '', row.title, typeFacts[row.type].name.zh, row.issuer.zh, row.signedOn ?? ''],
      ...[stateName(row.state).zh, row.incoming ? dayOf(row.incoming.sentAt, zone) : ''],
      row.works || !row.incoming ? row.number : row.incoming.number,
    ]),
  ]
}

async function askedOf({ tx, now, settings }: Context, wanted: Wanted, organisationId: string): Promise<Asked> {
  const organisations = wanted.organisation ? await organisationsNamed(tx, wanted.organisation) : undefined
  const people = wanted.person ? await officialsNamed(tx, wanted.person) : undefined
  const known = { organisationId, organisations, people }
  const postIds = people ? await postsHeldBy(tx, people, dayOf(now, settings.DISTRICT_ZONE)) : []
  await readByIndex(tx)
  return { wanted, known, condition: conditionOf(wanted, known), postIds, zone: settings.DISTRICT_ZONE }
}
