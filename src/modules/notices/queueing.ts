import type { Context } from '../../kernel/context.ts'
import { addJob } from '../../kernel/job.ts'
import type { Channel } from './channels/carrier.ts'
import { sendableFrom } from './quiet-hours.ts'
import { reachable } from './store/address.ts'
import { insertMessage } from './store/message.ts'

/**
 * Makes messages of a new notice for everybody who wants to be told outside the site too.
 *
 * @param options.urgent goes to every confirmed address at once: neither quiet hours nor a channel switched off hold it back
 */
export async function sendOut(
  ctx: Context,
  notices: readonly { id: string; personId: string }[],
  { urgent }: { urgent: boolean },
): Promise<void> {
  const byPerson = new Map(notices.map((notice) => [notice.personId, notice.id]))
  for (const to of await reachable(ctx.tx, [...byPerson.keys()])) {
    const noticeId = byPerson.get(to.personId)
    if (!noticeId || !(urgent || to[to.channel])) continue
    const quiet = to.quietFrom && to.quietTo ? { from: to.quietFrom, to: to.quietTo } : null
    const dueAt = urgent ? ctx.now : sendableFrom(ctx.now, quiet, ctx.settings.DISTRICT_ZONE)
    await queueMessage(ctx, { noticeId, personId: to.personId, channel: to.channel, dueAt })
  }
}

/** Makes one message and the job that sends it; a second one for the same notice and channel is not made. */
export async function queueMessage(
  ctx: Context,
  message: { noticeId: string; personId: string; channel: Channel; dueAt: Date },
): Promise<void> {
  const id = await insertMessage(ctx.tx, { ...message, at: ctx.now })
  if (id) await addJob(ctx.tx, 'send-message', { id }, { runAt: message.dueAt })
}
