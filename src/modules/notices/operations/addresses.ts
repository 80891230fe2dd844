import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Caller, Context } from '../../../kernel/context.ts'
import { addJob } from '../../../kernel/job.ts'
import { type Callable, operation } from '../../../kernel/operation.ts'
import { query } from '../../../kernel/query.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { both, languages } from '../../../kernel/text.ts'
import { isMobile, personForParty } from '../../directory/index.ts'
import { channels } from '../channels/carrier.ts'
import { phrases } from '../phrases.ts'
import { mayHaveNotices } from '../policy.ts'
import {
  type Address,
  addressesOf,
  deleteAddress,
  lockAddresses,
  preferenceOf,
  putAddress,
  putPreference,
  updateAddress,
} from '../store/address.ts'
import { messagesOf } from '../store/message.ts'

const codeMinutes = 15
const mostTries = 5
const shownMessages = 20

const self = async (ctx: Context) => ({ id: ctx.actor.id })
const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** The six figures that are sent, reckoned from a secret of the address. */
export function codeOf(secret: Uint8Array): string {
  return String(createHash('sha256').update(secret).digest().readUInt32BE(0) % 1_000_000).padStart(6, '0')
}

/** One's addresses, choices and latest messages. */
export const showChannels = query({
  name: 'notices.show-channels',
  summary: both('查看自己的通知方式和最近的消息。', 'See how one is told, and one’s latest messages.'),
  input: z.object({}),
  find: self,
  allow: mayHaveNotices,
  async run(ctx) {
    const { phone } = await personForParty(ctx.tx, ctx.actor.id)
    return {
      addresses: (await addressesOf(ctx.tx, ctx.actor.id)).map(shownAddress),
      chosen: await preferenceOf(ctx.tx, ctx.actor.id),
      messages: await messagesOf(ctx.tx, ctx.actor.id, shownMessages),
      known: { mail: null, sms: phone },
      offered: { mail: ctx.settings.MAIL_URL !== undefined, sms: ctx.settings.SMS_URL !== undefined },
    }
  },
})

function shownAddress({ channel, value, verifiedAt, failedAt, codeExpiresAt }: Address) {
  return { channel, value, verifiedAt, failedAt, codeExpiresAt }
}

/** Names an address; a code is sent there, and until it is given back the address is not used. */
export const addAddress = operation({
  name: 'notices.add-address',
  summary: both('登记邮箱或手机号，并向其发送验证码。', 'Name a mail address or telephone; a code is sent there.'),
  input: z.object({ channel: z.enum(channels), value: z.string().trim().max(254) }),
  perMinute: 5,
  find: self,
  allow: mayHaveNotices,
  async run(ctx, { channel, value }) {
    const isRight = channel === 'sms' ? isMobile(value) : z.email().safeParse(value).success
    if (!isRight) throw invalidField('value', channel === 'sms' ? phrases.wrongPhone : phrases.wrongMail)
    const codeExpiresAt = new Date(ctx.now.getTime() + codeMinutes * 60_000)
    await putAddress(ctx.tx, ctx.actor.id, { channel, value, codeSecret: randomBytes(16), codeExpiresAt, at: ctx.now })
    await addJob(ctx.tx, 'send-code', { personId: ctx.actor.id, channel }, { maxAttempts: 3 })
  },
})

type Outcome = { readonly isRight: true } | { readonly isRight: false; readonly left: number }

const tryCode = operation({
  name: 'notices.confirm-address',
  summary: both('输入验证码，确认邮箱或手机号。', 'Give back the code, and so confirm an address.'),
  input: z.object({ channel: z.enum(channels), code: z.string().trim().max(12) }),
  perMinute: 10,
  find: self,
  allow: mayHaveNotices,
  async run(ctx, { channel, code }): Promise<Outcome> {
    const address = (await lockAddresses(ctx.tx, ctx.actor.id)).find((one) => one.channel === channel)
    if (!address?.codeSecret || !address.codeExpiresAt) throw new Refusal('conflict', phrases.noCode)
    if (address.codeExpiresAt <= ctx.now || address.tries >= mostTries) throw new Refusal('conflict', phrases.codeOver)
    const of = { personId: ctx.actor.id, channel }
    if (code !== codeOf(address.codeSecret)) {
      await updateAddress(ctx.tx, of, { tries: address.tries + 1 })
      return { isRight: false, left: mostTries - address.tries - 1 }
    }
    await updateAddress(ctx.tx, of, { verified_at: ctx.now, code_secret: null })
    return { isRight: true }
  },
})

/** Confirms an address. A wrong code is counted before the refusal is thrown, hence an outcome within and a refusal without. */
export const confirmAddress: Callable<void> = Object.assign(
  async (caller: Caller, raw: unknown) => refuseWrong(await tryCode(caller, raw)),
  {
    kind: 'operation' as const,
    spec: {
      ...tryCode.spec,
      run: async (...[ctx, input, found]: Parameters<typeof tryCode.spec.run>) =>
        refuseWrong(await tryCode.spec.run(ctx, input, found)),
    },
  },
)

function refuseWrong(outcome: Outcome): void {
  if (!outcome.isRight) throw invalidField('code', phrases.wrongCode(outcome.left))
}

/** Takes an address away; nothing is sent there any more. */
export const removeAddress = operation({
  name: 'notices.remove-address',
  summary: both('删除邮箱或手机号。', 'Take an address away.'),
  input: z.object({ channel: z.enum(channels) }),
  find: self,
  allow: mayHaveNotices,
  run: (ctx, { channel }) => deleteAddress(ctx.tx, ctx.actor.id, channel),
})

/** Keeps by which ways one wants to be told, when not, and in which language. */
export const choose = operation({
  name: 'notices.choose',
  summary: both('选择通知方式、免打扰时间和语言。', 'Choose ways, quiet hours and language of messages.'),
  input: z.object({
    ways: z.preprocess((ways) => (ways === undefined ? [] : [ways].flat()), z.array(z.enum(channels))),
    quietFrom: Time.optional(),
    quietTo: Time.optional(),
    language: z.enum(languages),
  }),
  find: self,
  allow: mayHaveNotices,
  async run(ctx, { ways, quietFrom = null, quietTo = null, language }) {
    if ((quietFrom === null) !== (quietTo === null))
      throw invalidField(quietFrom ? 'quietTo' : 'quietFrom', phrases.bothTimes)
    const chosen = { mail: ways.includes('mail'), sms: ways.includes('sms'), quietFrom, quietTo, language }
    await putPreference(ctx.tx, ctx.actor.id, chosen, ctx.now)
  },
})

/** The code and where to send it; nothing when it is no longer wanted. */
export const readCode = operation({
  name: 'notices.read-code',
  summary: both('取出待发送的验证码。', 'Take a code that is to be sent.'),
  input: z.object({ personId: z.uuid(), channel: z.enum(channels) }),
  find: async (_ctx, { personId }) => ({ id: personId }),
  allow: (actor) => actor.kind === 'machine',
  async run(ctx, { personId, channel }) {
    const address = (await addressesOf(ctx.tx, personId)).find((one) => one.channel === channel)
    if (!address?.codeSecret || !address.codeExpiresAt || address.codeExpiresAt <= ctx.now) return null
    const { language } = await preferenceOf(ctx.tx, personId)
    return { to: address.value, code: codeOf(address.codeSecret), language }
  },
})
