import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Alert } from './alert.ts'
import type { Actor, Mode } from './context.ts'
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
  /** Colours the person chose; 'auto' follows the device. */
  readonly scheme: Scheme
  /** As usual, or for elder people. */
  readonly mode: Mode
  readonly settings: Settings
  /** Path and query as asked for. */
  readonly url: URL
  readonly params: Readonly<Record<string, string>>
  /** Query string of the page. */
  readonly query: FormValues
  /** What the person typed, shown again after a refusal; empty on first sight. */
  readonly form: FormValues
  readonly refusal: Refusal | undefined
  /** Names of the fields that were refused, by the id of their control: noted by controls, for the summary above them. */
  readonly refused: Map<string, string>
  /** Value of the hidden `_csrf` field; `ui/form.tsx` puts it into every form. Asking for it makes the page one visitor's own. */
  readonly csrf: string
  readonly navigation: readonly NavigationItem[]
  /** What rings until it is dealt with. */
  readonly alerts: readonly Alert[]
  /** Address of a built file such as 'app.css' or 'islands/diagram.js'. */
  asset(name: string): string
}

export const schemes = ['auto', 'light', 'dark'] as const
export type Scheme = (typeof schemes)[number]

export type View<Output> = (props: { data: Output; page: PageRequest }) => ComponentChildren

/** GET: runs a query with params and query string, shows its answer. */
export interface ShowRoute {
  readonly kind: 'show'
  readonly callable: Callable<unknown>
  readonly view: View<never>
  /** Whether it is the same for everybody who is not signed in, so that they may get it as one of them got it before. */
  readonly isPublic: boolean
}
/** A page: the answer of a query, shown by a view that takes it. */
export function show<Output>(query: Callable<Output>, view: View<Output>): ShowRoute {
  // the table holds views of all answers; the parameters have tied this one to its query
  return { kind: 'show', callable: query, view: view as View<never>, isPublic: false }
}

/**
 * A page that is the same for everybody who is not signed in, and therefore kept for some seconds (PUBLIC_PAGES_KEPT): many ask
 * for it at once when an allowance is in the news. A page with a form is never kept: its token belongs to one visitor.
 */
export function showPublic<Output>(query: Callable<Output>, view: View<Output>): ShowRoute {
  return { ...show(query, view), isPublic: true }
}

/** Where a person goes after an act, and what becomes of the sign-in. */
export interface Redirect {
  readonly to: string
  /** A new session's token, kept in a cookie; null signs out. */
  readonly session?: string | null
}

/** POST: runs an operation with params and form fields, then redirects; a refusal shows the form again with what was typed. */
export interface ActRoute {
  readonly kind: 'act'
  readonly callable: Callable<unknown>
  readonly then: (output: never, page: PageRequest) => string | Redirect
  /** The page that carries the form; its query runs with params and typed fields. */
  readonly again: ShowRoute
  /**
   * Whether the form carries files; they reach the operation as `uploads: Upload[]` (kernel/http/upload.ts). 'anybody' takes small
   * ones without signing in: the operation then has a limit of calls, and what it does not accept is swept away.
   */
  readonly uploads: boolean | 'anybody'
}
/** A form: an operation, where to go when it is done, and the page that shows the form again when it is refused. */
export function act<Output>(
  operation: Callable<Output>,
  answer: {
    then: (output: Output, page: PageRequest) => string | Redirect
    again: ShowRoute
    uploads?: boolean | 'anybody'
  },
): ActRoute {
  return {
    kind: 'act',
    callable: operation,
    then: answer.then as ActRoute['then'], // the table holds routes of all outputs; `act` has checked this one
    again: answer.again,
    uploads: answer.uploads ?? false,
  }
}

/** GET: runs a query whose answer is a file, text or JSON rather than a page. */
export interface FileRoute {
  readonly kind: 'file'
  readonly callable: Callable<FileAnswer>
}
/** Something to read or save that is no page. */
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

/** GET: tells a page that stays open when it should look again, by server-sent events. */
export interface StreamRoute {
  readonly kind: 'stream'
  readonly callable: Callable<{ readonly version: string }>
}
/** Says 'change' whenever the query answers another version than before; asked every other second, so one indexed statement. */
export function stream(query: Callable<{ readonly version: string }>): StreamRoute {
  return { kind: 'stream', callable: query }
}

/** 'GET /path' or 'POST /path' -> route. Every page is a query or an operation, so every page has an `allow`. */
export type PageTable = Readonly<
  Record<`GET /${string}`, ShowRoute | FileRoute | StreamRoute> & Record<`POST /${string}`, ActRoute>
>

const Request = createContext<PageRequest | undefined>(undefined)
/** Gives the request to the components below; used once, by `kernel/http.ts`. */
export const RequestProvider = Request.Provider
/** The request being answered. Components in `ui/` use it for language, CSRF and the signed-in person. */
export function usePage(): PageRequest {
  const page = useContext(Request)
  if (!page) throw new Error('usePage outside of a page')
  return page
}
