import type { FormValues } from '../../../kernel/page.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Answers, Form, Known, Page, TableField } from './model.ts'
import { phrases } from './phrases.ts'
import { parsePosted } from './posted.ts'
import { placedFields, rowsOf, shownFor, shownPages } from './walk.ts'

/** What the person pressed. Every press also saves what was typed. */
export type FormAction =
  | { readonly kind: 'next' | 'back' | 'save' | 'use-known' | 'ask-all' }
  | { readonly kind: 'go'; readonly page: string }
  | { readonly kind: 'add'; readonly table: string }
  | { readonly kind: 'remove'; readonly table: string; readonly at: number }
  | { readonly kind: 'detach'; readonly attachment: string }

/** Reads the pressed button; the Enter key presses none and means 'next'. */
export function readAction(posted: FormValues): FormAction {
  const pressed = posted._do
  const [verb = '', object = ''] = (typeof pressed === 'string' ? pressed : 'next').split(/:(.*)/s)
  switch (verb) {
    case 'go':
      return { kind: 'go', page: object }
    case 'add':
      return { kind: 'add', table: object }
    case 'remove':
      return { kind: 'remove', table: object.split('.')[0] ?? '', at: Number(object.split('.')[1]) }
    case 'detach':
      return { kind: 'detach', attachment: object }
    case 'back':
    case 'save':
    case 'use-known':
    case 'ask-all':
      return { kind: verb }
    default:
      return { kind: 'next' }
  }
}

/**
 * The draft after a page was posted: that page's answers are the posted ones, those of other pages stay. What is no field of
 * the form goes with the next post, whether a program sent it or a former version of the guide had it.
 */
export function mergePosted(form: Form, pageId: string, old: Answers, posted: FormValues): Answers {
  const elsewhere = new Set(placedFields(form).flatMap(({ page, field }) => (page.id === pageId ? [] : [field.name])))
  const others = Object.entries(old).filter(([name]) => elsewhere.has(name))
  return { ...Object.fromEntries(others), ...parsePosted(form, posted) }
}

/**
 * The draft after a row was added or taken away.
 *
 * @throws Refusal 'invalid' when the table has as many rows as its schema allows
 */
export function changeRows(form: Form, answers: Answers, action: FormAction): Answers {
  if (action.kind !== 'add' && action.kind !== 'remove') return answers
  const table = placedFields(form).find(({ field }) => field.name === action.table)?.field
  if (table?.widget !== 'table') return answers
  const rows = rowsOf(answers[table.name])
  if (action.kind === 'remove') return { ...answers, [table.name]: rows.filter((_, at) => at !== action.at) }
  const most = maxRows(form, table)
  if (rows.length >= most) throw new Refusal('invalid', phrases.tooManyRows, { [table.name]: phrases.tooManyRows })
  return { ...answers, [table.name]: [...rows, {}] }
}

/** The most rows that a table's schema allows. */
export function maxRows(form: Form, table: TableField): number {
  const most = form.schema.properties[table.name]?.maxItems
  return typeof most === 'number' ? most : 100
}

/** Fills what the directory knows; used after the person agreed. What was typed before is replaced. */
export function applyKnown(form: Form, answers: Answers, known: Known): Answers {
  const found = placedFields(form).flatMap(({ field }) => {
    const value = 'source' in field && field.source ? known[field.source] : undefined
    return value === undefined ? [] : [[field.name, value] as const]
  })
  return { ...answers, ...Object.fromEntries(found) }
}

/** Fields of a page that new answers have brought into sight, so that the page is shown once more before the next one. */
export function newlyShown(form: Form, pageId: string, before: Answers, after: Answers): string[] {
  const names = (answers: Answers) =>
    shownFor(form, answers).fields.flatMap(({ page, field }) => (page.id === pageId ? [field.name] : []))
  const known = new Set(names(before))
  return names(after).filter((name) => !known.has(name))
}

/** Where a press leads: a page of the form, or null for out of the form (left, or all pages done). */
export function pageAfter(form: Form, pageId: string, answers: Answers, action: FormAction): Page | null {
  const pages = shownPages(form, answers)
  const at = pages.findIndex((page) => page.id === pageId)
  switch (action.kind) {
    case 'save':
      return null
    case 'next':
      return pages[at + 1] ?? null
    case 'back':
      return pages[Math.max(0, at - 1)] ?? null
    case 'go':
      return pages.find((page) => page.id === action.page) ?? pages[at] ?? null
    default:
      return pages[at] ?? null
  }
}
