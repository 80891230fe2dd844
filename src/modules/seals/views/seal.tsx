import type { View } from '../../../kernel/page.ts'
import { usePage } from '../../../kernel/page.ts'
import { same } from '../../../kernel/text.ts'
import {
  Columns,
  ConfirmForm,
  Definitions,
  Field,
  formatInstant,
  Page,
  Pagination,
  Radios,
  Section,
  Table,
  Timeline,
  useText,
  withQuery,
} from '../../../ui/index.ts'
import { courses, type Proposal, type ProposalKind } from '../model.ts'
import { kindNames, pagePhrases as phrases } from '../phrases.ts'
import type { showSeal } from '../queries.ts'
import { StateTag } from './state-tag.tsx'

type Data = Awaited<ReturnType<typeof showSeal>>

/** One seal: picture, certificate, what became of it, what it was used for. */
export const SealView: View<Data> = ({ data }) => {
  const t = useText()
  const { seal, certificate } = data
  return (
    <Page
      title={seal.name}
      crumbs={[{ text: phrases.title, href: '/desk/seals' }]}
      actions={<StateTag state={seal.state} endsAt={certificate?.notAfter ?? null} />}
      desk
    >
      <Columns aside={<Beside data={data} />}>
        <Section title={phrases.uses}>
          {data.seesUses ? <Uses data={data} /> : <p class="hint">{t(phrases.usesHidden)}</p>}
        </Section>
        <History data={data} />
      </Columns>
    </Page>
  )
}

function Beside({ data: { seal, certificate, mayKeep, waits } }: { data: Data }) {
  const t = useText()
  const { language, settings } = usePage()
  const day = (at: Date) => formatInstant(at, language, settings.DISTRICT_ZONE)
  const kinds = (['suspend', 'resume', 'renew', 'revoke'] as const).filter((kind) =>
    courses[kind].from.includes(seal.state),
  )
  return (
    <>
      <img
        class="seal-picture"
        src={`/desk/seals/${seal.id}/picture`}
        width="220"
        height="220"
        alt={t(phrases.pictureOf(t(seal.name)))}
      />
      {certificate && (
        <Section title={phrases.certificate}>
          <Definitions
            items={[
              { term: phrases.organisation, value: t(seal.organisationName) },
              { term: phrases.validity, value: `${day(certificate.notBefore)} – ${day(certificate.notAfter)}` },
              { term: phrases.suite, value: t(phrases.suites[seal.suite]) },
              { term: phrases.serial, value: <code class="code">{certificate.serial}</code> },
              { term: phrases.digest, value: <code class="code">{certificate.sha256}</code> },
            ]}
          />
        </Section>
      )}
      {mayKeep && !waits && kinds.length > 0 && <Change id={seal.id} kinds={kinds} />}
    </>
  )
}

function Change({ id, kinds }: { id: string; kinds: readonly ProposalKind[] }) {
  return (
    <ConfirmForm
      action={`/desk/seals/${id}/proposals`}
      open={phrases.change}
      question={phrases.changeQuestion}
      submit={phrases.send}
    >
      <Radios
        name="kind"
        label={phrases.changeKind}
        options={kinds.map((kind) => ({ value: kind, text: kindNames[kind] }))}
        required
      />
      <Field name="reason" label={phrases.why} rows={2} required />
    </ConfirmForm>
  )
}

function History({ data: { history } }: { data: Data }) {
  const t = useText()
  const { now } = usePage()
  const outcome = (one: Proposal) => one.outcome ?? (one.expiresAt > now ? 'waiting' : 'lapsed')
  return (
    <Section title={phrases.history}>
      <Timeline
        steps={history.map((one) => ({
          at: one.decidedAt ?? one.proposedAt,
          title: same(`${t(kindNames[one.kind])} · ${t(phrases.outcomes[outcome(one)])}`),
          who: same([one.proposedByName, one.decidedByName].filter(Boolean).join(' → ')),
          kind: outcome(one) === 'confirmed' ? 'done' : outcome(one) === 'waiting' ? 'now' : 'stopped',
          body: <p>{one.reason}</p>,
        }))}
      />
    </Section>
  )
}

function Uses({ data: { uses, next } }: { data: Data }) {
  const t = useText()
  const { language, settings, url } = usePage()
  return (
    <>
      <Table
        caption={phrases.uses}
        captionHidden
        rows={uses}
        empty={phrases.noUses}
        columns={[
          { head: phrases.usedFor, main: true, cell: (use) => t(use.purpose) },
          { head: phrases.usedAt, cell: (use) => formatInstant(use.usedAt, language, settings.DISTRICT_ZONE) },
          { head: phrases.reference, cell: (use) => use.reference && <span class="code">{use.reference}</span> },
          { head: phrases.usedBy, cell: (use) => use.usedByName ?? t(phrases.system) },
          { head: phrases.document, cell: (use) => <code class="code">{use.sha256}</code> },
        ]}
      />
      <Pagination next={next && withQuery(url, { after: next })} />
    </>
  )
}
