import type { Context } from '../../kernel/context.ts'
import { dayOf } from '../../kernel/day.ts'
import { emit } from '../../kernel/event.ts'
import type { Text } from '../../kernel/text.ts'
import { peopleIn } from '../directory/index.ts'
import type { DocumentSubject } from './subject.ts'

/** Those who are told something about a document: people by id, and the secretaries of organisations. */
export interface Told {
  readonly people?: readonly string[]
  readonly offices?: readonly string[]
  readonly words: Text
}

export async function tell(
  ctx: Context,
  { matter }: Pick<DocumentSubject, 'matter'>,
  { people = [], offices = [], words }: Told,
): Promise<void> {
  const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
  const wanted = offices.map((organisationId) => ({ organisationId, role: 'office' }))
  const secretaries = await peopleIn(ctx.tx, wanted, { today })
  const all = [...new Set([...people, ...secretaries])].filter((one) => one !== ctx.actor.id)
  if (all.length === 0) return
  await emit(ctx, 'notices.due', {
    ...{ people: all, cause: ctx.trace.auditId, words },
    ...{ href: `/matters/${matter.number}/document/flow`, matter: matter.number },
  })
}
