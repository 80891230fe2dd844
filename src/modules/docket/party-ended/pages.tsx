import { act, type PageTable, show, type View } from '../../../kernel/page.ts'
import { Definitions, Field, Form, formatDay, Page, useText } from '../../../ui/index.ts'
import { partyEndedPhrases as words } from './phrases.ts'
import { type PartyEndedPage, settlePartyEnded, showPartyEnded } from './settle.ts'

const PartyEndedView: View<PartyEndedPage> = ({ data: { matter, title, endings }, page }) => {
  const t = useText()
  return (
    <Page
      title={title}
      crumbs={[{ text: matter.title, href: `/matters/${matter.number}` }]}
      description={matter.state === 'open' ? words.intro : words.introPaid}
      desk
    >
      {endings.map((one) => (
        <Definitions
          key={one.id}
          items={[
            { term: words.who, value: one.partyName },
            { term: words.day, value: formatDay(one.endedOn, page.language) },
            { term: words.evidence, value: one.evidence },
            { term: words.source, value: t(one.organisationName) },
          ]}
        />
      ))}
      <Form action={`/matters/${matter.number}/party-ended`} submit={words.submit}>
        <Field
          name="done"
          label={words.done}
          hint={matter.state === 'open' ? words.doneHint : words.doneHintPaid}
          rows={3}
          required
        />
      </Form>
    </Page>
  )
}

const ended = show(showPartyEnded, PartyEndedView)

export const partyEndedPages: PageTable = {
  'GET /matters/:number/party-ended': ended,
  'POST /matters/:number/party-ended': act(settlePartyEnded, {
    then: ({ number }) => `/matters/${number}`,
    again: ended,
  }),
}
