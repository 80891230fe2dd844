import type { Context } from '../../kernel/context.ts'
import { dayOf } from '../../kernel/day.ts'
import { emit } from '../../kernel/event.ts'
import { organisationsByIds, peopleIn } from '../directory/index.ts'
import type { Delivery, Dispatch } from './model.ts'
import { words } from './phrases.ts'

/** Tells the office that sent it, or where it has none its head, what became of it at a recipient. */
export async function tellSender(
  ctx: Context,
  { delivery, dispatch }: { readonly delivery: Delivery; readonly dispatch: Dispatch },
  what: 'returned' | 'acted' | 'late',
): Promise<string[]> {
  const names = await organisationsByIds(ctx.tx, [delivery.organisationId])
  const recipient = names.get(delivery.organisationId)?.name ?? words.recipient
  const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
  const inRole = (role: 'office' | 'head') => [{ organisationId: dispatch.officeId, role }]
  const office = await peopleIn(ctx.tx, inRole('office'), { today })
  const people = office.length > 0 ? office : await peopleIn(ctx.tx, inRole('head'), { today })
  await emit(ctx, 'notices.due', {
    ...{
      people,
      cause: `delivery ${what} ${delivery.id}`,
      words: words.told[what](recipient, dispatch.documentNumber),
    },
    ...{ href: `/matters/${dispatch.matterNumber}/dispatch`, matter: dispatch.matterNumber },
    ...(what === 'late' && { urgent: true }),
  })
  return people
}
