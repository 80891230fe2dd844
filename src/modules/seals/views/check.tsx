import type { View } from '../../../kernel/page.ts'
import { usePage } from '../../../kernel/page.ts'
import {
  Callout,
  Card,
  Definitions,
  FileField,
  Form,
  formatInstant,
  LinkButton,
  Page,
  Section,
  Tag,
  useText,
} from '../../../ui/index.ts'
import type { CheckedPdf, CheckedSeal } from '../check/check-pdf.ts'
import { checkPhrases as phrases, stateNames } from '../phrases.ts'

interface Data {
  readonly root: { readonly subject: string; readonly sha256: string }
  readonly sha256: string | null
  readonly checked: CheckedPdf | null
}

const kinds = {
  intact: 'success',
  broken: 'danger',
  unknown: 'warning',
  'not-allowed': 'danger',
  none: 'info',
} as const

/** Where anybody has the seals of a document checked, and learns how to do without this page. */
export const CheckView: View<Data> = ({ data: { root, sha256, checked } }) => {
  const t = useText()
  return (
    <Page title={phrases.title} description={phrases.lead}>
      {checked && <Callout kind={kinds[checked.verdict]} title={phrases.verdicts[checked.verdict]} />}
      {checked?.seals.map((seal, at) => (
        <OneSeal key={at} seal={seal} number={at + 1} />
      ))}
      {sha256 && <Definitions items={[{ term: phrases.digest, value: <code class="code">{sha256}</code> }]} />}
      <Form action="/seals/check" uploads submit={phrases.check}>
        <FileField
          name="document"
          label={phrases.document}
          hint={phrases.documentHint}
          accept="application/pdf,.pdf"
          maxBytes={10 * 1024 * 1024}
          required
        />
      </Form>
      <Section title={phrases.yourself}>
        <p>{t(phrases.yourselfBody)}</p>
        <p>{t(phrases.test)}</p>
        <Definitions
          items={[
            { term: phrases.rootName, value: root.subject },
            { term: phrases.fingerprint, value: <code class="code">{root.sha256}</code> },
          ]}
        />
        <p>
          <LinkButton href="/seals/root.pem" variant="secondary" download>
            {phrases.root}
          </LinkButton>
        </p>
        <ol>
          {commands.map((line) => (
            <li key={line}>
              <code class="code">{line}</code>
            </li>
          ))}
        </ol>
      </Section>
    </Page>
  )
}

const commands = [
  'certutil -N -d sql:nss --empty-password',
  'certutil -A -d sql:nss -t C,C,C -n heliograph -i heliograph-seals-root.pem',
  'pdfsig -nssdir sql:nss document.pdf',
] as const

const colours = { valid: 'success', broken: 'danger', unknown: 'warning', 'not-allowed': 'danger' } as const

function OneSeal({ seal, number }: { seal: CheckedSeal; number: number }) {
  const t = useText()
  const { language, settings } = usePage()
  return (
    <Card title={phrases.one(number)} level={2} foot={seal.addedLater && <p class="hint">{t(phrases.later)}</p>}>
      <Definitions
        items={[
          { term: phrases.result, value: <Tag color={colours[seal.verdict]}>{t(phrases.seal[seal.verdict])}</Tag> },
          { term: phrases.organisation, value: seal.organisation && t(seal.organisation) },
          { term: phrases.name, value: seal.name && t(seal.name) },
          { term: phrases.at, value: seal.at && formatInstant(seal.at, language, settings.DISTRICT_ZONE) },
          { term: phrases.stateNow, value: seal.stateNow && t(stateNames[seal.stateNow]) },
        ]}
      />
    </Card>
  )
}
