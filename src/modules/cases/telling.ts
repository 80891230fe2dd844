import type { Context } from '../../kernel/context.ts'
import { emit } from '../../kernel/event.ts'
import { both, type Text } from '../../kernel/text.ts'
import type { Matter } from '../docket/index.ts'

/**
 * Tells the parties of a matter something, once for each cause, through every channel that the notices module has. Words that do
 * not name the matter are put behind its title: they are read far from its page.
 */
export async function tellParties(ctx: Context, matter: Matter, words: Text): Promise<void> {
  await emit(ctx, 'notices.due', {
    people: matter.partyIds,
    cause: ctx.trace.auditId,
    words: named(matter.title, words),
    href: `/matters/${matter.number}`,
    matter: matter.number,
  })
}

function named(title: Text, words: Text): Text {
  if (words.zh.includes(title.zh)) return words
  return both(`“${title.zh}”：${words.zh}`, `“${title.en}”: ${words.en}`)
}
