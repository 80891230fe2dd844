import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Line, LineService } from '../socket.ts'
import type { House } from './house.ts'
import { sessionCookie } from './visitor.ts'

/** The largest message; a pasted document of a hundred pages is smaller. */
const messageMaxBytes = 1024 * 1024
/** Messages a line may send in any ten seconds: two for each key, at twice the speed of the fastest typist. */
const messagesPerWindow = 600
const windowMs = 10_000
/** A line whose other end does not read is closed before it fills the memory. */
const unsentMaxBytes = 8 * 1024 * 1024
/** Lines of one session: some windows, not hundreds. */
const linesPerSession = 12
/**
 * Lines that an address may open in a minute for sessions that nobody holds: whoever guesses is made to wait. An office whose sessions
 * end in one night has fewer pages open.
 */
const strangersPerMinute = 120
/** What tells that the other end is still there, where a network drops lines silently. */
const pingMs = 30_000

interface Mounted {
  readonly path: readonly string[]
  readonly service: LineService
}

/** Answers upgrades to web sockets at the paths that modules name, and no others. */
export function mountSockets(app: FastifyInstance, house: House): void {
  const fault = (error: unknown) => app.log.error({ err: error }, 'fault')
  const mounted = house.modules.flatMap(({ sockets = {} }) =>
    Object.entries(sockets).map(([path, make]): Mounted => ({ path: path.split('/'), service: make(house, fault) })),
  )
  if (mounted.length === 0) return
  const server = new WebSocketServer({ noServer: true, maxPayload: messageMaxBytes, perMessageDeflate: false })
  const lines = new Map<string, number>()
  const strangers = countByMinute(strangersPerMinute)
  app.server.on('upgrade', (request, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    const found = findService(mounted, request)
    const token = app.parseCookie(request.headers.cookie ?? '')[sessionCookie]
    if (!found) return refuse(socket, '404 Not Found')
    if (!isOurs(request, house) || !token) return refuse(socket, '403 Forbidden')
    const address = addressOf(request, house)
    if ((lines.get(token) ?? 0) >= linesPerSession || strangers.isFull(address))
      return refuse(socket, '429 Too Many Requests')
    server.handleUpgrade(request, socket, head, (one) => {
      lines.set(token, (lines.get(token) ?? 0) + 1)
      one.once('close', () => forget(lines, token))
      const onStranger = () => strangers.add(address)
      found.service.open(lineOn(one, house, { token, params: found.params, onStranger })).catch((error: unknown) => {
        fault(error)
        one.close(1011)
      })
    })
  })
  app.addHook('preClose', async () => {
    await Promise.all(mounted.map(({ service }) => service.stop()))
    for (const one of server.clients) one.close(1012)
    setTimeout(() => server.clients.forEach((one) => void one.terminate()), 500).unref()
  })
}

function findService(mounted: readonly Mounted[], request: IncomingMessage) {
  const url = URL.parse(request.url ?? '/', 'http://here')
  if (!url) return undefined // such as `//`: thrown here, it would end the server
  const parts = url.pathname.split('/')
  for (const { path, service } of mounted) {
    if (path.length !== parts.length) continue
    if (!path.every((part, at) => (part.startsWith(':') ? parts[at] : part === parts[at]))) continue
    const named = path.flatMap((part, at) => (part.startsWith(':') ? [[part.slice(1), parts[at] ?? ''] as const] : []))
    return { service, params: { ...Object.fromEntries(url.searchParams), ...Object.fromEntries(named) } }
  }
  return undefined
}

/** Browsers tell which page asks; cookies alone would let any page of the world speak for whoever looks at it. */
function isOurs({ headers, socket }: IncomingMessage, { settings }: House): boolean {
  const { origin, host } = headers
  const { PUBLIC_URL, TRUST_PROXY } = settings
  if (PUBLIC_URL && origin === new URL(PUBLIC_URL).origin) return true
  const scheme = TRUST_PROXY === 'on' ? lastOf(headers['x-forwarded-proto']) : 'encrypted' in socket ? 'https' : 'http'
  return host !== undefined && origin === `${scheme}://${host}`
}

/** Who asks, as the web server counts them: one proxy is believed, and only its own entry. */
function addressOf({ headers, socket }: IncomingMessage, { settings }: House): string {
  const forwarded = settings.TRUST_PROXY === 'on' ? lastOf(headers['x-forwarded-for']) : undefined
  return forwarded ?? socket.remoteAddress ?? ''
}

function lastOf(header: string | string[] | undefined): string | undefined {
  return [header].flat().at(-1)?.split(',').at(-1)?.trim()
}

/** Counts by address; everybody begins anew each minute. */
function countByMinute(most: number) {
  let [since, counts] = [Date.now(), new Map<string, number>()]
  const now = () => {
    if (Date.now() - since > 60_000) [since, counts] = [Date.now(), new Map()]
    return counts
  }
  return {
    isFull: (address: string) => (now().get(address) ?? 0) >= most,
    add: (address: string) => now().set(address, (now().get(address) ?? 0) + 1),
  }
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

function forget(lines: Map<string, number>, token: string): void {
  const left = (lines.get(token) ?? 1) - 1
  if (left > 0) lines.set(token, left)
  else lines.delete(token)
}

interface Visit {
  readonly token: string
  readonly params: Line['params']
  onStranger(): void
}

function lineOn(one: WebSocket, house: House, { token, params, onStranger }: Visit): Line {
  one.on('error', () => one.terminate()) // a message too large, or not of the protocol
  keepAlive(one)
  const { db, blobs, settings } = house
  return {
    params,
    caller: async () => {
      const actor = await house.identify(token, house.now())
      if (!actor) onStranger()
      return actor ? { db, blobs, settings, actor, now: house.now() } : undefined
    },
    send: (data) => {
      if (one.bufferedAmount > unsentMaxBytes) one.terminate()
      else if (one.readyState === one.OPEN) one.send(data)
    },
    close: (code, reason) => one.close(code, reason),
    onMessage: (listener) => listen(one, listener),
    onClose: (listener) => one.once('close', listener),
  }
}

function listen(one: WebSocket, listener: (data: Uint8Array) => void): void {
  let [since, count] = [Date.now(), 0]
  one.on('message', (data: Buffer, isBinary: boolean) => {
    if (Date.now() - since > windowMs) [since, count] = [Date.now(), 0]
    count += 1
    if (count > messagesPerWindow || !isBinary) one.close(1008)
    else listener(data)
  })
}

function keepAlive(one: WebSocket): void {
  let isThere = true
  one.on('pong', () => {
    isThere = true
  })
  const timer = setInterval(() => {
    if (!isThere) return one.terminate()
    isThere = false
    one.ping()
  }, pingMs)
  timer.unref()
  one.once('close', () => clearInterval(timer))
}
