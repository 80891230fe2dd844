import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Alert, alertsFor } from '../alert.ts'
import type { ActRoute, FileRoute, FormValues, PageRequest, PageTable, ShowRoute } from '../page.ts'
import { attempt, Refusal, refusalStatus } from '../refusal.ts'
import { render as htmlOf } from '../render.ts'
import { storable } from '../storable.ts'
import { checkFormToken, formToken } from './csrf.ts'
import type { House } from './house.ts'
import { type KeptPages, keptPages } from './kept-pages.ts'
import { routeConfig } from './route-config.ts'
import { type Lines, sendStream } from './stream-routes.ts'
import { anybodysMaxBytes, type Posted, readMultipart } from './upload.ts'
import {
  callerOf,
  choicesOf,
  isAnonymous,
  keepChoices,
  markDesk,
  sessionCookie,
  type Visitor,
  visitorOf,
} from './visitor.ts'

/** Mounts a module's pages. Each is a query shown, a file sent, or an operation that redirects. */
export function mountPages(app: FastifyInstance, house: House, table: PageTable, lines: Lines): void {
  const kept = keptPages()
  for (const [route, answer] of Object.entries(table)) {
    const [method = '', url = ''] = route.split(' ')
    const handler = (request: FastifyRequest, reply: FastifyReply) => {
      if (answer.kind === 'show') return showPage(house, request, reply, { route: answer, kept })
      if (answer.kind === 'file') return sendFile(house, request, reply, answer)
      if (answer.kind === 'stream') return sendStream(house, request, reply, { route: answer, lines })
      return actOn(house, request, reply, answer)
    }
    app.route({ method, url, config: routeConfig(answer.callable), handler })
  }
}

async function showPage(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  { route, kept }: { route: ShowRoute; kept: KeptPages },
) {
  keepChoices(request, reply)
  const keptMs = house.settings.PUBLIC_PAGES_KEPT * 1000
  const isPublic = route.isPublic && keptMs > 0 && isAnonymous(request)
  const key = isPublic ? JSON.stringify([request.url, choicesOf(request)]) : ''
  const before = isPublic && kept.find(key, house.now().getTime())
  if (before) return sendDocument(reply, before)
  const visitor = await visitorOf(house, request)
  markDesk(reply, visitor)
  const input = { ...filled(request.query), ...paramsOf(request) }
  const outcome = await attempt(route.callable(callerOf(house, request, visitor), input))
  if ('refusal' in outcome) {
    if (outcome.refusal.kind === 'unauthenticated') return reply.redirect(signIn(request.url), 303)
    throw outcome.refusal
  }
  let isPersonal = false
  const onForm = () => {
    isPersonal = true
  }
  const alerts = await ringing(house, visitor)
  const page = pageRequest(house, request, reply, { visitor, onForm, alerts })
  const html = Buffer.from(documentOf(page, viewOf({ route, data: outcome.value }, page)))
  if (isPublic && !isPersonal) kept.keep(key, html, page.now.getTime() + keptMs)
  return sendDocument(reply, html)
}

async function actOn(house: House, request: FastifyRequest, reply: FastifyReply, route: ActRoute) {
  const visitor = await visitorOf(house, request)
  // nobody fills the disk: files are taken only from those who are signed in, but where a page says otherwise
  if (route.uploads === true && visitor.actor.kind === 'nobody') return reply.redirect(signIn(backOf(request)), 303)
  const posted = await readPosted(house, request, route)
  const caller = callerOf(house, request, visitor)
  const params = paramsOf(request)
  const { fields, uploads } = posted
  const input = { ...filled(fields), ...(route.uploads && { uploads }), ...params }
  const outcome = await attempt(route.callable(caller, input))
  if ('refusal' in outcome)
    return showAgain(house, request, reply, { route, visitor, fields: posted.fields, refusal: outcome.refusal })
  const page = pageRequest(house, request, reply, { visitor })
  const next = route.then(outcome.value as never, page) // `act` has checked that `then` takes this operation's output
  if (typeof next === 'string') return reply.redirect(next, 303)
  if (next.session)
    reply.setCookie(sessionCookie, next.session, { path: '/', httpOnly: true, sameSite: 'lax', secure: 'auto' })
  if (next.session === null) reply.clearCookie(sessionCookie, { path: '/' })
  return reply.redirect(next.to, 303)
}

/** Shows the form once more with what was typed and why it was refused. */
async function showAgain(house: House, request: FastifyRequest, reply: FastifyReply, refused: Refused) {
  const { route, visitor, refusal } = refused
  const fields = storable(refused.fields)
  if (refusal.kind === 'unauthenticated') return reply.redirect(signIn(backOf(request)), 303)
  const input = { ...filled(request.query), ...filled(fields), ...paramsOf(request) }
  const again = await attempt(route.again.callable(callerOf(house, request, visitor), input))
  if ('refusal' in again) throw refusal
  reply.code(refusalStatus[refusal.kind])
  const alerts = await ringing(house, visitor)
  return render(house, request, reply, {
    visitor,
    route: route.again,
    data: again.value,
    form: fields,
    refusal,
    alerts,
  })
}

/** What rings for the visitor, in any module. */
function ringing(house: House, { actor }: Visitor): Promise<Alert[]> {
  const readers = house.modules.flatMap(({ alerts }) => alerts ?? [])
  return alertsFor(readers, { db: house.db, actor, now: house.now() })
}

interface Refused {
  readonly route: ActRoute
  readonly visitor: Visitor
  readonly fields: FormValues
  readonly refusal: Refusal
}

async function readPosted(house: House, request: FastifyRequest, route: ActRoute): Promise<Posted> {
  if (!request.isMultipart()) {
    // a form's fields, by the server's own parser; Fastify's types leave that open
    const { _csrf, ...fields } = (request.body ?? {}) as Posted['fields']
    checkFormToken(request, _csrf)
    return { fields, uploads: [] }
  }
  if (!route.uploads) throw new Refusal('invalid', { zh: '此处不接受文件。', en: 'No files are taken here.' })
  let checked = false
  const checkField = (name: string, value: string) => {
    if (name === '_csrf') checkFormToken(request, value)
    else if (!checked) checkFormToken(request, undefined) // the token must come before anything else
    checked = true
  }
  const maxBytes = route.uploads === 'anybody' ? anybodysMaxBytes : undefined
  const posted = await readMultipart(request, house.blobs, checkField, maxBytes)
  const { _csrf, ...fields } = posted.fields
  return { fields, uploads: posted.uploads }
}

async function sendFile(house: House, request: FastifyRequest, reply: FastifyReply, route: FileRoute) {
  const visitor = await visitorOf(house, request)
  const input = { ...filled(request.query), ...paramsOf(request) }
  const answer = await route.callable(callerOf(house, request, visitor), input)
  if (answer.downloadAs) {
    const name = encodeURIComponent(answer.downloadAs).replaceAll("'", '%27')
    reply.header('content-disposition', `attachment; filename*=UTF-8''${name}`)
  }
  // shown by itself a file needs nothing; PDF readers of browsers do not work in a sandbox
  if (answer.type !== 'application/pdf') reply.header('content-security-policy', "default-src 'none'; sandbox")
  return reply
    .header('cache-control', answer.cache ?? 'no-store')
    .type(answer.type)
    .send(answer.body)
}

interface Shown {
  readonly visitor: Visitor
  readonly route: ShowRoute
  readonly data: unknown
  readonly form?: FormValues
  readonly refusal?: Refusal
  readonly alerts?: readonly Alert[]
}

function render(house: House, request: FastifyRequest, reply: FastifyReply, shown: Shown): FastifyReply {
  const page = pageRequest(house, request, reply, shown)
  return sendHtml(reply, page, viewOf(shown, page))
}

function viewOf({ route, data }: Pick<Shown, 'route' | 'data'>, page: PageRequest) {
  return () => route.view({ data: data as never, page }) // `show` has checked that the view takes this query's answer
}

/** Renders a view for a request as a whole document. */
export function sendHtml(reply: FastifyReply, page: PageRequest, view: () => preact.ComponentChildren): FastifyReply {
  return sendDocument(reply, documentOf(page, view))
}

function documentOf(page: PageRequest, view: () => preact.ComponentChildren): string {
  return `<!doctype html>${htmlOf(page, view)}`
}

function sendDocument(reply: FastifyReply, html: string | Buffer): FastifyReply {
  return reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(html)
}

/** What a view may know of the request. */
export function pageRequest(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  shown: {
    visitor: Visitor
    form?: FormValues
    refusal?: Refusal
    onForm?: () => void
    alerts?: readonly Alert[]
  },
): PageRequest {
  let token: string | undefined
  return {
    ...shown.visitor,
    now: house.now(),
    settings: house.settings,
    url: addressOf(request, house.settings.PUBLIC_URL),
    params: paramsOf(request),
    query: request.query as FormValues, // made by the server's own parser
    form: shown.form ?? {},
    refusal: shown.refusal,
    refused: new Map(),
    alerts: shown.alerts ?? [],
    // made only for pages with a form: it sets a cookie
    get csrf() {
      shown.onForm?.()
      token ??= formToken(request, reply)
      return token
    },
    navigation: house.modules.flatMap((module) => module.navigation ?? []).toSorted((a, b) => a.order - b.order),
    asset: house.asset,
  }
}

/** The address asked for. A path such as '//elsewhere.example' would lead out of this site when put into a link, so it loses its first slash. */
function addressOf({ url }: FastifyRequest, home = 'http://localhost'): URL {
  const [, path = '', search = ''] = /^([^?]*)(.*)$/s.exec(url) ?? []
  const address = new URL(home)
  address.pathname = path
  address.pathname = address.pathname.replace(/^\/{2,}/, '/')
  address.search = search
  return address
}

/** Fastify leaves the type of path parameters open; its router makes texts of all. */
function paramsOf(request: FastifyRequest): Record<string, string> {
  return request.params as Record<string, string>
}

/** An empty field was not filled in: it is absent, not an empty text. */
function filled(values: unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values ?? {}).filter(([, value]) => value !== ''))
}

function signIn(next: string): string {
  return `/sign-in?next=${encodeURIComponent(next)}`
}

/** The page a form was on, when the browser tells; a person returns there after signing in. */
function backOf(request: FastifyRequest): string {
  const referer = request.headers.referer
  if (!referer || !URL.canParse(referer)) return '/'
  const { pathname, search } = new URL(referer)
  return pathname + search
}
