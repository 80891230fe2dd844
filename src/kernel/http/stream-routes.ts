import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Caller } from '../context.ts'
import type { StreamRoute } from '../page.ts'
import { attempt, Refusal } from '../refusal.ts'
import { both } from '../text.ts'
import type { House } from './house.ts'
import { callerOf, visitorOf } from './visitor.ts'

/** How often it is looked whether something changed, and how long the line may be silent before proxies give it up. */
const lookEveryMs = 2000
const silentMs = 15_000
/** A line ends after this time: the browser comes back by itself, and the session is asked for again. */
const longestMs = 5 * 60_000
/** Open lines of one person, who has some windows open, and of the whole process. */
const mostOfOne = 6
const mostOfAll = 500

/** Open lines of a server, by the person who listens. */
export interface Lines {
  readonly open: Map<string, number>
  readonly closing: AbortController
}

/** The lines of a server end with it. */
export function linesOf(app: FastifyInstance): Lines {
  const lines: Lines = { open: new Map(), closing: new AbortController() }
  app.addHook('preClose', async () => lines.closing.abort())
  return lines
}

/**
 * Server-sent events: says 'change' whenever the query's answer is another than before. Each time it is asked anew who asks, and the
 * query with its permission: what has been taken from somebody, or whoever was signed out, is told nothing any more.
 */
export async function sendStream(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  { route, lines }: { route: StreamRoute; lines: Lines },
): Promise<FastifyReply> {
  const over = new AbortController()
  reply.raw.once('close', () => over.abort()) // before the first question: who leaves while it is answered has left
  const input: Record<string, unknown> = { ...Object(request.query), ...Object(request.params) }
  const callerNow = async () => callerOf(house, request, await visitorOf(house, request))
  const ask = async () => route.callable(await callerNow(), input)
  const caller = await callerNow()
  const { version } = await route.callable(caller, input)
  takeLine(lines, caller)
  reply.hijack()
  const until = AbortSignal.any([over.signal, lines.closing.signal, AbortSignal.timeout(longestMs)])
  try {
    open(reply)
    await tell(reply, { ask, version, until })
  } finally {
    giveLine(lines, caller)
    reply.raw.end()
  }
  return reply
}

function open(reply: FastifyReply): void {
  const { raw } = reply
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value)
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no', // proxies that gather answers would hold it back
  })
  raw.write('retry: 5000\n\n')
}

interface Telling {
  readonly ask: () => Promise<{ readonly version: string }>
  readonly version: string
  readonly until: AbortSignal
}

async function tell({ raw }: FastifyReply, { ask, version, until }: Telling): Promise<void> {
  let told = version
  let silentFor = 0
  for (;;) {
    const isOver = await pause(lookEveryMs, false, { signal: until }).catch(() => true)
    if (isOver) return
    const answer = await attempt(ask())
    if ('refusal' in answer) return
    silentFor += lookEveryMs
    if (answer.value.version !== told) raw.write(`event: change\ndata: ${JSON.stringify(answer.value.version)}\n\n`)
    else if (silentFor >= silentMs) raw.write(': still here\n\n')
    else continue
    told = answer.value.version
    silentFor = 0
  }
}

function takeLine({ open }: Lines, { actor }: Caller): void {
  const own = open.get(actor.id) ?? 0
  const all = [...open.values()].reduce((sum, count) => sum + count, 0)
  if (own >= mostOfOne || all >= mostOfAll)
    throw new Refusal(
      'too-many',
      both('同时打开的实时页面太多，请手动刷新。', 'Too many live pages are open. Reload by hand.'),
    )
  open.set(actor.id, own + 1)
}

function giveLine({ open }: Lines, { actor }: Caller): void {
  const left = (open.get(actor.id) ?? 1) - 1
  if (left > 0) open.set(actor.id, left)
  else open.delete(actor.id)
}
