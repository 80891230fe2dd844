import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { Day, dayOf } from '../../../kernel/day.ts'
import { invalidField } from '../../../kernel/refusal.ts'
import type { Delivery } from '../model.ts'
import { OutsideWay } from '../outside-ways.ts'
import type { OutsideReply, OutsideSource } from './model.ts'
import { outsideRefusals } from './phrases.ts'
import { findOwnNumbered, insertReply } from './store.ts'

/** How and when something went back to a sender outside the district; of senders here nothing is asked. */
export const ReplyInput = z.object({ way: OutsideWay.optional(), sentOn: Day.optional() })

type How = z.output<typeof ReplyInput> & {
  readonly state: OutsideReply['state']
  /** Number of the own document that answers it. */
  readonly document?: string | undefined
}

/** Keeps how an outside sender was answered, or got its document back. @throws Refusal 'invalid' at the field that is missing or wrong */
export async function keepReply(
  ctx: Context,
  { delivery, source }: { readonly delivery: Delivery; readonly source: OutsideSource },
  { state, way, sentOn, document }: How,
): Promise<void> {
  if (!way) throw invalidField('way', outsideRefusals.how)
  if (!sentOn) throw invalidField('sentOn', outsideRefusals.when)
  if (sentOn > dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)) throw invalidField('sentOn', outsideRefusals.future)
  if (sentOn < source.receivedOn) throw invalidField('sentOn', outsideRefusals.beforeItCame)
  const own = document ? await findOwnNumbered(ctx.tx, delivery.organisationId, document) : undefined
  if (document && !own) throw invalidField('document', outsideRefusals.noOwn)
  await insertReply(ctx, delivery.id, { state, way, sentOn, document: own })
}
