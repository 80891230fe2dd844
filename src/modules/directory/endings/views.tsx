import type { View } from '../../../kernel/page.ts'
import type { Text } from '../../../kernel/text.ts'
import {
  type Column,
  ConfirmForm,
  DateField,
  Field,
  Form,
  formatDay,
  Hidden,
  Page,
  Pagination,
  Section,
  Table,
  Tag,
  useText,
  withQuery,
} from '../../../ui/index.ts'
import type { EndingState } from './model.ts'
import { endingPhrases as words } from './phrases.ts'
import type { EndingsPage } from './queries.ts'

type Row = EndingsPage['rows'][number]

/** Notes an end, and settles what others of the organisation noted. */
export const EndingsView: View<EndingsPage> = ({ data, page }) => {
  const t = useText()
  const columns: Column<Row>[] = [
    { head: words.party, main: true, cell: (row) => <Who row={row} /> },
    { head: words.endedOn, cell: ({ endedOn }) => formatDay(endedOn, page.language) },
    { head: words.evidence, cell: ({ evidence }) => evidence },
    { head: words.state, cell: ({ state }) => <Tag color={colours[state]}>{t(words.states[state])}</Tag> },
    { head: words.by, cell: ({ notedByName }) => notedByName },
    { head: words.settledBy, cell: ({ settledByName }) => settledByName },
    { head: words.act, cell: (row) => <Acts row={row} /> },
  ]
  return (
    <Page title={words.title} description={words.intro} desk wide>
      <Section title={words.list}>
        <Table caption={words.list} captionHidden columns={columns} rows={data.rows} empty={words.none} />
        <Pagination next={data.next && withQuery(page.url, { after: data.next })} />
      </Section>
      <div class="no-print">
        <Section id="note" title={words.note}>
          <Form action="/desk/endings" submit={words.submit}>
            <Field
              name="number"
              label={words.number}
              hint={words.numberHint}
              width="medium"
              autocomplete="off"
              required
            />
            <Field name="name" label={words.name} width="medium" autocomplete="off" required />
            <DateField name="endedOn" label={words.endedOn} max={data.today} required />
            <Field name="evidence" label={words.evidence} hint={words.evidenceHint} rows={2} required />
          </Form>
        </Section>
      </div>
    </Page>
  )
}

const colours: Readonly<Record<EndingState, 'warning' | 'info' | 'neutral'>> = {
  noted: 'warning',
  confirmed: 'info',
  dropped: 'neutral',
  'undo-asked': 'warning',
  undone: 'neutral',
}

function Who({ row: { partyName, partyKind, code } }: { row: Row }) {
  const t = useText()
  return (
    <>
      {partyName}
      <br />
      <span class="hint">{t(words.kinds[partyKind])}</span>
      <br />
      <span class="hint number">{code}</span>
    </>
  )
}

function Acts({ row }: { row: Row }) {
  const t = useText()
  const at = `/desk/endings/${row.id}`
  if (row.act === 'settle')
    return (
      <>
        <Answer action={at} verdict="confirmed" text={words.confirm} question={words.confirmQuestion} />
        <Answer action={at} verdict="dropped" text={words.drop} question={words.dropQuestion} />
      </>
    )
  if (row.act === 'settle-undo')
    return (
      <>
        <Answer
          action={`${at}/undo`}
          verdict="undone"
          text={words.grantUndo}
          question={words.grantQuestion(row.undo?.reason ?? '')}
        />
        <Answer action={`${at}/undo`} verdict="kept" text={words.refuseUndo} question={words.refuseQuestion} />
      </>
    )
  if (row.act === 'ask-undo')
    return (
      <ConfirmForm action={`${at}/undo-request`} open={words.undo} question={words.own} submit={words.undo} danger>
        <Field name="reason" label={words.undoReason} rows={2} required />
      </ConfirmForm>
    )
  return row.state === 'noted' || row.state === 'undo-asked' ? <span class="hint">{t(words.own)}</span> : null
}

function Answer(props: { action: string; verdict: string; text: Text; question: Text }) {
  const { action, verdict, text, question } = props
  return (
    <ConfirmForm action={action} open={text} question={question} submit={text}>
      <Hidden name="verdict" value={verdict} />
    </ConfirmForm>
  )
}
