import * as Y from 'yjs'
import type { House } from '../../../../kernel/http/house.ts'
import { attempt, type RefusalKind } from '../../../../kernel/refusal.ts'
import type { Line, LineService } from '../../../../kernel/socket.ts'
import { textOf } from '../../content/text.ts'
import { refusals } from '../phrases.ts'
import { type Joined, joinLive } from '../queries.ts'
import { openLive } from '../store/live.ts'
import { contentIn, sharedOf } from './fragment.ts'
import { catchUp, keep, store } from './keeping.ts'
import { closings } from './protocol.ts'
import { leave, type Room, roomOf, type Seat, seat, tell, tellEverybody } from './room.ts'

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
  turn: Promise<unknown>
  /** Whether the last thing failed: then it has been said. */
  isBroken: boolean
}

/** What the rooms of a server have in common. */
interface Desk {
  readonly house: House
  readonly rooms: Map<string, Promise<Held>>
  fault(error: unknown): void
}

/** Writing one draft together: who may, who is there, and what becomes of it. */
export function liveDrafting(house: House, fault: (error: unknown) => void): LineService {
  const rooms = new Map<string, Promise<Held>>()
  const desk: Desk = { house, rooms, fault }
  const beat = setInterval(() => {
    for (const held of rooms.values()) held.then((one) => lookAfter(desk, one)).catch(fault)
  }, beatMs)
  beat.unref()
  return {
    open: (line) => admit(desk, line),
    async stop() {
      clearInterval(beat)
      const all = await Promise.allSettled(rooms.values())
      for (const one of all) {
        if (one.status !== 'fulfilled') continue
        await putAway(desk, one.value)
        one.value.room.presence.destroy()
      }
      rooms.clear()
    },
  }
}

async function admit(desk: Desk, line: Line): Promise<void> {
  const { house, rooms } = desk
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
  if (isGone) return forgetEmpty(desk, held)
  if (epoch && epoch !== room.epoch) {
    line.close(closings.otherEpoch, '')
    return forgetEmpty(desk, held)
  }
  if (room.seats.size >= seatsPerDraft) return line.close(closings.full, '')
  const one = seat(room, line, caller, {
    onWrite: () => afterWriting(desk, held),
    onKeep: (seat) =>
      void inTurn(desk, held, async () => {
        if (await keepNow(desk, held)) tell(seat, { kind: 'kept', from: room.version, to: room.version })
      }),
  })
  if (textOf(contentIn(room.doc)) !== textOf(joined.value.content) && room.version === joined.value.version)
    room.writer ??= one // written before the server was stopped, and no version yet
  line.onClose(() => void depart(desk, held, one))
}

async function openRoom(house: House, number: string, { id, version, content }: Joined): Promise<Held> {
  const state = Y.encodeStateAsUpdate(sharedOf(content))
  const row = await openLive(house.db, { id, version, state, now: house.now() })
  return {
    ...{ room: roomOf({ id, number }, row), storing: undefined, pause: undefined, since: 0 },
    ...{ turn: Promise.resolve(), isBroken: false },
  }
}

function closingOf(kind: RefusalKind): number {
  return kind === 'conflict' ? closings.ended : closings.noRight
}

/**
 * Things done for one room never overlap. What fails is logged and told to those who write, once, and tried again with the next change
 * or beat. @returns whether it was done
 */
function inTurn({ fault }: Desk, held: Held, work: () => Promise<unknown>): Promise<boolean> {
  const done = held.turn.then(work).then(
    () => {
      held.isBroken = false
      return true
    },
    (error: unknown) => {
      if (!held.isBroken) {
        fault(error)
        tellEverybody(held.room, { kind: 'refused', text: refusals.notKept })
      }
      held.isBroken = true
      return false
    },
  )
  held.turn = done
  return done
}

function afterWriting(desk: Desk, held: Held): void {
  held.since ||= Date.now()
  held.storing ??= setTimeout(() => {
    held.storing = undefined
    void inTurn(desk, held, () => store(desk.house, held.room))
  }, storeMs)
  clearTimeout(held.pause)
  const wait = Math.max(0, Math.min(pauseMs, held.since + longestMs - Date.now()))
  held.pause = setTimeout(() => void inTurn(desk, held, () => keepNow(desk, held)), wait)
}

/** @returns false when it was refused */
function keepNow({ house }: Desk, held: Held): Promise<boolean> {
  clearTimeout(held.pause)
  held.since = 0
  return keep(house, held.room)
}

async function depart(desk: Desk, held: Held, one: Seat): Promise<void> {
  const { room } = held
  leave(room, one)
  await inTurn(desk, held, async () => {
    if (room.writer === one || room.seats.size === 0) await keepNow(desk, held)
  })
  await forgetEmpty(desk, held)
}

/** A room that nobody is in is given up once what it holds is put away; until then the next beat tries again. */
async function forgetEmpty(desk: Desk, held: Held): Promise<void> {
  if (held.room.seats.size > 0) return
  const isSafe = await putAway(desk, held)
  if (!isSafe || held.room.seats.size > 0) return
  desk.rooms.delete(held.room.number)
  held.room.presence.destroy()
  held.room.doc.destroy()
}

/** @returns whether what was written is stored; that no version came of it is no loss */
async function putAway(desk: Desk, held: Held): Promise<boolean> {
  clearTimeout(held.storing)
  clearTimeout(held.pause)
  held.storing = undefined
  const isStored = await inTurn(desk, held, () => store(desk.house, held.room))
  await inTurn(desk, held, () => keepNow(desk, held))
  return isStored
}

/** Asks again who may still write, and takes over what was stored by others and saved by the form. */
async function lookAfter(desk: Desk, held: Held): Promise<void> {
  const { room } = held
  if (room.seats.size === 0) return forgetEmpty(desk, held)
  let saved: Joined | undefined
  for (const one of [...room.seats]) saved = (await lookAt(room, one)) ?? saved
  if (saved) await inTurn(desk, held, () => catchUp(desk.house, room, saved))
}

/** Sends home who does not write any more, or may not. @returns what was saved last, to those who stay */
async function lookAt({ number }: Room, one: Seat): Promise<Joined | undefined> {
  const leave = (code: number) => one.line.close(code, '')
  if (Date.now() - one.wroteAt > idleMs) return void leave(closings.idle)
  const caller = await one.line.caller()
  if (!caller) return void leave(closings.signedOut)
  one.caller = caller
  const joined = await attempt(joinLive(caller, { number }))
  if ('refusal' in joined) return void leave(closingOf(joined.refusal.kind))
  return joined.value
}
