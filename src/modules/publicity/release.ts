import { both, type Text } from '../../kernel/text.ts'
import type { DecidedCase } from '../cases/index.ts'
import {
  type KnownNames,
  knownNames,
  leaksIn,
  type ShownFact,
  shownFacts,
  withMaskedNames,
} from '../catalogue/index.ts'
import type { Finding } from './model.ts'
import { grounds } from './phrases.ts'

/** What the guide and the persons who answer for it say of one decision. */
export type Plan =
  | { readonly how: 'withheld'; readonly ground: Text; readonly basis: Text | null }
  | {
      readonly how: 'shown'
      readonly rule: string
      readonly keepMonths: number | null
      readonly showsPlace: boolean
      readonly draft: Draft
    }

/** What would be shown. */
export interface Draft {
  readonly facts: readonly ShownFact[]
  readonly body: string | null
}

/**
 * Whether a decision is published: as its guide version says, unless a person has decided that the matter be not disclosed.
 * A guide from before guides had to say it publishes nothing.
 */
export function planOf(decided: DecidedCase, byPerson: Text | null): Plan {
  const rule = decided.guide.content.publicity?.results
  if (!rule) return { how: 'withheld', ground: grounds.guideSilent, basis: null }
  if (byPerson) return { how: 'withheld', ground: byPerson, basis: grounds.disclosure }
  const isShown = rule.how !== 'none' && rule.outcomes.includes(decided.decision.outcome)
  if (!isShown || rule.within === null) {
    const { withheld } = rule
    const basis =
      withheld &&
      both(
        `${withheld.basis.law.zh}${withheld.basis.article.zh}`,
        `${withheld.basis.law.en}, ${withheld.basis.article.en}`,
      )
    return { how: 'withheld', ground: withheld?.ground ?? rule.explain, basis }
  }
  const showsPlace = rule.facts.some(({ from }) => from === '@place')
  return { how: 'shown', rule: rule.within, keepMonths: rule.keepMonths, showsPlace, draft: draftOf(decided) }
}

/** Facts masked as the guide says; the reasons, where they are published, with the names of persons masked. */
export function draftOf(decided: DecidedCase): Draft {
  const { guide, decision, source } = decided
  const rule = guide.content.publicity?.results
  if (!rule) return { facts: [], body: null }
  const facts = shownFacts(guide.content, rule.facts, source)
  return { facts, body: rule.how === 'full' ? withMaskedNames(decision.reason, namesOf(decided)) : null }
}

/** Whom the matter names: persons, who must not stand in public in full, and firms, which may. */
export function namesOf({ guide, source }: Pick<DecidedCase, 'guide' | 'source'>): KnownNames {
  return knownNames(guide.content, source)
}

/** The release check: what stands in a draft that must not go out. Nothing is published past it. */
export function findingsIn({ facts, body }: Draft, names: KnownNames): Finding[] {
  const texts = [
    ...facts.map(({ code, value }) => ({
      where: code,
      text: value.zh === value.en ? value.zh : `${value.zh}\n${value.en}`,
    })),
    ...(body === null ? [] : [{ where: 'body', text: body }]),
  ]
  return texts.flatMap(({ where, text }) => leaksIn(text, names).map((leak) => ({ ...leak, where })))
}
