import type { View } from '../../../kernel/page.ts'
import {
  Callout,
  Checkboxes,
  type Column,
  ConfirmForm,
  Definitions,
  dayText,
  Field,
  Form,
  Link,
  Moment,
  Page,
  Radios,
  Said,
  Section,
  Table,
  TableFiles,
  useText,
} from '../../../ui/index.ts'
import type { ShownList } from '../keeping-queries.ts'
import type { DestructionLine } from '../model.ts'
import { says } from '../page-phrases.ts'
import { retentionNames } from '../phrases.ts'
import { ListState } from './lists-view.tsx'

/** 档案销毁清册: to be appraised, approved, printed and kept. */
export const ListView: View<ShownList> = ({ data }) => {
  const { list, lines, isOwnHand } = data
  return (
    <Page
      title={says.list}
      crumbs={[{ text: says.lists, href: `/desk/archives/destruction?organisation=${list.organisationId}` }]}
      description={list.number}
      desk
      wide
    >
      <Facts data={data} />
      <Section title={says.lines}>
        <Table caption={says.lines} captionHidden columns={columns} rows={lines} empty={says.noPieces} />
      </Section>
      {isOwnHand && <Callout kind="info" title={says.mustBeOther} />}
      <Acts data={data} />
      <TableFiles path={`/desk/archives/destruction/${list.number}/list.table`} />
    </Page>
  )
}

function Facts({ data: { list, names } }: { data: ShownList }) {
  const hand = (id: string | null, at: Date | null) =>
    id && at ? (
      <>
        {names.get(id)} <Moment at={at} />
      </>
    ) : null
  return (
    <Definitions
      items={[
        { term: says.state, value: <ListState row={list} /> },
        { term: says.drawnBy, value: hand(list.drawnBy, list.drawnAt) },
        { term: says.appraisedBy, value: hand(list.appraisedBy, list.appraisedAt) },
        { term: says.opinion, value: list.opinion },
        { term: says.approvedBy, value: hand(list.approvedBy, list.approvedAt) },
        { term: says.approval, value: list.approval },
        { term: says.doneAt, value: list.doneAt && <Moment at={list.doneAt} /> },
        { term: says.matter, value: <Link href={`/matters/${list.number}`}>{list.number}</Link> },
      ]}
    />
  )
}

const columns: Column<DestructionLine>[] = [
  {
    head: says.archiveNumber,
    main: true,
    cell: ({ pieceId, archiveNumber }) => <Link href={`/desk/archives/pieces/${pieceId}`}>{archiveNumber}</Link>,
  },
  { head: says.title, cell: ({ title }) => title },
  { head: says.documentNumber, cell: ({ documentNumber }) => documentNumber },
  { head: says.retention, cell: ({ retention }) => <Said text={retentionNames[retention]} /> },
  { head: says.keepUntil, cell: ({ keepUntil }) => <Said text={dayText(keepUntil)} /> },
  { head: says.verdict, cell: (line) => <Verdict line={line} /> },
  { head: says.reason, cell: ({ reason }) => reason ?? '—' },
]

function Verdict({ line: { verdict, newUntil, held } }: { line: DestructionLine }) {
  return (
    <>
      <Said text={verdict ? says.verdicts[verdict] : says.notAppraised} />{' '}
      {newUntil && <Said text={says.keptTo(newUntil)} />} {held && <Said text={says.states.held} />}
    </>
  )
}

function Acts({ data: { list, lines, may } }: { data: ShownList }) {
  const at = `/desk/archives/destruction/${list.number}`
  return (
    <>
      {may.appraise && <Appraise at={at} lines={lines} />}
      {may.appraise && lines.every(({ verdict }) => verdict !== null) && (
        <Section title={says.submit}>
          <Form action={`${at}/appraisal`} submit={says.submit}>
            <Field name="opinion" label={says.opinion} rows={2} required />
          </Form>
        </Section>
      )}
      {may.approve && <Approve at={at} />}
      {may.withdraw && (
        <ConfirmForm
          action={`${at}/withdrawal`}
          open={says.withdraw}
          question={says.withdrawQuestion}
          submit={says.withdrawNow}
          danger
        >
          <Field name="reasons" label={says.reason} rows={2} required />
        </ConfirmForm>
      )}
    </>
  )
}

function Appraise({ at, lines }: { at: string; lines: readonly DestructionLine[] }) {
  const t = useText()
  return (
    <Section title={says.appraise}>
      <p>{t(says.appraiseIntro)}</p>
      <Form action={`${at}/verdicts`} submit={says.appraise}>
        <Checkboxes
          name="pieces"
          label={says.choosePieces}
          options={lines.map((line) => ({ value: line.pieceId, text: `${line.archiveNumber} ${line.title}` }))}
          values={lines.filter(({ verdict }) => verdict === null).map(({ pieceId }) => pieceId)}
          required
        />
        <Radios
          name="verdict"
          label={says.verdict}
          options={(['destroy', 'keep'] as const).map((value) => ({ value, text: says.verdicts[value] }))}
          required
        />
        <Field name="years" label={says.yearsMore} type="number" width="short" />
        <Field name="reason" label={says.reason} rows={2} required />
      </Form>
    </Section>
  )
}

function Approve({ at }: { at: string }) {
  return (
    <>
      <ConfirmForm
        action={`${at}/approval`}
        open={says.approve}
        question={says.approveQuestion}
        submit={says.approveNow}
        danger
      >
        <Field name="approval" label={says.approval} rows={2} required />
      </ConfirmForm>
      <ConfirmForm
        action={`${at}/return`}
        open={says.sendBack}
        question={says.sendBackQuestion}
        submit={says.sendBackNow}
      >
        <Field name="reasons" label={says.reason} rows={2} required />
      </ConfirmForm>
    </>
  )
}
