import type { Context } from '../../kernel/context.ts'
import { emit } from '../../kernel/event.ts'
import type { Text } from '../../kernel/text.ts'
import type { Matter } from '../docket/index.ts'

/** Tells the parties of a matter something, once for each cause, through every channel that the notices module has. */
export async function tellParties(ctx: Context, matter: Matter, words: Text): Promise<void> {
  await emit(ctx, 'notices.due', {
    people: matter.partyIds,
    cause: ctx.trace.auditId,
    words,
    href: `/matters/${matter.number}`,
    matter: matter.number,
  })
}
