import * as Y from 'yjs'
import type { House } from '../../../../kernel/http/house.ts'
import { attempt, Refusal } from '../../../../kernel/refusal.ts'
import { markInText } from '../../../files/index.ts'
import { textOf } from '../../content/text.ts'
import { keepLive } from '../operations/keep-live.ts'
import { refusals } from '../phrases.ts'
import { type Joined, joinLive } from '../queries.ts'
import { lockLive, storeLive } from '../store/live.ts'
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
  if (markInText(textOf(contentIn(room.doc)))) return tellEverybody(room, { kind: 'refused', text: refusals.secret })
  const isThere = await house.db.transaction().execute(async (tx) => {
    const row = await lockLive(tx, room.id)
    if (row?.epoch !== room.epoch) return false
    Y.applyUpdate(room.doc, row.state, 'stored')
    const state = Y.encodeStateAsUpdate(room.doc)
    if (state.length > stateMaxBytes) tellEverybody(room, { kind: 'refused', text: refusals.tooLarge })
    else {
      const version = Math.max(row.version, room.version)
      await storeLive(tx, room.id, { state, version, now: house.now(), hands: [...row.hands, ...room.hands] })
    }
    return true
  })
  if (!isThere) closeAll(room, closings.ended)
}

/** Makes what was written a version, in the name of whoever wrote last. */
export async function keep(house: House, room: Room): Promise<void> {
  const { writer } = room
  if (!writer) return
  const hands = [...room.hands] // who writes from now on has a hand in the next version
  room.writer = undefined
  room.hands.clear()
  const giveBack = () => {
    room.writer ??= writer
    for (const one of hands) room.hands.add(one)
  }
  const caller = { ...writer.caller, now: house.now() }
  const done = await attempt(keepText(caller, room, hands)).catch((error: unknown) => {
    giveBack()
    throw error
  })
  if ('refusal' in done) {
    giveBack()
    return tellEverybody(room, { kind: 'refused', text: done.refusal.text })
  }
  const from = room.version
  room.version = done.value
  tellEverybody(room, { kind: 'kept', from, to: room.version })
}

/** Tries once more when somebody saved by the form a moment ago. */
async function keepText(
  caller: Parameters<typeof keepLive>[0],
  room: Room,
  writers: readonly string[],
): Promise<number> {
  const { number } = room
  try {
    return (await keepLive(caller, textFor(room, writers))).version
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'conflict') throw error
    catchUp(room, await joinLive(caller, { number, base: room.version }))
    return (await keepLive(caller, textFor(room, writers))).version
  }
}

function textFor({ number, version, doc }: Room, writers: readonly string[]) {
  const state = Y.encodeStateAsUpdate(doc)
  return { number, base: version, text: textOf(contentIn(doc)), state, writers: [...writers] }
}

/** Takes over what was saved by the form since. */
export function catchUp(room: Room, { version, base, content }: Joined): void {
  if (version === room.version) return
  writeLines(room.doc, merge(base.blocks.map(lineOf), content.blocks.map(lineOf), linesIn(room.doc)), 'saved')
  room.version = version
  tellEverybody(room, { kind: 'merged', version })
}
