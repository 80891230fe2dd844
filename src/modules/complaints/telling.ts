import type { Context } from '../../kernel/context.ts'
import { emit } from '../../kernel/event.ts'
import type { Text } from '../../kernel/text.ts'
import type { Matter } from '../docket/index.ts'

/** Tells whoever complained; one who did not sign in reads it by the code. */
export async function tellComplainant(ctx: Context, matter: Matter, words: Text): Promise<void> {
  await emit(ctx, 'notices.due', {
    ...{ people: matter.partyIds, cause: ctx.trace.auditId, words },
    ...{ href: `/matters/${matter.number}`, matter: matter.number },
  })
}
