import { type Answers, type Form, shownPages } from '../catalogue/index.ts'

/** Where a person is in a form after pressing a button. */
export interface Stop {
  /** Page to show, or null when the form is done and the summary comes. */
  readonly page: string | null
  /** Whether the page is shown with what is wrong on it. */
  readonly check: boolean
  /** Whether the person leaves the form for now. */
  readonly leave: boolean
}

/** The form's page with this id, or its first. */
export function pageOf(form: Form, id: string | null): Form['pages'][number] {
  const [first] = form.pages
  const found = form.pages.find((page) => page.id === id) ?? first
  if (!found) throw new Error('a form has at least one page')
  return found
}

/** Where to go: on when the page is right, else the same page with its errors; back and away are always open. */
export function nextStop(form: Form, { answers, page, act, wrong }: { answers: Answers; page: string; act: string; wrong: boolean }): Stop {
  const pages = shownPages(form, answers)
  const at = pages.findIndex((one) => one.id === page)
  const [verb, what] = act.split(':')
  const stay: Stop = { page, check: false, leave: false }
  if (verb === 'save') return { ...stay, leave: true }
  if (verb === 'back') return { ...stay, page: pages[Math.max(0, at - 1)]?.id ?? page }
  if (verb === 'go') return { ...stay, page: pages.find((one) => one.id === what)?.id ?? page }
  if (verb !== 'next') return stay
  if (wrong) return { ...stay, check: true }
  return { ...stay, page: pages[at + 1]?.id ?? null }
}
