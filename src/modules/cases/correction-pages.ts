import { type Form, placedFields } from '../catalogue/index.ts'
import type { CorrectionItem } from './model.ts'

/** Pages of the form on which something was opened for correction, in order. */
export function correctionPages(form: Form, items: readonly CorrectionItem[]): string[] {
  const opened = new Set(
    items.map((item) => (item.target === 'field' ? (item.code.split('.')[0] ?? '') : `material:${item.code}`)),
  )
  const pages = placedFields(form)
    .filter(({ field }) => opened.has(field.widget === 'upload' ? `material:${field.material}` : field.name))
    .map(({ page }) => page.id)
  return [...new Set(pages)]
}

/** The page after or before this one on which something is open; null after the last: the correction can be sent. */
export function pageAfterCorrection(
  form: Form,
  page: string,
  items: readonly CorrectionItem[],
  action: string,
): string | null {
  const pages = correctionPages(form, items)
  const at = pages.indexOf(page)
  if (action === 'next') return pages[at + 1] ?? null
  return action === 'back' ? (pages[Math.max(0, at - 1)] ?? null) : page
}
