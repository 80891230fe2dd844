import type { PageRequest } from '../../../kernel/page.ts'
import { both, type Text } from '../../../kernel/text.ts'
import {
  Callout,
  Definitions,
  Field,
  Form,
  formatInstant,
  LinkButton,
  Page,
  Section,
  useText,
} from '../../../ui/index.ts'
import { receiptPage as words } from '../phrases.ts'
import type { PublicReceipt } from '../receipt-queries.ts'

interface ReceiptsProps {
  readonly data: { readonly code: string | null; readonly found: PublicReceipt | null }
  readonly page: PageRequest
}

/** Where anybody checks a receipt: by its code, or whole. */
export function ReceiptsView({ data, page }: ReceiptsProps) {
  const t = useText()
  return (
    <Page title={words.title} description={words.description}>
      {data.found && <Found receipt={data.found} page={page} />}
      {data.code !== null && !data.found && (
        <Callout kind="warning" title={words.unknown}>
          <p>{t(words.unknownBody)}</p>
        </Callout>
      )}
      <CodeForm code={data.code} />
      <Section title={words.whole}>
        <p>{t(words.wholeBody)}</p>
        <Form action="/receipts" submit={words.look} variant="secondary">
          <Field name="receipt" label={words.paste} rows={6} required />
        </Form>
      </Section>
      <Section title={words.alone}>
        <p>{t(words.aloneBody)}</p>
        <LinkButton href="/ledger" variant="secondary">
          {words.aboutLink}
        </LinkButton>
      </Section>
    </Page>
  )
}

function CodeForm({ code }: { code: string | null }) {
  const t = useText()
  return (
    <form class="form" method="get" action="/receipts">
      <Field name="code" label={words.code} hint={words.codeHint} value={code} required autocomplete="off" />
      <div class="form-buttons">
        <button class="ds-button" type="submit">
          {t(words.look)}
        </button>
      </div>
    </form>
  )
}

function Found({ receipt, page }: { receipt: PublicReceipt; page: PageRequest }) {
  const t = useText()
  const { problems, checkpoint, later } = receipt
  const at = (instant: Date) => formatInstant(instant, page.language, page.settings.DISTRICT_ZONE)
  const items = [
    { term: words.code, value: <code>{receipt.code}</code> },
    { term: words.steps, value: receipt.steps },
    { term: words.first, value: at(receipt.firstAt) },
    { term: words.last, value: at(receipt.lastAt) },
    { term: words.later, value: t(later > 0 ? words.laterSteps(later) : words.none) },
    {
      term: words.checkpoint,
      value: t(words.checkpointOf(checkpoint.size, both(at(checkpoint.at), at(checkpoint.at)))),
    },
  ]
  return (
    <>
      <Answer problems={problems} />
      <Section title={words.facts}>
        <Definitions items={items} />
      </Section>
    </>
  )
}

function Answer({ problems }: { problems: readonly Text[] }) {
  const t = useText()
  if (problems.length === 0) return <Callout kind="success" title={words.holds} />
  return (
    <Callout kind="danger" title={words.broken}>
      <ul>
        {problems.map((problem) => (
          <li key={problem.en}>{t(problem)}</li>
        ))}
      </ul>
      <p>{t(words.keep)}</p>
    </Callout>
  )
}
