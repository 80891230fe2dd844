import type { Context } from '../../kernel/context.ts'
import { emit } from '../../kernel/event.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Text } from '../../kernel/text.ts'
import type { Handover } from './model.ts'
import { refusals } from './phrases.ts'

/** Tells people other than the actor, once for the act. */
export async function tell(
  ctx: Context,
  people: readonly string[],
  { id, words, href = id ? `/desk/handovers/${id}` : '/desk/handovers' }: { id?: string; words: Text; href?: string },
): Promise<void> {
  const others = [...new Set(people)].filter((person) => person !== ctx.actor.id)
  if (others.length === 0) return
  const cause = `${ctx.trace.auditId} ${words.en.slice(0, 40)}`
  await emit(ctx, 'notices.due', { people: others, cause, words, href, matter: null })
}

/** The list is written until the first signature. @throws Refusal 'conflict' */
export function requireUnsigned({ outcome, signed }: Handover): void {
  if (outcome) throw new Refusal('conflict', refusals.closed)
  if (signed.includes('leaver')) throw new Refusal('conflict', refusals.signed)
}
