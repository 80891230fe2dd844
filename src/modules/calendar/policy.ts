import { type Actor, hasRole } from '../../kernel/context.ts'

/** Calendar and deadline rules are kept by the administrator alone: who is measured by the clock does not set it. */
export function mayKeepCalendar(actor: Actor): boolean {
  return hasRole(actor, 'administrator')
}

/** Recomputation is the machine's work; the administrator may ask for it. */
export function mayRecompute(actor: Actor): boolean {
  return actor.kind === 'machine' || mayKeepCalendar(actor)
}

/** Calendar, rules and the way of counting are public. */
export function mayRead(): boolean {
  return true
}
