import { act, type PageTable, show, type View } from '../../../kernel/page.ts'
import { Field, Form, Page } from '../../../ui/index.ts'
import type { Matter } from '../../docket/index.ts'
import { matterCrumbs } from '../views/crumbs.ts'
import { endedPhrases as words } from './phrases.ts'
import { showTermination, terminate } from './terminate.ts'

const TerminationView: View<{ matter: Matter }> = ({ data: { matter } }) => (
  <Page title={words.terminate} crumbs={matterCrumbs(matter)} description={words.intro} desk>
    <Form action={`/matters/${matter.number}/termination`} submit={words.terminate} variant="danger">
      <Field name="reason" label={words.reason} rows={3} required />
    </Form>
  </Page>
)

const termination = show(showTermination, TerminationView)

export const endedPages: PageTable = {
  'GET /matters/:number/termination': termination,
  'POST /matters/:number/termination': act(terminate, {
    then: ({ number }) => `/matters/${number}`,
    again: termination,
  }),
}
