import type { Text } from '../../../kernel/text.ts'
import type { LegalBasis } from '../guide-parts.ts'
import { associations } from '../guides/laws/associations.ts'
import { anywhere, disabilityAllowances } from '../guides/laws/disability-allowances.ts'
import { disabledPersons } from '../guides/laws/disabled-persons.ts'
import { disclosure } from '../guides/laws/disclosure.ts'
import { licensing } from '../guides/laws/licensing.ts'
import { litigation } from '../guides/laws/litigation.ts'
import { onlineService } from '../guides/laws/online-service.ts'
import { personalInformation } from '../guides/laws/personal-information.ts'
import { reconsideration } from '../guides/laws/reconsideration.ts'
import { socialAssistance } from '../guides/laws/social-assistance.ts'
import { subsistenceReview } from '../guides/laws/subsistence-review.ts'

const laws = [
  ...[licensing, socialAssistance, subsistenceReview, associations, disabledPersons, disabilityAllowances, anywhere],
  ...[onlineService, personalInformation, disclosure, reconsideration, litigation],
]

/** Articles that are quoted word for word with the product, by law and article. */
const articles: ReadonlyMap<string, LegalBasis> = new Map(
  laws.flatMap((law) => Object.values(law).map((basis): [string, LegalBasis] => [keyOf(basis), basis])),
)

/** What the picker of articles offers. */
export const articleChoices: readonly { value: string; text: Text }[] = [...articles].map(
  ([value, { law, article }]) => ({
    value,
    text: { zh: `${law.zh} ${article.zh}`, en: `${law.en}, ${article.en}` },
  }),
)

/** A quoted article by its key. */
export function articleByKey(key: string): LegalBasis | undefined {
  return articles.get(key)
}

function keyOf({ law, article }: LegalBasis): string {
  return `${law.zh} ${article.zh}`
}
