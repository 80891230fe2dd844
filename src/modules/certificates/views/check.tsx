import { articleText } from '../../../kernel/article.ts'
import type { View } from '../../../kernel/page.ts'
import { usePage } from '../../../kernel/page.ts'
import {
  Callout,
  Definitions,
  Details,
  Field,
  FileField,
  Form,
  formatDay,
  formatInstant,
  Link,
  Page,
  Section,
  useText,
} from '../../../ui/index.ts'
import type { Checked } from '../check.ts'
import { pagePhrases as phrases } from '../phrases.ts'
import { StateBanner } from './state.tsx'

interface Data {
  readonly asked: boolean
  readonly found: Checked | null
  readonly at: Date
}

/** Where anybody learns whether a certificate is in force. */
export const CheckView: View<Data> = ({ data }) => {
  const t = useText()
  const { asked, found } = data
  return (
    <Page title={phrases.checkTitle} {...(asked ? {} : { description: phrases.checkLead })}>
      {found && <Answer found={found} at={data.at} />}
      {asked && !found && (
        <Callout kind="warning" title={phrases.unknown}>
          <p>{t(phrases.unknownBody)}</p>
        </Callout>
      )}
      {found ? (
        <Details summary={phrases.another} open={false}>
          <CodeForm />
        </Details>
      ) : (
        <CodeForm />
      )}
      <p>
        <Link href="/seals/check">{t(phrases.sealLink)}</Link>
      </p>
    </Page>
  )
}

function Answer({ found, at }: { found: Checked; at: Date }) {
  const t = useText()
  const { language, settings } = usePage()
  const { whole } = found
  const time = (instant: Date) => formatInstant(instant, language, settings.DISTRICT_ZONE)
  return (
    <>
      <StateBanner state={found.state} />
      <Definitions
        items={[
          { term: phrases.kind, value: t(found.title) },
          { term: phrases.holder, value: whole?.holder },
          { term: phrases.issuer, value: t(found.issuer) },
          { term: phrases.validity, value: whole && <Validity from={whole.validFrom} until={whole.validUntil} /> },
          { term: phrases.since, value: whole && time(whole.since) },
          { term: phrases.ground, value: whole && t(whole.ground) },
          { term: phrases.article, value: whole && t(articleText(whole.article)) },
          { term: phrases.number, value: <span class="code">{found.identifier}</span> },
          { term: phrases.checkedAt, value: time(at) },
        ]}
      />
      {whole ? <Further whole={whole} /> : <Callout kind="info">{t(phrases.less)}</Callout>}
    </>
  )
}

export function Validity({ from, until }: { from: string; until: string | null }) {
  const t = useText()
  const { language } = usePage()
  return <>{`${formatDay(from, language)} – ${until ? formatDay(until, language) : t(phrases.noEnd)}`}</>
}

function Further({ whole }: { whole: NonNullable<Checked['whole']> }) {
  const t = useText()
  const at = `/check/${whole.code}`
  return (
    <>
      <Section title={phrases.compareTitle}>
        {whole.document === 'same' && <Callout kind="success" title={phrases.same} />}
        {whole.document === 'other' && <Callout kind="danger" title={phrases.other} />}
        <p>{t(phrases.compareBody)}</p>
        <Form action={`${at}/document`} uploads submit={phrases.compare} variant="secondary">
          <FileField name="document" label={phrases.document} accept="application/pdf,.pdf" required />
        </Form>
      </Section>
      <Details summary={phrases.machines}>
        <p>{t(phrases.machinesBody)}</p>
        <p>
          <Link href={`${at}/certificate.json`}>{t(phrases.json)}</Link>{' '}
          {whole.signed && <Link href={`${at}/certificate.json.p7s`}>{t(phrases.signature)}</Link>}
        </p>
      </Details>
    </>
  )
}

function CodeForm() {
  const t = useText()
  const { query } = usePage()
  const typed = (name: string) => (typeof query[name] === 'string' ? query[name] : undefined)
  return (
    <form class="form" method="get" action="/check">
      <Field name="code" label={phrases.code} hint={phrases.codeHint} value={typed('code')} autocomplete="off" />
      <Field
        name="number"
        label={phrases.number}
        hint={phrases.numberHint}
        value={typed('number')}
        autocomplete="off"
      />
      <div class="form-buttons">
        <button class="ds-button" type="submit">
          {t(phrases.check)}
        </button>
      </div>
    </form>
  )
}
