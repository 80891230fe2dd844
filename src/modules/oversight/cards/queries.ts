import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { Instant } from '../../../kernel/instant.ts'
import { query } from '../../../kernel/query.ts'
import { both, Text } from '../../../kernel/text.ts'
import { getOrganisation, postsByIds } from '../../directory/index.ts'
import { MatterNumber } from '../../docket/index.ts'
import { isSupervisor, mayOversee, type Supervised } from '../policy.ts'
import { organisationsBelow } from '../store/people.ts'
import { answersFor, type Card, CardFilter, type CardSubject, decidesCard, readsCards } from './model.ts'
import { getCard, listCardRows, ruleOfCard } from './store.ts'

/** Rows on a page of a list. */
export const pageSize = 30

/** Where a page begins: `<moment>_<id>`. */
export const AfterRow = z
  .string()
  .max(80)
  .transform((text) => text.split('_'))
  .pipe(z.tuple([Instant, z.uuid()]))
  .transform(([at, id]) => ({ at: new Date(at), id }))
  .optional()

export interface CardRow extends Card {
  readonly organisation: Text
  readonly post: Text | null
}

/** Cards that one may read, the newest first: supervision and heads all below, handlers those of their own post. */
export const listCards = query({
  name: 'oversight.list-cards',
  summary: both('列出亮牌及其陈述、认定、申诉。', 'List cards with statement, decision and appeal.'),
  input: CardFilter.extend({ after: AfterRow }),
  find: (ctx, { organisation }) => scopeOf(ctx, organisation),
  allow: (actor, scope) =>
    readsCards(actor) === 'own-post' ? actor.post?.organisationId === scope.id : mayOversee(actor, scope),
  async run(ctx, { after, ...filter }, { id }) {
    const below = await organisationsBelow(ctx.tx, id)
    const own = readsCards(ctx.actor) === 'own-post' ? await ownPost(ctx) : undefined
    const of = { ...filter, organisations: below.map((one) => one.id), post: own }
    const found = await listCardRows(ctx.tx, of, { after, limit: pageSize + 1 })
    const shown = found.slice(0, pageSize)
    const last = shown.at(-1)
    const next = found.length > pageSize && last ? `${last.issuedAt.toISOString()}_${last.matterId}` : null
    const organisations = below.map((one) => ({ value: one.id, text: Text.parse(one.name) }))
    return { rows: await named(ctx, shown), next, organisations, mayIssue: isSupervisor(ctx.actor, [id]) }
  },
})

/** A helper is the whole of a village's office; a handler sees the cards of the own post. */
async function ownPost(ctx: Context): Promise<string | undefined> {
  return ctx.actor.post?.roles.includes('helper') ? undefined : ctx.actor.post?.id
}

async function named(ctx: Context, cards: readonly Card[]): Promise<CardRow[]> {
  const posts = await postsByIds(
    ctx.tx,
    cards.flatMap(({ postId }) => postId ?? []),
  )
  const names = new Map((await organisationsOf(ctx, cards)).map(({ id, name }) => [id, Text.parse(name)]))
  return cards.map((card) => ({
    ...card,
    organisation: names.get(card.organisationId) ?? both('', ''),
    post: (card.postId && posts.get(card.postId)?.name) || null,
  }))
}

async function organisationsOf(ctx: Context, cards: readonly Card[]) {
  const top = cards[0]?.organisationPath[0]
  return top ? organisationsBelow(ctx.tx, top) : []
}

/** The organisation whose and below whose things are asked for: the one named, or one's own. */
export async function scopeOf(ctx: Context, organisation: string | undefined): Promise<Supervised> {
  const { post } = ctx.actor
  if (!organisation || organisation === post?.organisationId)
    return { id: post?.organisationId ?? ctx.actor.id, path: post?.organisationPath ?? [] }
  return getOrganisation(ctx.tx, organisation)
}

const Numbered = z.object({ number: MatterNumber })
const find = (ctx: Context, { number }: { number: string }) => getCard(ctx.tx, number)
/** A card with the rule that raised it. */
export type CardShown = CardSubject & { readonly rule: { readonly code: string; readonly version: number } | null }
const answer = async (ctx: Context, _input: unknown, subject: CardSubject): Promise<CardShown> => ({
  ...subject,
  rule: await ruleOfCard(ctx.tx, subject.card),
})

/** Where the organisation makes its statement. */
export const showStatementForm = query({
  name: 'oversight.show-statement-form',
  summary: both('查看陈述页面。', 'Show where a statement about a card is made.'),
  ...{ input: Numbered, find, allow: answersFor, run: answer },
})
/** Where the organisation appeals. */
export const showAppealForm = query({
  name: 'oversight.show-appeal-form',
  summary: both('查看申诉页面。', 'Show where an appeal about a card is made.'),
  ...{ input: Numbered, find, allow: answersFor, run: answer },
})
/** Where supervision decides. */
export const showDecisionForm = query({
  name: 'oversight.show-decision-form',
  summary: both('查看认定页面。', 'Show where a card is decided.'),
  ...{ input: Numbered, find, allow: decidesCard, run: answer },
})
/** Where a card is issued by hand. */
export const showIssueForm = query({
  name: 'oversight.show-issue-form',
  summary: both('查看手工亮牌页面。', 'Show where a card is issued by hand.'),
  input: z.object({ number: z.string().max(40).optional() }),
  find: async (ctx) => ({ id: ctx.actor.id }),
  allow: (actor) => actor.post?.roles.includes('auditor') === true,
  run: async (_ctx, { number }) => ({ number: number ?? null }),
})
