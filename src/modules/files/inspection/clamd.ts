import { connect, type Socket } from 'node:net'
import type { Readable } from 'node:stream'

/** What a scanner says of a stream. */
export type Verdict =
  | { readonly verdict: 'clean' }
  | { readonly verdict: 'infected'; readonly threat: string }
  /** It answered, but cannot say: too large for it, or a fault of its own. */
  | { readonly verdict: 'failed'; readonly reason: string }

/** Without a word for so long, the scanner counts as out of reach. */
const silenceMs = 60_000
/** Larger than any answer: one line. */
const answerMaxBytes = 4096

/**
 * Has clamd scan a stream by INSTREAM (clamd(8)): chunks of four bytes of length and the bytes, closed by a length of zero.
 *
 * @param url tcp://host:3310 or unix:///run/clamav/clamd.ctl
 * @throws Error when the scanner cannot be reached or falls silent
 */
export async function scanStream(url: string, bytes: Readable): Promise<Verdict> {
  const answer = await ask(url, (socket) => sendStream(socket, bytes)).finally(() => bytes.destroy())
  const found = /^stream: (.+) FOUND$/.exec(answer)?.[1]
  if (found) return { verdict: 'infected', threat: found.slice(0, 200) }
  return answer === 'stream: OK' ? { verdict: 'clean' } : { verdict: 'failed', reason: answer.slice(0, 200) }
}

/** Program and signatures, such as 'ClamAV 1.4.6/27500/…'. @throws Error as `scanStream` */
export function scannerVersion(url: string): Promise<string> {
  return ask(url, async (socket) => {
    socket.write('zVERSION\0')
  })
}

/** One connection, one command, one answer that ends with a zero byte. */
function ask(url: string, send: (socket: Socket) => Promise<void>): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connectTo(url)
    let answer = ''
    const fail = (error: Error) => {
      socket.destroy()
      reject(error)
    }
    socket.setTimeout(silenceMs, () => fail(new Error(`The scanner at ${url} said nothing for ${silenceMs / 1000} s`)))
    socket.on('error', (error) => !answer && fail(error))
    socket.on('data', (piece) => {
      answer += piece.toString('utf8')
      if (answer.length > answerMaxBytes) fail(new Error('The scanner’s answer has no end'))
      else if (answer.includes('\0')) socket.destroy()
    })
    socket.on('close', () => {
      const said = answer.split('\0')[0]?.trim()
      if (said) resolve(said)
      else reject(new Error(`The scanner at ${url} closed without an answer`))
    })
    socket.on('connect', () => send(socket).catch(fail))
  })
}

/** A scanner that has read enough (a limit of its own) answers and closes: then the rest is not sent. */
async function sendStream(socket: Socket, bytes: Readable): Promise<void> {
  socket.write('zINSTREAM\0')
  for await (const piece of bytes) {
    if (!socket.writable) return
    const chunk = Buffer.from(piece)
    const length = Buffer.alloc(4)
    length.writeUInt32BE(chunk.length)
    socket.write(length)
    if (!socket.write(chunk)) await drained(socket)
  }
  if (socket.writable) socket.write(Buffer.alloc(4))
}

function drained(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      socket.off('drain', go).off('close', go)
      resolve()
    }
    socket.once('drain', go).once('close', go)
  })
}

function connectTo(url: string): Socket {
  const { protocol, hostname, port, pathname } = new URL(url)
  if (protocol === 'unix:') return connect(decodeURIComponent(pathname))
  return connect(Number(port || 3310), hostname.replace(/^\[|\]$/g, ''))
}
