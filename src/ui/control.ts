import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { type PageRequest, usePage } from '../kernel/page.ts'
import { useText, type Words } from './language.ts'

/** The form that the controls below stand in. */
export interface FormScope {
  /** 'filter' forms live in the URL: they show what the query string holds and mark nothing optional. */
  readonly kind: 'post' | 'filter'
  /** Path the form is sent to; it tells which of several forms was refused and keeps ids apart. */
  readonly path: string
}
const Scope = createContext<FormScope | undefined>(undefined)
/** Tells controls about their form; used by `Form` and `FilterBar`. */
export const ScopeProvider = Scope.Provider

/** What every control is given. */
export interface ControlProps {
  /** Name of the input field of the operation, also the key of its error; rows of a table are 'members.0.name'. */
  readonly name: string
  readonly label: Words
  readonly hint?: Words | undefined
  readonly required?: boolean | undefined
  /** Does not say that it may be left out: for one of many that mostly are. */
  readonly unmarked?: boolean | undefined
  /** For text that is to be seen at once but not typed by the person: shown, sent, not editable. */
  readonly readOnly?: boolean | undefined
}

/** What a control shows: the typed value after a refusal, else the given one; its error; ids that tie the parts together. */
export function useControl(
  { name, label, hint, required, unmarked }: ControlProps,
  given: string | readonly string[] | undefined,
) {
  const page = usePage()
  const t = useText()
  const scope = useContext(Scope) ?? { kind: 'post', path: page.url.pathname }
  const refused = scope.kind === 'post' && isRefused(page, scope.path)
  const id = controlId(scope.path, name)
  const error = refused ? page.refusal?.fields[name] : undefined
  if (error) page.refused.set(id, t(label))
  // errors may be shown without a form having been sent, as when a saved draft is checked: then the given value stays
  const typed = refused && Object.keys(page.form).length > 0
  const values = listOf(shown(page, scope, refused)?.[name] ?? (typed ? undefined : given))
  return {
    id,
    value: values[0] ?? '',
    values,
    error: error && t(error),
    hint: hint && t(hint),
    optional: !required && !unmarked && scope.kind === 'post',
    describedBy: [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined,
  }
}

/** Whether the form sent to `path` is the one that was refused. */
export function isRefused(page: PageRequest, path: string): boolean {
  return page.refusal !== undefined && page.url.pathname === path
}

/** Id of the control `name` in the form sent to `path`. */
export function controlId(path: string, name: string): string {
  const form = path.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')
  return form ? `${form}-${name}` : name
}

function shown(page: PageRequest, scope: FormScope, refused: boolean) {
  if (scope.kind === 'filter') return page.query
  return refused ? page.form : undefined
}

function listOf(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return []
  return typeof value === 'string' ? [value] : value
}
