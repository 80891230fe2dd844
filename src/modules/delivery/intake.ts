import type { Actor, Context } from '../../kernel/context.ts'
import type { Inside } from './inside.ts'
import { mayTakeIn } from './policy.ts'
import { insideOf } from './store/inside.ts'
import { type IncomingSubject, lockIncoming } from './subject.ts'

/** An incoming document with what was done inside. */
export type InsideSubject = IncomingSubject & { readonly inside: Inside }

interface Numbered {
  readonly number: string
}

/** What almost every act on an incoming document begins with: it is locked, and whoever takes documents in there may do it. */
export const byIntake = {
  find: (ctx: Context, { number }: Numbered) => lockIncoming(ctx, number),
  allow: (actor: Actor, { delivery }: Pick<IncomingSubject, 'delivery'>) => mayTakeIn(actor, delivery),
}

/** As `lockIncoming`, with what was done inside. */
export async function lockInside(ctx: Context, { number }: Numbered): Promise<InsideSubject> {
  const subject = await lockIncoming(ctx, number)
  return { ...subject, inside: await insideOf(ctx.tx, subject.id) }
}

/** The same, where what was done inside matters. */
export const byIntakeInside = { find: lockInside, allow: byIntake.allow }
