import * as decoding from 'lib0/decoding'
import { Awareness, applyAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import {
  closings,
  firstStep,
  keepMessage,
  kinds,
  type Note,
  presenceOf,
  readSync,
  updateMessage,
} from '../../modules/documents/editing/live/protocol.ts'

/** A shared document and who is at it. */
export interface Shared {
  readonly doc: Y.Doc
  readonly presence: Awareness
}

interface Hooks {
  /** Everything that the server has is here; called once for each shared document. */
  onReady(shared: Shared, me: { readonly name: string; readonly colour: number }): void
  onNote(note: Note): void
  /** The line is open, or broken and tried again. */
  onState(isOpen: boolean): void
  /** It stays closed: the session is over, the right has gone, the draft has gone on. */
  onEnd(code: number): void
  /** The shared document was begun anew; what stood in the old one is to be shown. */
  onRestart(): void
}

export interface Line {
  /** Asks the server to make a version of what was written. */
  keep(): void
  /** Opens it again after a rest. */
  wake(): void
}

/** Pauses before trying again; then always the last. */
const pausesMs = [500, 1000, 2000, 5000, 10_000]
const last: readonly number[] = [closings.signedOut, closings.noRight, closings.ended, closings.full]

interface Way {
  readonly address: string
  readonly hooks: Hooks
  shared: Shared
  socket: WebSocket | undefined
  epoch: string
  isReady: boolean
  tries: number
  me: { readonly name: string; readonly colour: number }
}

/** Follows a shared document over a line that is opened again whenever it breaks. */
export function follow(address: string, hooks: Hooks): Line {
  const me = { name: '', colour: 0 }
  const way: Way = {
    ...{ address, hooks, me },
    shared: begun(),
    socket: undefined,
    epoch: '',
    isReady: false,
    tries: 0,
  }
  wire(way)
  open(way)
  // a line that lost its network notices only after a while; people should not go on believing that they are connected
  addEventListener('offline', () => hooks.onState(false))
  addEventListener('online', () => hooks.onState(way.socket?.readyState === WebSocket.OPEN))
  return {
    keep: () => send(way, keepMessage()),
    wake: () => {
      if (way.socket?.readyState === WebSocket.CLOSED) open(way)
    },
  }
}

function open(way: Way): void {
  const url = new URL(way.address, location.href)
  url.protocol = url.protocol.replace('http', 'ws')
  if (way.epoch) url.searchParams.set('epoch', way.epoch)
  const socket = new WebSocket(url)
  way.socket = socket
  socket.binaryType = 'arraybuffer'
  socket.addEventListener('message', ({ data }) => read(way, new Uint8Array(data)))
  socket.addEventListener('close', ({ code }) => closed(way, code))
}

function send({ socket }: Way, data: Uint8Array): void {
  if (socket?.readyState === WebSocket.OPEN) socket.send(new Uint8Array(data))
}

function read(way: Way, data: Uint8Array): void {
  const { shared, hooks } = way
  const decoder = decoding.createDecoder(data)
  const kind = decoding.readVarUint(decoder)
  if (kind === kinds.presence) applyAwarenessUpdate(shared.presence, decoding.readVarUint8Array(decoder), 'line')
  else if (kind === kinds.note) readNote(way, JSON.parse(decoding.readVarString(decoder)))
  else {
    const { answer, isWhole } = readSync(decoder, shared.doc, 'line')
    if (answer) send(way, answer)
    if (!isWhole || way.isReady) return
    way.isReady = true
    hooks.onReady(shared, way.me)
  }
}

function readNote(way: Way, note: Note): void {
  if (note.kind === 'welcome') {
    const { epoch, name, colour } = note
    way.epoch = epoch
    way.tries = 0
    way.me = { name, colour }
    send(way, firstStep(way.shared.doc))
    way.shared.presence.setLocalStateField('user', way.me)
    way.hooks.onState(true)
  }
  way.hooks.onNote(note)
}

function closed(way: Way, code: number): void {
  way.hooks.onState(false)
  if (code === closings.otherEpoch) beginAnew(way)
  else if (last.includes(code)) way.hooks.onEnd(code)
  else if (code !== closings.idle) {
    setTimeout(() => open(way), pausesMs[Math.min(way.tries, pausesMs.length - 1)])
    way.tries += 1
  }
}

function beginAnew(way: Way): void {
  way.hooks.onRestart()
  way.shared.presence.destroy()
  way.shared.doc.destroy()
  way.shared = begun()
  way.epoch = ''
  way.isReady = false
  wire(way)
  open(way)
}

function wire(way: Way): void {
  const { doc, presence } = way.shared
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'line') send(way, updateMessage(update))
  })
  presence.on('update', (_changes: unknown, origin: unknown) => {
    if (origin === 'local') send(way, presenceOf(presence, [doc.clientID]))
  })
}

function begun(): Shared {
  const doc = new Y.Doc()
  return { doc, presence: new Awareness(doc) }
}
