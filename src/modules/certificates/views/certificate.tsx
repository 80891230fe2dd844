import { articleText } from '../../../kernel/article.ts'
import type { View } from '../../../kernel/page.ts'
import { usePage } from '../../../kernel/page.ts'
import {
  Button,
  ButtonRow,
  Columns,
  ConfirmForm,
  Definitions,
  Field,
  Form,
  formatInstant,
  Hidden,
  Link,
  LinkButton,
  Page,
  Radios,
  Section,
  Timeline,
  useText,
} from '../../../ui/index.ts'
import { QrCode } from '../../ledger/index.ts'
import { mayFollow, type State } from '../model.ts'
import { pagePhrases as phrases, stateNames } from '../phrases.ts'
import type { showCertificate, showShared } from '../queries.ts'
import { Validity } from './check.tsx'
import { StateBanner } from './state.tsx'

type Data = Awaited<ReturnType<typeof showCertificate>>
type Whole = Omit<Awaited<ReturnType<typeof showShared>>, 'share'>

/** One certificate for its holder, or for staff of its issuer. */
export const CertificateView: View<Data> = ({ data }) => {
  const { certificate, own } = data
  const crumb = own
    ? { text: phrases.mine, href: '/certificates' }
    : { text: phrases.issuedTitle, href: '/desk/certificates' }
  return (
    <Page title={certificate.title} crumbs={[crumb]}>
      <StateBanner state={data.state} />
      <Columns aside={<Show data={data} />}>
        <Facts data={data} paper={`/certificates/${certificate.id}/paper.pdf`} />
        {(own || data.ofIssuer) && <Life id={certificate.id} own={own} />}
        {own && <Sharing data={data} />}
        {data.mayChange && <Change data={data} />}
        <History data={data} />
      </Columns>
    </Page>
  )
}

/** To what may be done about it: asked for by its holder, begun by its issuer. */
function Life({ id, own }: { id: string; own: boolean }) {
  return (
    <ButtonRow>
      <LinkButton href={`/results/${id}`} variant="secondary">
        {own ? phrases.askAbout : phrases.actsAbout}
      </LinkButton>
    </ButtonRow>
  )
}

/** The same through a door that the holder opened. */
export const SharedView: View<Awaited<ReturnType<typeof showShared>>> = ({ data }) => {
  const { language, settings } = usePage()
  const t = useText()
  return (
    <Page title={data.certificate.title} description={phrases.sharedBy}>
      <p class="hint">{`${t(phrases.until)} ${formatInstant(data.share.endsAt, language, settings.DISTRICT_ZONE)}`}</p>
      <StateBanner state={data.state} />
      <Facts data={data} paper={`/shared-certificates/${data.share.token}/paper.pdf`} />
    </Page>
  )
}

function Facts({ data: { certificate, paper }, paper: href }: { data: Whole; paper: string }) {
  const t = useText()
  return (
    <>
      <Definitions
        items={[
          { term: phrases.holder, value: certificate.holderName },
          ...certificate.fields.map(({ label, value }) => ({ term: label, value })),
          { term: phrases.issuer, value: t(certificate.issuerName) },
          { term: phrases.validity, value: <Validity from={certificate.validFrom} until={certificate.validUntil} /> },
          { term: phrases.number, value: <span class="code">{certificate.identifier}</span> },
        ]}
      />
      {paper ? (
        <ButtonRow>
          <LinkButton href={href} download>
            {phrases.download}
          </LinkButton>
        </ButtonRow>
      ) : (
        <p class="hint">{t(phrases.beingMade)}</p>
      )}
      {paper && !paper.sealed && <p class="hint">{t(phrases.unsealed)}</p>}
    </>
  )
}

function Show({ data }: { data: Whole }) {
  const t = useText()
  return (
    <Section title={phrases.show}>
      <p>{t(phrases.showBody)}</p>
      <div class="qr-frame">
        <QrCode address={data.checkAddress} label={t(phrases.qrLabel)} />
      </div>
      <p>
        {`${t(phrases.code)} `}
        <Link href={`/check/${data.code}`}>{data.code}</Link>
      </p>
    </Section>
  )
}

function Sharing({ data: { certificate, shares } }: { data: Data }) {
  const t = useText()
  const { language, settings, url } = usePage()
  const action = `/certificates/${certificate.id}/shares`
  return (
    <Section title={phrases.shareTitle}>
      <p>{t(phrases.shareBody)}</p>
      {shares.map(({ token, kind, endsAt }) => (
        <div key={token} class="card">
          <p>
            <strong>{t(phrases.kinds[kind === 'counter' ? 'counter' : 'link'])}</strong>
            {` · ${t(phrases.until)} ${formatInstant(endsAt, language, settings.DISTRICT_ZONE)}`}
          </p>
          {kind === 'counter' && (
            <div class="qr-frame">
              <QrCode address={`${url.origin}/shared-certificates/${token}`} label={t(phrases.kinds.counter)} />
            </div>
          )}
          <p>
            <Link href={`/shared-certificates/${token}`}>{`${url.origin}/shared-certificates/${token}`}</Link>
          </p>
          <Form action={`/shared-certificates/${token}/end`} submit={phrases.end} variant="secondary" />
        </div>
      ))}
      <Form action={action} layout="row">
        <Hidden name="kind" value="link" />
        <Field name="days" label={phrases.days} type="number" value="7" required />
        <Button variant="secondary">{phrases.makeLink}</Button>
      </Form>
      <Form action={`${action}/counter`} submit={phrases.makeCode} variant="secondary">
        <Hidden name="kind" value="counter" />
      </Form>
    </Section>
  )
}

const own: readonly Extract<State, 'suspended' | 'valid' | 'deregistered'>[] = ['suspended', 'valid', 'deregistered']

function Change({ data: { certificate } }: { data: Data }) {
  const possible = own.filter((to) => mayFollow(certificate.state, to))
  if (possible.length === 0) return null
  return (
    <ConfirmForm
      action={`/certificates/${certificate.id}/state`}
      open={phrases.change}
      question={phrases.changeQuestion}
      submit={phrases.change}
    >
      <Radios
        name="to"
        label={phrases.to}
        options={possible.map((to) => ({ value: to, text: stateNames[to] }))}
        required
      />
      <Field name="ground" label={phrases.ground} rows={2} required />
      <Field name="article" label={phrases.article} required />
    </ConfirmForm>
  )
}

function History({ data: { history } }: { data: Whole }) {
  const t = useText()
  return (
    <Section title={phrases.history}>
      <Timeline
        steps={history.map(({ state, ground, article, at }) => ({
          at,
          title: stateNames[state],
          kind: state === 'valid' ? 'good' : state === 'suspended' ? 'stopped' : 'bad',
          body: (
            <p>
              {t(ground)}
              <br />
              <span class="hint">{t(articleText(article))}</span>
            </p>
          ),
        }))}
      />
    </Section>
  )
}
