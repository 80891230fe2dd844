import { both } from '../../../kernel/text.ts'
import { fieldsIn } from './conditions.ts'
import type { FormFinding } from './lint.ts'
import type { Condition, Field, Form } from './model.ts'

/** Conditions may look only at what was asked before. */
export function lintConditions(form: Form): FormFinding[] {
  const asked = new Set<string>()
  return form.pages.flatMap((page) => [
    ...check(page.id, page.showIf, asked),
    ...page.sections.flatMap((section) => [
      ...check(page.id, section.showIf, asked),
      ...section.fields.flatMap((field) => lintField(field, asked)),
    ]),
  ])
}

function lintField(field: Field, asked: Set<string>): FormFinding[] {
  const own = check(field.name, field.showIf, asked)
  const inRows = field.widget === 'table' ? lintColumns(field.columns, asked) : []
  if (field.widget !== 'upload') asked.add(field.name)
  return [...own, ...inRows]
}

function lintColumns(columns: readonly Field[], outside: ReadonlySet<string>): FormFinding[] {
  const asked = new Set(outside)
  return columns.flatMap((column) => {
    const findings = check(column.name, column.showIf, asked)
    asked.add(column.name)
    return findings
  })
}

function check(name: string, condition: Condition | undefined, asked: ReadonlySet<string>): FormFinding[] {
  const unknown = condition ? fieldsIn(condition).filter((field) => !asked.has(field)) : []
  return unknown.map((field) => ({
    severity: 'error',
    field: name,
    text: both(`显示条件引用的“${field}”不在此前。`, `The condition looks at '${field}', which is not asked before.`),
  }))
}
