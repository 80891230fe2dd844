import { sql } from 'kysely'
import type { Actor, Behalf, Caller } from '../src/kernel/context.ts'
import type { Callable } from '../src/kernel/operation.ts'
import { both } from '../src/kernel/text.ts'
import { agree, giveMandate } from '../src/modules/behalf/index.ts'
import type { TownWithPeople } from './cast.ts'
import { act, apply, callerOf, type Who } from './story.ts'

/** An application that the clerk of the bureau has ended, so that it may be rated; the notice of it has gone out. */
export async function ended(place: TownWithPeople, by: Who = 'resident'): Promise<string> {
  const number = await apply(place, 'association', { by })
  await act(place, 'clerk', 'POST /matters/:number/refusal-to-accept', {
    ...{ number, outcome: 'not-needed', reason: '这个事项不需要申请。' },
  })
  await place.drain()
  return number
}

/** The code that stands in the newest notice of somebody. */
export async function codeToldTo(place: TownWithPeople, personId: string): Promise<string> {
  const { rows } = await sql<{ href: string }>`
    select href from notices.notice where person_id = ${personId} and href like '/ratings/codes/%'
    order by told_at desc, id limit 1`.execute(place.town.db)
  return rows[0]?.href.split('/').at(-1) ?? ''
}

/** Calls an operation as somebody, at the town's time. */
export function call<Output>(
  place: TownWithPeople,
  who: Who,
  operation: Callable<Output>,
  input: object,
): Promise<Output> {
  return operation(callerOf(place, who), input)
}

/** The same from a device on which somebody works in a post. */
export function atDesk(place: TownWithPeople, who: Who): Caller {
  return { ...callerOf(place, who), fromDesk: true }
}

/** The newest rectification, or complaint, of the town. */
export async function newestOf(place: TownWithPeople, kind: 'rectification' | 'complaint'): Promise<string> {
  const { rows } = await sql<{ number: string }>`
    select number from docket.matter where kind = ${kind} order by opened_at desc, number desc limit 1`.execute(
    place.town.db,
  )
  return rows[0]?.number ?? ''
}

/** Everything that notices told somebody, newest first. */
export async function toldTo(place: TownWithPeople, personId: string): Promise<string[]> {
  const { rows } = await sql<{ words: { zh: string } }>`
    select words from notices.notice where person_id = ${personId} order by told_at desc, id`.execute(place.town.db)
  return rows.map(({ words }) => words.zh)
}

/** The clerk at home, entrusted by the resident: as an actor under that right, or under one narrowed by limits. */
export async function entrusted(place: TownWithPeople): Promise<(limits?: Partial<Behalf>) => Actor> {
  const { resident, clerk } = place.cast
  const agent: Actor = { id: clerk.id, kind: 'person', name: clerk.name, post: null }
  const to = { name: clerk.name, who: 'clerk', endsOn: '2026-07-31', reach: 'withdraw' }
  const { id } = await giveMandate(place.town.caller(resident), to)
  await agree(place.town.caller(agent), { id })
  const right = { id, partyId: resident.id, partyKind: 'person', partyName: resident.name } as const
  const reach = { acts: ['read', 'apply', 'withdraw'], items: null, matter: null, isHelper: false } as const
  return (limits) => ({ ...agent, behalf: { ...right, ...reach, ground: both('代办委托', 'mandate'), ...limits } })
}
