import type { Context } from '../../kernel/context.ts'
import { dayOf } from '../../kernel/day.ts'
import { emit } from '../../kernel/event.ts'
import { organisationsByIds, peopleIn } from '../directory/index.ts'
import { words } from './phrases.ts'
import type { IncomingSubject } from './subject.ts'

/** Tells the office that sent it what became of it at a recipient. */
export async function tellSender(
  ctx: Context,
  { delivery, dispatch }: Pick<IncomingSubject, 'delivery' | 'dispatch'>,
  what: 'returned' | 'acted' | 'late',
): Promise<string[]> {
  const names = await organisationsByIds(ctx.tx, [delivery.organisationId])
  const recipient = names.get(delivery.organisationId)?.name ?? words.recipient
  const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
  const office = [{ organisationId: dispatch.officeId, role: 'office' }]
  const people = await peopleIn(ctx.tx, office, { today, standIns: false })
  await emit(ctx, 'notices.due', {
    ...{
      people,
      cause: `delivery ${what} ${delivery.id}`,
      words: words.told[what](recipient, dispatch.documentNumber),
    },
    ...{ href: `/matters/${dispatch.matterNumber}/dispatch`, matter: dispatch.matterNumber },
  })
  return people
}
