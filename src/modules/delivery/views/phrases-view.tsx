import type { View } from '../../../kernel/page.ts'
import { Button, EmptyState, Field, Form, Page, useText } from '../../../ui/index.ts'
import { says } from '../page-phrases.ts'
import type { KeptPhrase } from '../store/phrase.ts'

/** The phrases that one keeps for instructing. */
export const PhrasesView: View<{ phrases: readonly KeptPhrase[] }> = ({ data: { phrases } }) => (
  <Page
    title={says.phrases}
    crumbs={[{ text: says.incoming, href: '/desk/incoming' }]}
    description={says.phrasesIntro}
    desk
  >
    {phrases.length === 0 && <EmptyState title={says.noPhrases} />}
    <ul>
      {phrases.map((phrase) => (
        <Kept key={phrase.id} phrase={phrase} />
      ))}
    </ul>
    <Form action="/desk/incoming/phrases" submit={says.keep}>
      <Field name="words" label={says.newPhrase} maxlength={100} required />
    </Form>
  </Page>
)

function Kept({ phrase: { id, words } }: { phrase: KeptPhrase }) {
  const t = useText()
  return (
    <li>
      <Form action={`/desk/incoming/phrases/${id}/removal`} layout="row">
        <span>{words}</span>
        <Button variant="tertiary">{t(says.remove)}</Button>
      </Form>
    </li>
  )
}
