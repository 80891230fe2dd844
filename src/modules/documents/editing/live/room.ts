import * as decoding from 'lib0/decoding'
import { Awareness, applyAwarenessUpdate, modifyAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { Caller } from '../../../../kernel/context.ts'
import type { Line } from '../../../../kernel/socket.ts'
import type { LiveRow } from '../store/live.ts'
import { firstStep, kinds, type Note, noteMessage, presenceOf, readSync, updateMessage } from './protocol.ts'

/** Somebody at the shared document. */
export interface Seat {
  readonly line: Line
  caller: Caller
  readonly colour: number
  /** Ids under which the page speaks; no other line may speak under them. */
  readonly clients: Set<number>
  wroteAt: number
}

/** A draft that is being written together, in the memory of this server. */
export interface Room {
  readonly id: string
  readonly number: string
  readonly epoch: string
  readonly doc: Y.Doc
  readonly presence: Awareness
  readonly seats: Set<Seat>
  /** Whose text the shared one stands on. */
  version: number
  /** Who wrote last what is no version yet. */
  writer: Seat | undefined
  /** Everybody who wrote since the last version. */
  readonly hands: Set<string>
}

/** Colours of carets, by number; the style sheet has as many. */
const colours = 8

interface Hooks {
  /** Somebody wrote something. */
  onWrite(): void
  /** A page asks that what was written be kept now. */
  onKeep(seat: Seat): void
}

export function roomOf({ id, number }: { id: string; number: string }, row: LiveRow): Room {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, row.state)
  const presence = new Awareness(doc)
  presence.setLocalState(null)
  const room: Room = {
    ...{ id, number, epoch: row.epoch, doc, presence, seats: new Set() },
    ...{ version: row.version, writer: undefined, hands: new Set() },
  }
  doc.on('update', (update: Uint8Array, origin: unknown) => tellAll(room, updateMessage(update), origin))
  presence.on('update', ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>) => {
    tellAll(room, presenceOf(presence, [...added, ...updated, ...removed]))
  })
  return room
}

/** Seats somebody; what the page sends from now on is read. */
export function seat(room: Room, line: Line, caller: Caller, hooks: Hooks): Seat {
  const taken = new Set([...room.seats].map(({ colour }) => colour))
  const free = Array.from({ length: colours }, (_one, at) => at).find((colour) => !taken.has(colour))
  const colour = free ?? room.seats.size % colours
  const one: Seat = { line, caller, colour, clients: new Set(), wroteAt: Date.now() }
  room.seats.add(one)
  const { epoch, version } = room
  tell(one, { kind: 'welcome', epoch, version, name: caller.actor.name, colour })
  line.send(firstStep(room.doc))
  const there = [...room.presence.getStates().keys()]
  if (there.length > 0) line.send(presenceOf(room.presence, there))
  line.onMessage((data) => {
    try {
      read(room, one, { data, hooks })
    } catch {
      line.close(1007, 'not understood')
    }
  })
  return one
}

/** Takes somebody's seat away, and the caret with it. */
export function leave(room: Room, one: Seat): void {
  room.seats.delete(one)
  removeAwarenessStates(room.presence, [...one.clients], 'left')
}

export function tellEverybody(room: Room, note: Note): void {
  tellAll(room, noteMessage(note))
}

/** Sends everybody home, telling why. */
export function closeAll(room: Room, code: number): void {
  for (const { line } of room.seats) line.close(code, '')
}

export function tell({ line }: Seat, note: Note): void {
  line.send(noteMessage(note))
}

function tellAll({ seats }: Room, message: Uint8Array, except?: unknown): void {
  for (const one of seats) if (one !== except) one.line.send(message)
}

function read(room: Room, one: Seat, { data, hooks }: { data: Uint8Array; hooks: Hooks }): void {
  const decoder = decoding.createDecoder(data)
  const kind = decoding.readVarUint(decoder)
  if (kind === kinds.sync) readWriting(room, one, { decoder, hooks })
  else if (kind === kinds.presence) readPresence(room, one, decoding.readVarUint8Array(decoder))
  else if (kind === kinds.keep) hooks.onKeep(one)
}

function readWriting(room: Room, one: Seat, { decoder, hooks }: { decoder: decoding.Decoder; hooks: Hooks }): void {
  let hasWritten = false
  const note = () => {
    hasWritten = true
  }
  room.doc.on('update', note)
  try {
    const { answer } = readSync(decoder, room.doc, one)
    if (answer) one.line.send(answer)
  } finally {
    room.doc.off('update', note)
  }
  if (!hasWritten) return
  one.wroteAt = Date.now()
  room.writer = one
  room.hands.add(one.caller.actor.id)
  hooks.onWrite()
}

/** The name that others see is the one of the session, whatever the page says; and nobody moves the caret of another. */
function readPresence(room: Room, one: Seat, update: Uint8Array): void {
  const { name } = one.caller.actor
  const ours = modifyAwarenessUpdate(update, (state: unknown) =>
    typeof state === 'object' && state !== null ? { ...state, user: { name, colour: one.colour } } : null,
  )
  const clients = clientsIn(ours)
  const others = [...room.seats].filter((other) => other !== one)
  if (clients.length > 2 || clients.some((id) => others.some((other) => other.clients.has(id)))) return
  for (const id of clients) one.clients.add(id)
  applyAwarenessUpdate(room.presence, ours, one)
}

/** Ids that an update of presence speaks for. */
function clientsIn(update: Uint8Array): number[] {
  const decoder = decoding.createDecoder(update)
  return Array.from({ length: decoding.readVarUint(decoder) }, () => {
    const id = decoding.readVarUint(decoder)
    decoding.readVarUint(decoder)
    decoding.readVarString(decoder)
    return id
  })
}
