import type { Action, MatterExtra, MatterKind } from '../../docket/index.ts'
import { answersFor, decidesCard } from './model.ts'
import { cardPhrases as words } from './phrases.ts'
import { cardsAbout, getCard, ruleOfCard } from './store.ts'
import { CardFacts, CardsAbout } from './views.tsx'

/** A card is a matter like any other: numbered, timed, on the work list, proven. */
export const cardKind: MatterKind = {
  kind: 'card',
  name: words.kind,
  async describe(ctx, matter) {
    const subject = await getCard(ctx.tx, matter.number)
    const { card } = subject
    const rule = await ruleOfCard(ctx.tx, card)
    const at = `/matters/${matter.number}`
    const action = (fits: boolean, page: string, text: Action['text']) =>
      fits && { href: `${at}/${page}`, text, primary: true }
    const answers = answersFor(ctx.actor, subject)
    const actions = [
      action(card.stage === 'statement' && answers, 'card-statement', words.makeStatement),
      action(card.stage === 'appeal' && answers, 'card-appeal', words.makeAppeal),
      action(card.stage === 'deciding' && decidesCard(ctx.actor, subject), 'card-decision', words.decide),
      action(card.stage === 'reviewing' && decidesCard(ctx.actor, subject), 'card-decision', words.review),
    ]
    return {
      panels: [{ id: 'card', title: words.kind, urgent: true, view: () => <CardFacts card={card} rule={rule} /> }],
      actions: actions.filter((one) => one !== false),
      next: words.next[card.stage],
      slots: { evidence: words.file },
    }
  },
}

/** Staff who read a matter see the cards about it, with how they ended. */
export const cardsExtra: MatterExtra = {
  async describe(ctx, matter) {
    if (!ctx.actor.post || matter.kind === 'card') return {}
    const cards = await cardsAbout(ctx.tx, matter.id)
    if (cards.length === 0) return {}
    return { panels: [{ id: 'cards', title: words.list, view: () => <CardsAbout cards={cards} /> }] }
  },
}
