import { createServer, type Server, type Socket } from 'node:net'

/** How the scanner behaves; `isDown` may be changed while it runs. */
export interface Answers {
  readonly maxBytes?: number
  isDown?: boolean
  /** What it finds; 'EICAR' by default. */
  mark?: string
}

/** A server that speaks the protocol of clamd(8) and finds one word, so that tests need no scanner. */
export async function clamd(answers: Answers = {}): Promise<{ url: string; server: Server }> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    if (answers.isDown) socket.destroy()
    else serve(socket, answers)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return { url: `tcp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`, server }
}

function serve(socket: Socket, answers: Answers): void {
  let received = Buffer.alloc(0)
  const say = (words: string) => socket.end(`${words}\0`)
  socket.on('data', (piece) => {
    received = Buffer.concat([received, Buffer.from(piece)])
    if (received.toString('latin1').startsWith('zVERSION\0')) return say('ClamAV 1.4.6/27500/Thu Sep 10 08:00:00 2026')
    const content = contentOf(received.subarray('zINSTREAM\0'.length))
    if (content.length > (answers.maxBytes ?? 100_000_000)) return say('INSTREAM size limit exceeded. ERROR')
    if (!content.isWhole) return
    say(content.text.includes(answers.mark ?? 'EICAR') ? 'stream: Eicar-Test FOUND' : 'stream: OK')
  })
}

/** Chunks of four bytes of length and the bytes; a length of zero is the end. */
function contentOf(stream: Buffer): { text: string; length: number; isWhole: boolean } {
  const chunks: Buffer[] = []
  let at = 0
  while (at + 4 <= stream.length) {
    const length = stream.readUInt32BE(at)
    if (length === 0) return { ...joined(chunks), isWhole: true }
    chunks.push(stream.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return { ...joined(chunks), isWhole: false }
}

function joined(chunks: readonly Buffer[]) {
  const all = Buffer.concat(chunks)
  return { text: all.toString('latin1'), length: all.length }
}
