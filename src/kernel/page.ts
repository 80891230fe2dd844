import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Actor } from './context.ts'
import type { NavigationItem } from './navigation.ts'
import type { Callable } from './operation.ts'
import type { Refusal } from './refusal.ts'
import type { Settings } from './settings.ts'
import type { Language } from './text.ts'

/** What a form or query string carried: repeated names become arrays. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>

/** What a view may know of the request it answers. */
export interface PageRequest {
  readonly actor: Actor
  readonly now: Date
  readonly language: Language
  readonly settings: Settings
  /** Path and query as asked for. */
  readonly url: URL
  readonly params: Readonly<Record<string, string>>
  /** Query string of the page. */
  readonly query: FormValues
  /** What the person typed, shown again after a refusal; empty on first sight. */
  readonly form: FormValues
  readonly refusal: Refusal | undefined
  /** Value of the hidden `_csrf` field; `ui/form.tsx` puts it into every form. */
  readonly csrf: string
  readonly navigation: readonly NavigationItem[]
  /** Address of a built file such as 'app.css' or 'islands/diagram.js'. */
  asset(name: string): string
}

export type View<Output> = (props: { data: Output; page: PageRequest }) => ComponentChildren

/** GET: runs a query with params and query string, shows its answer. */
export interface ShowRoute {
  readonly kind: 'show'
  readonly callable: Callable<unknown>
  readonly view: View<never>
}
export function show<Output>(query: Callable<Output>, view: View<Output>): ShowRoute {
  return { kind: 'show', callable: query, view: view as View<never> }
}

/** POST: runs an operation with params and form fields, then redirects; a refusal shows the form again with what was typed. */
export interface ActRoute {
  readonly kind: 'act'
  readonly callable: Callable<unknown>
  /** Where the person goes when it is done. */
  readonly then: (output: never, page: PageRequest) => string
  /** The page that carries the form; its query runs with params and typed fields. */
  readonly again: ShowRoute
  /** Whether the form carries files; they reach the operation as `files: Upload[]`. */
  readonly uploads: boolean
}
export function act<Output>(
  operation: Callable<Output>,
  answer: { then: (output: Output, page: PageRequest) => string; again: ShowRoute; uploads?: boolean },
): ActRoute {
  return { kind: 'act', callable: operation, then: answer.then as ActRoute['then'], again: answer.again, uploads: answer.uploads ?? false }
}

/** GET: runs a query whose answer is a file, text or JSON rather than a page. */
export interface FileRoute {
  readonly kind: 'file'
  readonly callable: Callable<FileAnswer>
}
export function file(query: Callable<FileAnswer>): FileRoute {
  return { kind: 'file', callable: query }
}
export interface FileAnswer {
  readonly type: string
  readonly body: string | Uint8Array | NodeJS.ReadableStream
  /** Suggests saving under this name; without it the answer is shown in place. */
  readonly downloadAs?: string
  /** Cache-Control of the answer; 'no-store' when absent. */
  readonly cache?: string
}

/** 'GET /path' or 'POST /path' -> route. Every page is a query or an operation, so every page has an `allow`. */
export type PageTable = Readonly<Record<`GET /${string}`, ShowRoute | FileRoute> & Record<`POST /${string}`, ActRoute>>

const Request = createContext<PageRequest | undefined>(undefined)
/** Gives the request to the components below; used once, by `kernel/http.ts`. */
export const RequestProvider = Request.Provider
/** The request being answered. Components in `ui/` use it for language, CSRF and the signed-in person. */
export function usePage(): PageRequest {
  const page = useContext(Request)
  if (!page) throw new Error('usePage outside of a page')
  return page
}
