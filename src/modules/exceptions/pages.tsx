import { act, type PageTable, show, usePage, type View } from '../../kernel/page.ts'
import {
  ConfirmForm,
  EmptyState,
  Field,
  formatInstant,
  Page,
  Pagination,
  Section,
  Tabs,
  useText,
  withQuery,
} from '../../ui/index.ts'
import { retryException, settleException, showExceptions } from './operations.ts'
import { phrases } from './phrases.ts'
import type { Exception } from './store.ts'

interface Exceptions {
  readonly exceptions: readonly Exception[]
  readonly next: string | null
  readonly state: string
}

const ExceptionsPage: View<Exceptions> = ({ data, page }) => (
  <Page title={phrases.title} description={phrases.intro} desk>
    <Tabs
      label={phrases.which}
      tabs={[
        { text: phrases.open, href: '/desk/exceptions', current: data.state === 'open' },
        { text: phrases.settled, href: '/desk/exceptions?state=settled', current: data.state === 'settled' },
      ]}
    />
    {data.exceptions.length === 0 && <EmptyState title={phrases.none} />}
    {data.exceptions.map((exception) => (
      <Entry key={exception.id} exception={exception} />
    ))}
    <Pagination next={data.next && withQuery(page.url, { before: data.next })} />
  </Page>
)

function Entry({ exception }: { exception: Exception }) {
  const t = useText()
  const { language, settings } = usePage()
  const { id, job, at, error, payload, settledAt, note } = exception
  return (
    <Section title={{ zh: job, en: job }}>
      <p class="hint">
        {`${t(phrases.when)} `}
        <time datetime={at.toISOString()}>{formatInstant(at, language, settings.DISTRICT_ZONE)}</time>
      </p>
      <pre>{error}</pre>
      <p class="hint">{`${t(phrases.payload)}: ${JSON.stringify(payload)}`}</p>
      {settledAt ? <p>{note}</p> : <Acts id={id} />}
    </Section>
  )
}

function Acts({ id }: { id: string }) {
  return (
    <>
      <ConfirmForm
        action={`/desk/exceptions/${id}/retry`}
        open={phrases.retry}
        question={phrases.retryQuestion}
        submit={phrases.retry}
      />
      <ConfirmForm
        action={`/desk/exceptions/${id}/settlement`}
        open={phrases.settle}
        question={phrases.settleQuestion}
        submit={phrases.settle}
      >
        <Field name="note" label={phrases.note} rows={2} required />
      </ConfirmForm>
    </>
  )
}

const list = show(showExceptions, ExceptionsPage)

export const pages: PageTable = {
  'GET /desk/exceptions': list,
  'POST /desk/exceptions/:id/retry': act(retryException, { then: () => '/desk/exceptions', again: list }),
  'POST /desk/exceptions/:id/settlement': act(settleException, { then: () => '/desk/exceptions', again: list }),
}
