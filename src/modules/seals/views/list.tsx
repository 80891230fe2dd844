import type { View } from '../../../kernel/page.ts'
import { usePage } from '../../../kernel/page.ts'
import {
  Button,
  ButtonRow,
  Card,
  CardGrid,
  ConfirmForm,
  Definitions,
  EmptyState,
  Field,
  FileField,
  Form,
  formatInstant,
  Link,
  Page,
  Section,
  Select,
  Table,
  useText,
} from '../../../ui/index.ts'
import { kindNames, pagePhrases as phrases } from '../phrases.ts'
import type { listSeals } from '../queries.ts'
import { StateTag } from './state-tag.tsx'

type Data = Awaited<ReturnType<typeof listSeals>>

/** Seals of an office and those below it. */
export const SealsView: View<Data> = ({ data }) => {
  const t = useText()
  return (
    <Page title={phrases.title} description={phrases.lead} desk>
      <Section title={phrases.waiting}>
        {data.proposals.length === 0 && <p class="hint">{t(phrases.noneWaiting)}</p>}
        <CardGrid>
          {data.proposals.map((proposal) => (
            <Waiting key={proposal.id} proposal={proposal} />
          ))}
        </CardGrid>
      </Section>
      <Section title={phrases.seals}>
        {data.seals.length === 0 ? <EmptyState title={phrases.none} /> : <Seals data={data} />}
      </Section>
      {data.without.length > 0 && <ProposeForm data={data} />}
    </Page>
  )
}

function Waiting({ proposal }: { proposal: Data['proposals'][number] }) {
  const t = useText()
  const { language, settings } = usePage()
  const at = `/desk/seals/proposals/${proposal.id}`
  const name = t(proposal.organisationName)
  return (
    <Card title={`${t(kindNames[proposal.kind])} · ${name}`}>
      {proposal.kind === 'issue' && (
        <img class="seal-picture" src={`${at}/picture`} width="160" height="160" alt={t(phrases.pictureOf(name))} />
      )}
      <Definitions
        items={[
          { term: phrases.why, value: proposal.reason },
          { term: phrases.by, value: proposal.proposedByName },
          { term: phrases.until, value: formatInstant(proposal.expiresAt, language, settings.DISTRICT_ZONE) },
        ]}
      />
      {proposal.mayDecide && (
        <>
          <ConfirmForm
            action={`${at}/confirmation`}
            open={phrases.confirm}
            question={phrases.confirmQuestion}
            submit={phrases.confirm}
          />
          <Form action={`${at}/refusal`} submit={phrases.decline} variant="secondary" />
        </>
      )}
      {proposal.mayWithdraw && (
        <>
          <p class="hint">{t(phrases.waitsForOther)}</p>
          <Form action={`${at}/withdrawal`} submit={phrases.withdraw} variant="secondary" />
        </>
      )}
    </Card>
  )
}

function Seals({ data }: { data: Data }) {
  const t = useText()
  const { language, settings } = usePage()
  return (
    <Table
      caption={phrases.seals}
      captionHidden
      rows={data.seals}
      empty={phrases.none}
      columns={[
        { head: phrases.seal, main: true, cell: (row) => <Link href={`/desk/seals/${row.id}`}>{t(row.name)}</Link> },
        { head: phrases.organisation, cell: (row) => t(row.organisationName) },
        { head: phrases.state, cell: (row) => <StateTag state={row.state} endsAt={row.endsAt} /> },
        {
          head: phrases.ends,
          cell: (row) => row.endsAt && formatInstant(row.endsAt, language, settings.DISTRICT_ZONE),
        },
      ]}
    />
  )
}

function ProposeForm({ data: { without } }: { data: Data }) {
  const only = without.length === 1 ? without[0]?.id : undefined
  const t = useText()
  return (
    <Section title={phrases.propose}>
      <p>{t(phrases.proposeQuestion)}</p>
      <Form action="/desk/seals" uploads>
        <Select
          name="organisationId"
          label={phrases.organisation}
          options={without.map(({ id, name }) => ({ value: id, text: name }))}
          value={only}
          required
        />
        <Field name="nameZh" label={phrases.name} hint={phrases.nameHint} />
        <FileField
          name="picture"
          label={phrases.picture}
          hint={phrases.pictureHint}
          accept="image/png,image/jpeg,image/webp"
          maxBytes={2 * 1024 * 1024}
        />
        <Field name="reason" label={phrases.why} rows={2} required />
        <ButtonRow>
          <Button>{phrases.send}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}
