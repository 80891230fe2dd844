import type { Actor, Caller } from '../kernel/context.ts'
import type { House } from '../kernel/http/house.ts'
import type { Callable } from '../kernel/operation.ts'
import type { Random } from './random.ts'

/** The part of the house that the demonstration is built in. */
export type Ground = Pick<House, 'db' | 'blobs' | 'settings' | 'modules'>

/** Told what is being done, for whoever waits. */
export type Progress = (line: string) => void

/** The actor at a moment of the past. */
export function callerAt({ db, blobs, settings }: Ground, actor: Actor, now: Date): Caller {
  return { db, blobs, settings, actor, now }
}

/** Calls operations one after the other, each a little later than the one before, as a person at a desk does. */
export interface Pen {
  call<Output>(act: Callable<Output>, input: unknown, actor?: Actor): Promise<Output>
  readonly actor: Actor
  /** What is left to chance. */
  readonly random: Random
}

/** Seconds between two acts of setting up. */
const pace = 4

/** A pen in somebody's hand, from a moment on. */
export function penOf(house: Ground, hand: { actor: Actor; from: Date; random: Random }): Pen {
  const { actor, random } = hand
  let at = hand.from.getTime()
  return {
    ...{ actor, random },
    call: (act, input, other = actor) => {
      at += pace * 1000
      return act(callerAt(house, other, new Date(at)), input)
    },
  }
}
