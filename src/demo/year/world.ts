import type { Actor } from '../../kernel/context.ts'
import type { Callable } from '../../kernel/operation.ts'
import type { Form } from '../../modules/catalogue/index.ts'
import { callerAt, type Ground } from '../ground.ts'
import type { Colleague } from '../people.ts'
import type { Random } from '../random.ts'
import type { Printer } from './papers.ts'
import type { Hours } from './time.ts'

/** Where the invented year takes place. */
export interface World {
  readonly house: Ground
  readonly hours: Hours
  readonly printer: Printer
  /** Everybody in a post; somebody else once a post has changed hands. */
  colleagues: readonly Colleague[]
  /** Rights to act for another, by the life that is lived under them. */
  readonly rights: Map<string, string>
  /** Forms by the code of their service. */
  readonly forms: ReadonlyMap<string, Form>
  /** Townships and streets, for transfers. */
  readonly townships: readonly string[]
  /** Lets something happen in a life at a moment; what lies after the present never happens. */
  at(moment: Date, life: string, happening: Happening): void
  /** Operations called so far. */
  calls: number
}

/** Something that happens at its moment. */
export type Happening = (now: Date) => Promise<void>

/** A happening in a certain life; those of one life never overlap. */
export interface LifeEvent {
  readonly life: string
  readonly at: Date
  readonly run: Happening
}

/** Calls an operation as somebody, at a moment of the past. */
export async function act<Output>(
  world: World,
  deed: { by: Actor; at: Date; do: Callable<Output> },
  input: unknown,
): Promise<Output> {
  world.calls++
  return deed.do(callerAt(world.house, deed.by, deed.at), input)
}

/** Somebody of an office in a role; the named cast takes more than a share, so that its lists have something in them. */
export function somebodyIn(world: World, random: Random, office: { organisation: string; role: string }): Colleague {
  const able = world.colleagues.filter(
    ({ organisationId, actor }) =>
      organisationId === office.organisation && actor.post.roles.some((role) => role === office.role),
  )
  const [first] = able
  if (!first) throw new Error(`Nobody is ${office.role} in ${office.organisation}`)
  return random.pick([first, ...able])
}

/** Who sits at a desk of an office, by the code of the one and the name of the other. */
export function seatOf({ colleagues }: World, code: string, seat: string): Colleague {
  const found = colleagues.find((one) => one.organisationCode === code && one.seat === seat)
  if (!found) throw new Error(`Nobody sits at ${seat} of ${code}`)
  return found
}

/** Who supervises, in an order that stays. */
export function auditorsOf({ colleagues }: World): Colleague['actor'][] {
  return colleagues
    .flatMap(({ actor }) => (actor.post.roles.includes('auditor') ? actor : []))
    .toSorted((a, b) => (a.post.id < b.post.id ? -1 : 1))
}

/** The name of another one of the same office, for what takes two. */
export function companion(world: World, { organisationId, actor }: Colleague): string {
  const other = world.colleagues.find((one) => one.organisationId === organisationId && one.actor.id !== actor.id)
  return other?.actor.name ?? '村（居）民委员会干部'
}
