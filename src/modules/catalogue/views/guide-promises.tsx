import { both } from '../../../kernel/text.ts'
import { type Definition, Definitions, Section, useText } from '../../../ui/index.ts'
import type { Guide } from '../model.ts'

const words = {
  title: both('可以后补、可以承诺的', 'What may follow, and what may be promised'),
  follow: (days: number) =>
    both(
      `材料清单中注明可后补的，受理后 ${days} 个工作日内补交`,
      `Materials that may follow: within ${days} working days of acceptance`,
    ),
  verify: (days: number) =>
    both(`决定后 ${days} 个工作日内核查。`, `Looked into within ${days} working days of the decision.`),
  tacit: both('法定期限内没有作出决定', 'When nothing is decided in the statutory time'),
}

/** What may come later, be promised instead of proved, or follow from silence; nothing where the guide does not say so. */
export function Promises({ guide }: { guide: Guide }) {
  const t = useText()
  const { followUp, commitments, tacit } = guide
  if (!followUp && commitments.length === 0 && !tacit) return null
  const items: Definition[] = [
    ...(followUp ? [{ term: words.follow(followUp.workingDays), value: t(followUp.onLapse) }] : []),
    ...commitments.map(({ text, consequence, verifyWithin }) => ({
      term: text,
      value: `${t(words.verify(verifyWithin))} ${t(consequence)}`,
    })),
    ...(tacit ? [{ term: words.tacit, value: t(tacit.words) }] : []),
  ]
  return (
    <Section id="promises" title={words.title}>
      <Definitions items={items} />
    </Section>
  )
}
