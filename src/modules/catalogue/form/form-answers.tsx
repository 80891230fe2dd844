import { type Definition, Definitions, Section, Table, Tag, useText } from '../../../ui/index.ts'
import { Answer } from './answer.tsx'
import { isOpen } from './correction.ts'
import { FileList } from './form-upload.tsx'
import type { Answers, Attachment, Column, Form, Row, TableField } from './model.ts'
import { phrases, rowTitle } from './phrases.ts'
import { type Placed, rowsOf, scalarOf, shownFor, shownPages } from './walk.ts'

interface Props {
  readonly form: Form
  readonly values: Answers
  readonly attachments: readonly Attachment[]
  /** What is open for correction, marked. */
  readonly opened?: ReadonlySet<string>
}

/** All answers to read: for the applicant before sending, for the clerk, on paper. What was not asked is not shown. */
export function FormAnswers({ form, values, attachments, opened = new Set() }: Props) {
  const { fields, answers } = shownFor(form, values)
  return shownPages(form, values).map((page) => (
    <Section key={page.id} title={page.title}>
      {page.sections
        .map((section) => ({ section, own: fields.filter((placed) => placed.section === section) }))
        .filter(({ own }) => own.length > 0)
        .map(({ section, own }) => (
          <Section key={section.title.zh} title={section.title} level={3}>
            <Definitions items={own.flatMap((placed) => scalarItem(placed, answers, opened))} />
            {own.map(
              ({ field }) =>
                field.widget === 'table' && (
                  <Rows key={field.name} table={field} rows={rowsOf(answers[field.name])} opened={opened} />
                ),
            )}
            <Definitions items={own.flatMap((placed) => fileItem(placed, attachments, opened))} />
          </Section>
        ))}
    </Section>
  ))
}

function scalarItem({ field }: Placed, answers: Answers, opened: ReadonlySet<string>): Definition[] {
  if (field.widget === 'table' || field.widget === 'upload') return []
  const value = (
    <>
      <Answer field={field} value={scalarOf(answers[field.name])} />
      <Mark shown={isOpen(opened, field.name)} />
    </>
  )
  return [{ term: field.label, value }]
}

function fileItem({ field }: Placed, attachments: readonly Attachment[], opened: ReadonlySet<string>): Definition[] {
  if (field.widget !== 'upload') return []
  const value = (
    <>
      <FileList attachments={attachments.filter((attachment) => attachment.material === field.material)} />
      <Mark shown={isOpen(opened, `material:${field.material}`)} />
    </>
  )
  return [{ term: field.label, value }]
}

/** More columns than this do not fit on paper: then each row is a list of its own. */
const mostColumns = 5

function Rows(props: { table: TableField; rows: readonly Row[]; opened: ReadonlySet<string> }) {
  const { table, rows } = props
  if (table.columns.length > mostColumns) return <RowLists {...props} />
  return (
    <Table
      caption={table.label}
      rows={rows.map((row, at) => ({ row, at }))}
      empty={phrases.noAnswer}
      columns={table.columns.map((column, place) => ({
        head: column.label,
        main: place === 0,
        cell: ({ row, at }) => <Cell {...props} column={column} row={row} at={at} />,
      }))}
    />
  )
}

function RowLists(props: { table: TableField; rows: readonly Row[]; opened: ReadonlySet<string> }) {
  const t = useText()
  const { table, rows } = props
  const items = (row: Row, at: number): Definition[] =>
    table.columns
      .filter((column) => row[column.name] !== undefined)
      .map((column) => ({ term: column.label, value: <Cell {...props} column={column} row={row} at={at} /> }))
  return (
    <>
      <h4>{t(table.label)}</h4>
      {rows.length === 0 && <p class="answer-none">{t(phrases.noAnswer)}</p>}
      {rows.map((row, at) => (
        <div key={at} class="answer-row">
          <p class="answer-row-title">{t(rowTitle(table.row, at))}</p>
          <Definitions items={items(row, at)} look="grid" />
        </div>
      ))}
    </>
  )
}

interface CellProps {
  readonly table: TableField
  readonly column: Column
  readonly row: Row
  readonly at: number
  readonly opened: ReadonlySet<string>
}

function Cell({ table, column, row, at, opened }: CellProps) {
  return (
    <>
      <Answer field={column} value={row[column.name]} />
      <Mark shown={isOpen(opened, `${table.name}.${at}.${column.name}`)} />
    </>
  )
}

function Mark({ shown }: { shown: boolean }) {
  const t = useText()
  return shown ? (
    <>
      {' '}
      <Tag color="warning">{t(phrases.toCorrect)}</Tag>
    </>
  ) : null
}
