import type { View } from '../../../kernel/page.ts'
import { Card, CardGrid, Page, Section, useText } from '../../../ui/index.ts'
import { type OpenPlace, openPhrases as words } from '../open.ts'

/** The way to everything that is public. */
export const OpenView: View<{ readonly seen: readonly OpenPlace[]; readonly checked: readonly OpenPlace[] }> = ({
  data,
}) => (
  <Page title={words.title} description={words.lead} crumbs={[]}>
    <Section title={words.see}>
      <Places of={data.seen} />
    </Section>
    <Section title={words.check}>
      <Places of={data.checked} />
    </Section>
  </Page>
)

function Places({ of }: { of: readonly OpenPlace[] }) {
  const t = useText()
  return (
    <CardGrid>
      {of.map(({ href, title, words: sentence }) => (
        <Card key={href} href={href} title={title}>
          <p>{t(sentence)}</p>
        </Card>
      ))}
    </CardGrid>
  )
}
