import { type Actor, hasRole } from '../../kernel/context.ts'
import type { Result } from './model.ts'

/** A result and the office that answers for it. */
export type ResultSubject = { readonly id: string; readonly result: Pick<Result, 'organisationId' | 'state'> }

/** Handlers and heads of the authority release what was held, and correct what is public. */
export function mayRelease(actor: Actor, { result }: ResultSubject): boolean {
  return (hasRole(actor, 'handler') || hasRole(actor, 'head')) && actor.post?.organisationId === result.organisationId
}

/** The head of the authority takes it down. */
export function mayTakeDown(actor: Actor, { result }: ResultSubject): boolean {
  return hasRole(actor, 'head') && actor.post?.organisationId === result.organisationId
}

/** What is public or once was is anybody's to read; what is held or withheld only those who may release it. */
export function maySee(actor: Actor, subject: ResultSubject): boolean {
  const wasShown = ['published', 'taken-down', 'expired'].includes(subject.result.state)
  return wasShown || mayRelease(actor, subject)
}

/** Nobody publishes for the system, and it for nobody. */
export function isMachine(actor: Actor): boolean {
  return actor.kind === 'machine'
}
