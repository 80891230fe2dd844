import { z } from 'zod'
import { type Context, hasRole } from '../../../kernel/context.ts'
import { Instant } from '../../../kernel/instant.ts'
import { addJob } from '../../../kernel/job.ts'
import { operation } from '../../../kernel/operation.ts'
import { query } from '../../../kernel/query.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import type { Channel } from '../channels/carrier.ts'
import { type Message, messageStates } from '../model.ts'
import { phrases } from '../phrases.ts'
import { queueMessage } from '../queueing.ts'
import { isOurReport } from '../reports.ts'
import { reachable, updateAddress } from '../store/address.ts'
import { countMessages, insertAttempts, lockMessage, messagesIn, noticeOf, updateMessage } from '../store/message.ts'

/** Pauses after which a carrier that could not be reached is tried again, in minutes; then the other channel is taken. */
const pauses = [1, 5, 30, 120, 480]
const MS_PER_MINUTE = 60_000
const pageSize = 30

const OneMessage = z.object({ id: z.uuid() })

async function getMessage(ctx: Context, id: string): Promise<Message> {
  const message = await lockMessage(ctx.tx, id)
  if (!message) throw new Refusal('not-found', phrases.noSuchMessage)
  return message
}

/** What is to be sent now; nothing when it has been sent or the person has taken the address away. */
export const beginTry = operation({
  name: 'notices.begin-try',
  summary: both('准备发送一条消息。', 'Take a message that waits, to send it.'),
  input: OneMessage,
  find: (ctx, { id }) => getMessage(ctx, id),
  allow: (actor) => actor.kind === 'machine',
  async run(ctx, { id }, message) {
    if (message.state !== 'waiting') return null
    if (message.address) return { ...message, address: message.address }
    await updateMessage(ctx.tx, id, { state: 'failed', ended_at: ctx.now })
    return null
  },
})

const Answers = z.array(
  z.object({ carrier: z.string(), outcome: z.enum(['accepted', 'refused', 'unreachable']), answer: z.string() }),
)

/** Keeps what carriers answered, and decides: done, again later, or through the other channel. */
export const recordTries = operation({
  name: 'notices.record-tries',
  summary: both('记录发送结果。', 'Record what came of sending a message, and go on from there.'),
  input: OneMessage.extend({ answers: Answers }),
  find: (ctx, { id }) => getMessage(ctx, id),
  allow: (actor) => actor.kind === 'machine',
  async run(ctx, { id, answers }, message) {
    await insertAttempts(
      ctx.tx,
      message,
      answers.map((answer) => ({ ...answer, at: ctx.now })),
    )
    const last = answers.at(-1)
    if (last?.outcome === 'accepted') return updateMessage(ctx.tx, id, { state: 'sent', ended_at: ctx.now })
    if (last?.outcome === 'refused') await updateAddress(ctx.tx, message, { failed_at: ctx.now })
    const tried = roundsOf(message)
    const pause = last?.outcome === 'refused' ? undefined : pauses[tried]
    if (pause === undefined) return giveUp(ctx, message, last?.answer ?? phrases.noCarrier.en)
    const dueAt = new Date(ctx.now.getTime() + pause * MS_PER_MINUTE)
    await updateMessage(ctx.tx, id, { due_at: dueAt })
    await addJob(ctx.tx, 'send-message', { id }, { runAt: dueAt })
  },
})

/** How often it was tried: one round may ask several carriers, at the same moment. */
function roundsOf({ attempts }: Message): number {
  return new Set(attempts.map(({ at }) => at.getTime())).size
}

/** The other channel is taken when the person has one; nobody's fault but a carrier's goes before an administrator. */
async function giveUp(ctx: Context, message: Message, answer: string): Promise<void> {
  await updateMessage(ctx.tx, message.id, { state: 'failed', ended_at: ctx.now })
  const other: Channel = message.channel === 'mail' ? 'sms' : 'mail'
  const noticeId = await noticeOf(ctx.tx, message.id)
  const ways = await reachable(ctx.tx, [message.personId])
  if (noticeId && ways.some(({ channel }) => channel === other))
    await queueMessage(ctx, { noticeId, personId: message.personId, channel: other, dueAt: ctx.now })
  const { attempts } = message
  if (attempts.length > 0 && attempts.every(({ outcome }) => outcome === 'unreachable'))
    await addJob(ctx.tx, 'notices-unreachable', { channel: message.channel, answer }, { maxAttempts: 1 })
}

/** A gateway's report whether a message reached the telephone. */
export const reportDelivery = operation({
  name: 'notices.report-delivery',
  summary: both('短信网关报告送达结果。', 'A gateway reports whether a message was delivered; the report is signed.'),
  input: OneMessage.extend({
    delivered: z.boolean(),
    words: z.string().max(300).default(''),
    signature: z.string().max(200),
  }),
  async find(ctx, input) {
    const isOurs = isOurReport(ctx.settings.SMS_TOKEN, input)
    return { ...(isOurs ? await getMessage(ctx, input.id) : { id: input.id }), isOurs }
  },
  allow: (_actor, { isOurs }) => isOurs,
  async run(ctx, { id, delivered, words }) {
    const message = await getMessage(ctx, id)
    const outcome = delivered ? 'delivered' : 'undelivered'
    await insertAttempts(ctx.tx, message, [{ at: ctx.now, carrier: 'report', outcome, answer: words }])
    if (delivered) return updateMessage(ctx.tx, id, { state: 'delivered', ended_at: ctx.now })
    return giveUp(ctx, message, words)
  },
})

const Place = z.tuple([Instant, z.uuid()])

/** Messages of the installation by state, for whoever keeps it running. */
export const listMessages = query({
  name: 'notices.list-messages',
  summary: both('按状态列出短信和邮件。', 'List messages by state, newest first; addresses are masked.'),
  input: z.object({ state: z.enum(messageStates).default('failed'), before: z.string().max(80).optional() }),
  find: async () => ({ id: 'messages' }),
  allow: (actor) => hasRole(actor, 'administrator'),
  async run(ctx, { state, before }) {
    const [at, id] = Place.safeParse(before?.split('_')).data ?? []
    const rows = await messagesIn(ctx.tx, state, { before: at && id ? { at, id } : undefined, limit: pageSize + 1 })
    const shown = rows.slice(0, pageSize)
    const last = shown.at(-1)
    const next = rows.length > pageSize && last ? `${last.madeAt.toISOString()}_${last.id}` : null
    return { state, counts: Object.fromEntries(await countMessages(ctx.tx)), next, messages: shown.map(maskedMessage) }
  },
})

/** Without the words, which are the person's, and with an address that tells nobody. */
function maskedMessage({ words: _words, href: _href, address, ...message }: Message) {
  return { ...message, address: address && `${address.slice(0, 3)}…${address.slice(-2)}` }
}

/** Sends a message that failed once more. */
export const sendAgain = operation({
  name: 'notices.send-again',
  summary: both('重新发送一条失败的消息。', 'Send a message that failed once more.'),
  input: OneMessage,
  find: (ctx, { id }) => getMessage(ctx, id),
  allow: (actor) => hasRole(actor, 'administrator'),
  async run(ctx, { id }, { state }) {
    if (state !== 'failed') throw new Refusal('conflict', phrases.notFailed)
    await updateMessage(ctx.tx, id, { state: 'waiting', due_at: ctx.now, ended_at: null })
    await addJob(ctx.tx, 'send-message', { id })
  },
})
