import { z } from 'zod'
import { useControl } from '../../../ui/control.ts'
import { Button, Definitions, Fieldset, Hidden, useText } from '../../../ui/index.ts'
import { maxRows } from './actions.ts'
import { Answer } from './answer.tsx'
import { holds, seenInRow } from './conditions.ts'
import { FormField } from './form-field.tsx'
import type { Answers, Form, Row, TableField } from './model.ts'
import { addRow, phrases, removeRow, rowTitle } from './phrases.ts'
import { rowsOf } from './walk.ts'

interface Props {
  readonly form: Form
  readonly table: TableField
  readonly answers: Answers
  readonly required: boolean
  /** Whether something may be changed, by its path. */
  readonly isOpen: (path: string) => boolean
}

const RowSchema = z.looseObject({
  properties: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
  required: z.array(z.string()).default([]),
})

/** Rows of a table, each a group of controls; adding and taking away are buttons that send the page. */
export function FormTable({ form, table, answers, required, isOpen }: Props) {
  const t = useText()
  const control = useControl({ name: table.name, label: table.label, hint: table.hint, required }, undefined)
  const rows = rowsOf(answers[table.name])
  const whole = isOpen(table.name)
  return (
    <fieldset
      class="ds-fieldset fieldset form-table"
      id={control.id}
      tabindex={-1}
      aria-describedby={control.describedBy}
    >
      <legend class="fieldset-legend">{t(table.label)}</legend>
      {control.hint && (
        <p class="field-hint" id={`${control.id}-hint`}>
          {control.hint}
        </p>
      )}
      {control.error && (
        <p class="ds-validation-message" id={`${control.id}-error`}>
          {control.error}
        </p>
      )}
      {rows.length === 0 && <p class="field-hint">{t(phrases.noAnswer)}</p>}
      {rows.map((row, at) => (
        <Fieldset key={at} legend={rowTitle(table.row, at)}>
          {/* a row without an answer is a row all the same */}
          {whole && <Hidden name={`${table.name}.${at}`} value="row" />}
          <Cells {...{ form, table, answers, isOpen, row, at }} />
          {whole && (
            <Button variant="tertiary" name="_do" value={`remove:${table.name}.${at}`}>
              {removeRow(table.row, at)}
            </Button>
          )}
        </Fieldset>
      ))}
      {whole && rows.length < maxRows(form, table) && (
        <Button variant="secondary" name="_do" value={`add:${table.name}`}>
          {addRow(table.row)}
        </Button>
      )}
    </fieldset>
  )
}

function Cells({ form, table, answers, isOpen, row, at }: Omit<Props, 'required'> & { row: Row; at: number }) {
  const schema = RowSchema.safeParse(form.schema.properties[table.name]?.items).data ?? { properties: {}, required: [] }
  const shown = table.columns.filter((column) => holds(column.showIf, seenInRow(answers, row)))
  return shown.map((column) => {
    const path = `${table.name}.${at}.${column.name}`
    const value = row[column.name]
    if (!isOpen(path))
      return <Definitions key={path} items={[{ term: column.label, value: <Answer field={column} value={value} /> }]} />
    const required = schema.required.includes(column.name)
    return (
      <FormField
        key={path}
        field={column}
        name={path}
        value={value}
        required={required}
        schema={schema.properties[column.name] ?? {}}
      />
    )
  })
}
