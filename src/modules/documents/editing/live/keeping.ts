import * as Y from 'yjs'
import type { Caller, Tx } from '../../../../kernel/context.ts'
import type { House } from '../../../../kernel/http/house.ts'
import { attempt, Refusal } from '../../../../kernel/refusal.ts'
import { markInText } from '../../../files/index.ts'
import type { Content } from '../../content/model.ts'
import { textOf } from '../../content/text.ts'
import { elementsOf } from '../../store/version.ts'
import { keepLive } from '../operations/keep-live.ts'
import { refusals } from '../phrases.ts'
import { type Joined, joinLive } from '../queries.ts'
import { type LiveRow, lockLive, storeLive } from '../store/live.ts'
import { contentIn, lineOf, linesIn, writeLines } from './fragment.ts'
import { merge } from './merge.ts'
import { closings } from './protocol.ts'
import { closeAll, type Room, tellEverybody } from './room.ts'

/** What the table takes. */
const stateMaxBytes = 8 * 1024 * 1024

/**
 * Puts the shared document away, joined with what another server has put away meanwhile. What carries a mark of secrecy is not
 * written anywhere: those who write are told.
 */
export async function store(house: House, room: Room): Promise<void> {
  if (isMarked(room)) return tellEverybody(room, { kind: 'refused', text: refusals.secret })
  const isThere = await house.db.transaction().execute(async (tx) => {
    const row = await joinStored(tx, room)
    if (row) await putAway(tx, { house, room, row, version: Math.max(row.version, room.version) })
    return row !== undefined
  })
  if (!isThere) closeAll(room, closings.ended)
}

function isMarked({ doc }: Room): boolean {
  return markInText(textOf(contentIn(doc))) !== undefined
}

/** Takes in what is stored, locked. @returns undefined when the shared document has ended, or was begun anew */
async function joinStored(tx: Tx, room: Room): Promise<LiveRow | undefined> {
  const row = await lockLive(tx, room.id)
  if (row?.epoch !== room.epoch) return undefined
  Y.applyUpdate(room.doc, row.state, 'stored')
  return row
}

interface Storing {
  readonly house: House
  readonly room: Room
  readonly row: LiveRow
  /** Whose text it stands on. */
  readonly version: number
}

async function putAway(tx: Tx, { house, room, row, version }: Storing): Promise<void> {
  const state = Y.encodeStateAsUpdate(room.doc)
  if (state.length > stateMaxBytes) return tellEverybody(room, { kind: 'refused', text: refusals.tooLarge })
  await storeLive(tx, room.id, { state, version, now: house.now(), hands: [...row.hands, ...room.hands] })
}

/**
 * Makes what was written a version, in the name of whoever wrote last.
 *
 * @returns false when it was refused, which those who write were told
 */
export async function keep(house: House, room: Room): Promise<boolean> {
  const { writer } = room
  if (!writer) return true
  const hands = [...room.hands] // who writes from now on has a hand in the next version
  room.writer = undefined
  room.hands.clear()
  const giveBack = () => {
    room.writer ??= writer
    for (const one of hands) room.hands.add(one)
  }
  const caller = { ...writer.caller, now: house.now() }
  const done = await attempt(keepText(house, room, { caller, hands })).catch((error: unknown) => {
    giveBack()
    throw error
  })
  if ('refusal' in done) {
    giveBack()
    tellEverybody(room, { kind: 'refused', text: done.refusal.text })
    return false
  }
  const from = room.version
  room.version = done.value
  tellEverybody(room, { kind: 'kept', from, to: room.version })
  return true
}

interface Writers {
  readonly caller: Caller
  readonly hands: readonly string[]
}

/** Tries once more when somebody saved by the form, or another server kept, a moment ago. */
async function keepText(house: House, room: Room, { caller, hands }: Writers): Promise<number> {
  const { number } = room
  try {
    return (await keepLive(caller, textFor(room, hands))).version
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'conflict') throw error
    await catchUp(house, room, await joinLive(caller, { number }))
    return (await keepLive(caller, textFor(room, hands))).version
  }
}

function textFor({ number, epoch, version, doc }: Room, writers: readonly string[]) {
  const state = Y.encodeStateAsUpdate(doc)
  return { number, epoch, base: version, text: textOf(contentIn(doc)), state, writers: [...writers] }
}

/**
 * Takes over what other servers have stored, and what was saved by the form since. Under the lock of the stored one: of two servers
 * one joins in what was saved, the other finds it there; joined in twice it would stand there twice.
 */
export async function catchUp(house: House, room: Room, saved: Pick<Joined, 'version' | 'content'>): Promise<void> {
  const before = room.version
  await house.db.transaction().execute(async (tx) => {
    const row = await joinStored(tx, room)
    if (!row) return // the next storing tells
    room.version = Math.max(row.version, saved.version)
    if (row.version >= saved.version) return
    const base = (await elementsOf(tx, room.id, row.version)).content
    const lines = (content: Content) => content.blocks.map(lineOf)
    writeLines(room.doc, merge(lines(base), lines(saved.content), linesIn(room.doc)), 'saved')
    if (!isMarked(room)) await putAway(tx, { house, room, row, version: saved.version })
  })
  if (room.version !== before) tellEverybody(room, { kind: 'merged', version: room.version })
}
