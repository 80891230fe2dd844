import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Actor, type Caller, type Mode, modes, nobody } from '../context.ts'
import { type Scheme, schemes } from '../page.ts'
import { type Language, languages } from '../text.ts'
import type { House } from './house.ts'

/** Cookie that holds the session token. */
export const sessionCookie = 'session'

/** Who is asking, in which language, colours and mode. */
export interface Visitor {
  readonly actor: Actor
  readonly language: Language
  readonly scheme: Scheme
  readonly mode: Mode
}

/** Reads the session (cookie, or bearer token for programs) and the choices kept in cookies. */
export async function visitorOf(house: House, request: FastifyRequest): Promise<Visitor> {
  const token = bearer(request) ?? request.cookies[sessionCookie]
  const actor = (token && (await house.identify(token, house.now()))) || nobody
  const choices = choicesOf(request)
  // asked for in the address, else kept for the account, else for this browser
  const mode = modeAsked(request) ?? actor.mode ?? choices.mode
  return { actor, ...choices, mode }
}

/** Language, colours and mode, as asked for, kept, or the browser's. */
export function choicesOf(request: FastifyRequest): Omit<Visitor, 'actor'> {
  return {
    language: languageOf(request),
    scheme: oneOf(schemes, choice(request, 'scheme')) ?? 'auto',
    mode: oneOf(modes, choice(request, 'mode')) ?? 'usual',
  }
}

function modeAsked(request: FastifyRequest): Mode | undefined {
  return oneOf(modes, (request.query as Record<string, unknown>).mode) // an object, by the server's own parser
}

/** Whether the request names no session at all. */
export function isAnonymous(request: FastifyRequest): boolean {
  return !bearer(request) && !request.cookies[sessionCookie]
}

/** What operations are told. API callers state the purpose of a sensitive read in the `Purpose` header, percent-encoded. */
export function callerOf(house: House, request: FastifyRequest, visitor: Visitor): Caller {
  const purpose = purposeOf(request)
  return {
    db: house.db,
    blobs: house.blobs,
    settings: house.settings,
    actor: visitor.actor,
    now: house.now(),
    language: visitor.language,
    ...(purpose && { purpose }),
    ...((visitor.actor.post || request.cookies[deskCookie]) && { fromDesk: true }),
  }
}

/** Cookie of a device on which somebody works in a post. */
const deskCookie = 'desk'
/** A working day: a device that nobody has used for so long is somebody's own again. */
const deskSeconds = 12 * 3600

/** Marks the device of whoever works in a post, signed in or not: what must come from a visitor's own is not taken from it. */
export function markDesk(reply: FastifyReply, { actor }: Visitor): void {
  if (!actor.post) return
  reply.setCookie(deskCookie, 'yes', {
    ...{ path: '/', maxAge: deskSeconds, sameSite: 'lax', httpOnly: true, secure: 'auto' },
  })
}

/** Header values are ASCII, so a purpose in Chinese comes percent-encoded; what is no such encoding is taken as it is. */
function purposeOf(request: FastifyRequest): string {
  const header = request.headers.purpose
  if (typeof header !== 'string') return ''
  try {
    return decodeURIComponent(header).trim().slice(0, 200)
  } catch {
    return header.trim().slice(0, 200)
  }
}

/** Keeps a choice made by `?lang=`, `?scheme=` or `?mode=` for a year. */
export function keepChoices(request: FastifyRequest, reply: FastifyReply): void {
  const asked = request.query as Record<string, unknown>
  const keep = { path: '/', maxAge: 365 * 86_400, sameSite: 'lax', httpOnly: true } as const
  const language = oneOf(languages, asked.lang)
  if (language) reply.setCookie('lang', language, keep)
  const scheme = oneOf(schemes, asked.scheme)
  if (scheme) reply.setCookie('scheme', scheme, keep)
  const mode = modeAsked(request)
  if (mode) reply.setCookie('mode', mode, keep)
}

/** Asked for in the address, else chosen before, else the browser's, else simplified Chinese. */
function languageOf(request: FastifyRequest): Language {
  const chosen = oneOf(languages, choice(request, 'lang'))
  if (chosen) return chosen
  const accepted = request.headers['accept-language'] ?? ''
  if (/^\s*zh-(tw|hk|mo|hant)/i.test(accepted)) return 'zh-Hant'
  return /^\s*en/i.test(accepted) ? 'en' : 'zh-Hans'
}

function choice(request: FastifyRequest, name: string): unknown {
  // an object, by the server's own parser
  return (request.query as Record<string, unknown>)[name] ?? request.cookies[name]
}

function oneOf<T extends string>(allowed: readonly T[], value: unknown): T | undefined {
  return allowed.find((one) => one === value)
}

/** The token of a program, if it sent one. */
export function bearer(request: FastifyRequest): string | undefined {
  return /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1]
}
