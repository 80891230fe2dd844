import * as decoding from 'lib0/decoding'
import WebSocket from 'ws'
import * as Y from 'yjs'
import { textOf } from '../../content/text.ts'
import { contentIn } from './fragment.ts'
import { firstStep, keepMessage, kinds, type Note, readSync, updateMessage } from './protocol.ts'

/** A page without a browser: what it has of the shared document, and what it was told. */
export interface Writer {
  readonly doc: Y.Doc
  readonly notes: Note[]
  readonly socket: WebSocket
  text(): string
  keep(): void
  /** Resolves with the code when the line is closed. */
  readonly closed: Promise<number>
  /** Waits until something holds. */
  until(what: () => boolean): Promise<void>
  leave(): Promise<number>
}

interface Way {
  readonly base: string
  readonly number: string
  readonly session: string
  readonly doc?: Y.Doc
  readonly epoch?: string
}

/** Comes to a draft as the holder of a session. */
export function writerAt({ base, number, session, doc = new Y.Doc(), epoch }: Way): Writer {
  const address = `${base.replace('http', 'ws')}/matters/${number}/document/live${epoch ? `?epoch=${epoch}` : ''}`
  const socket = new WebSocket(address, { origin: base, headers: { cookie: `session=${session}` } })
  const notes: Note[] = []
  const closed = new Promise<number>((resolve) => socket.once('close', resolve))
  const send = (data: Uint8Array) => socket.readyState === WebSocket.OPEN && socket.send(data)
  socket.on('error', () => undefined)
  socket.on('message', (data: Buffer) => {
    const decoder = decoding.createDecoder(data)
    const kind = decoding.readVarUint(decoder)
    if (kind === kinds.note) {
      const note: Note = JSON.parse(decoding.readVarString(decoder))
      notes.push(note)
      if (note.kind === 'welcome') send(firstStep(doc))
    } else if (kind === kinds.sync) {
      const { answer } = readSync(decoder, doc, 'line')
      if (answer) send(answer)
    }
  })
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'line') send(updateMessage(update))
  })
  return {
    ...{ doc, notes, socket, closed, until },
    text: () => textOf(contentIn(doc)),
    keep: () => send(keepMessage()),
    leave: () => {
      socket.close()
      return closed
    },
  }
}

async function until(what: () => boolean): Promise<void> {
  const end = Date.now() + 15_000
  while (!what()) {
    if (Date.now() > end) throw new Error(`never: ${what.toString()}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
