import * as Y from 'yjs'
import type { House } from '../../../../kernel/http/house.ts'
import { attempt, type RefusalKind } from '../../../../kernel/refusal.ts'
import type { Line, LineService } from '../../../../kernel/socket.ts'
import { textOf } from '../../content/text.ts'
import { type Joined, joinLive } from '../queries.ts'
import { openLive } from '../store/live.ts'
import { contentIn, sharedOf } from './fragment.ts'
import { catchUp, keep, store } from './keeping.ts'
import { closings } from './protocol.ts'
import { leave, type Room, roomOf, type Seat, seat, tell } from './room.ts'

/** Those who write one draft at the same time; more would only stand in each other's way. */
const seatsPerDraft = 20
/** What is typed is put away at most so much later. */
const storeMs = 1500
/** A pause of this length makes a version; who never pauses gets one all the same. */
const pauseMs = 30_000
const longestMs = 180_000
/** How often rights are asked for again, and versions saved elsewhere looked for. */
const beatMs = 5000
/** A line on which nobody types does not keep a session alive. */
const idleMs = 10 * 60_000

/** A room with what is still to be done for it. */
interface Held {
  readonly room: Room
  storing: NodeJS.Timeout | undefined
  pause: NodeJS.Timeout | undefined
  /** Since when something is written that is no version. */
  since: number
  /** One thing after the other. */
  turn: Promise<void>
}

/** Writing one draft together: who may, who is there, and what becomes of it. */
export function liveDrafting(house: House): LineService {
  const rooms = new Map<string, Promise<Held>>()
  const beat = setInterval(() => {
    for (const held of rooms.values()) held.then((one) => lookAfter(one)).catch(() => undefined)
  }, beatMs)
  beat.unref()
  return {
    open: (line) => admit(house, rooms, line),
    async stop() {
      clearInterval(beat)
      const all = await Promise.allSettled(rooms.values())
      for (const one of all) {
        if (one.status !== 'fulfilled') continue
        await putAway(house, one.value)
        one.value.room.presence.destroy()
      }
      rooms.clear()
    },
  }
}

async function admit(house: House, rooms: Map<string, Promise<Held>>, line: Line): Promise<void> {
  const { number = '', epoch } = line.params
  let isGone = false
  line.onClose(() => {
    isGone = true
  })
  const caller = await line.caller()
  if (!caller) return line.close(closings.signedOut, '')
  const joined = await attempt(joinLive(caller, { number }))
  if ('refusal' in joined) return line.close(closingOf(joined.refusal.kind), '')
  const opening = rooms.get(number) ?? openRoom(house, number, joined.value)
  rooms.set(number, opening)
  const held = await opening.catch((error: unknown) => {
    rooms.delete(number)
    throw error
  })
  const { room } = held
  if (isGone) return forgetEmpty(house, rooms, held)
  if (epoch && epoch !== room.epoch) {
    line.close(closings.otherEpoch, '')
    return forgetEmpty(house, rooms, held)
  }
  if (room.seats.size >= seatsPerDraft) return line.close(closings.full, '')
  const one = seat(room, line, caller, {
    onWrite: () => afterWriting(house, held),
    onKeep: (seat) =>
      void inTurn(held, async () => {
        await keepNow(house, held)
        tell(seat, { kind: 'kept', from: room.version, to: room.version })
      }),
  })
  if (textOf(contentIn(room.doc)) !== textOf(joined.value.content) && room.version === joined.value.version)
    room.writer ??= one // written before the server was stopped, and no version yet
  line.onClose(() => void depart(house, rooms, { held, one }))
}

async function openRoom(house: House, number: string, { id, version, content }: Joined): Promise<Held> {
  const state = Y.encodeStateAsUpdate(sharedOf(content))
  const row = await openLive(house.db, { id, version, state, now: house.now() })
  return {
    ...{ room: roomOf({ id, number }, row), storing: undefined, pause: undefined, since: 0 },
    turn: Promise.resolve(),
  }
}

function closingOf(kind: RefusalKind): number {
  return kind === 'conflict' ? closings.ended : closings.noRight
}

/** Things done for one room never overlap; what fails is tried again with the next change. */
function inTurn(held: Held, work: () => Promise<void>): Promise<void> {
  held.turn = held.turn.then(work).catch(() => undefined)
  return held.turn
}

function afterWriting(house: House, held: Held): void {
  held.since ||= Date.now()
  held.storing ??= setTimeout(() => {
    held.storing = undefined
    void inTurn(held, () => store(house, held.room))
  }, storeMs)
  clearTimeout(held.pause)
  const wait = Math.max(0, Math.min(pauseMs, held.since + longestMs - Date.now()))
  held.pause = setTimeout(() => void inTurn(held, () => keepNow(house, held)), wait)
}

async function keepNow(house: House, held: Held): Promise<void> {
  clearTimeout(held.pause)
  held.since = 0
  await keep(house, held.room)
}

async function depart(
  house: House,
  rooms: Map<string, Promise<Held>>,
  { held, one }: { held: Held; one: Seat },
): Promise<void> {
  const { room } = held
  leave(room, one)
  await inTurn(held, async () => {
    if (room.writer === one || room.seats.size === 0) await keepNow(house, held)
  })
  await forgetEmpty(house, rooms, held)
}

async function forgetEmpty(house: House, rooms: Map<string, Promise<Held>>, held: Held): Promise<void> {
  if (held.room.seats.size > 0) return
  await putAway(house, held)
  if (held.room.seats.size > 0) return
  rooms.delete(held.room.number)
  held.room.presence.destroy()
  held.room.doc.destroy()
}

async function putAway(house: House, held: Held): Promise<void> {
  clearTimeout(held.storing)
  clearTimeout(held.pause)
  held.storing = undefined
  await inTurn(held, () => store(house, held.room))
  await inTurn(held, () => keepNow(house, held))
}

/** Asks again who may still write, and takes over what was saved by the form. */
async function lookAfter(held: Held): Promise<void> {
  const { room } = held
  for (const one of [...room.seats]) {
    if (Date.now() - one.wroteAt > idleMs) {
      one.line.close(closings.idle, '')
      continue
    }
    const caller = await one.line.caller()
    if (!caller) {
      one.line.close(closings.signedOut, '')
      continue
    }
    one.caller = caller
    await inTurn(held, async () => {
      const joined = await attempt(joinLive(caller, { number: room.number, base: room.version }))
      if ('refusal' in joined) one.line.close(closingOf(joined.refusal.kind), '')
      else catchUp(room, joined.value)
    })
  }
}
