import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Caller } from '../../kernel/context.ts'
import type { Job } from '../../kernel/job.ts'
import type { Text } from '../../kernel/text.ts'
import { wordsIn } from '../../ui/index.ts'
import { type Carrier, carry, channels } from './channels/carrier.ts'
import { carriersOf } from './channels/index.ts'
import { readCode } from './operations/addresses.ts'
import { beginTry, recordTries } from './operations/messages.ts'
import { phrases } from './phrases.ts'

/** Sends a message: what to send is read in one transaction, what came of it is written in another; the wire is in between. */
export async function sendMessage(caller: Caller, id: string, carriers?: readonly Carrier[]): Promise<void> {
  const message = await beginTry(caller, { id })
  if (!message) return
  const { PUBLIC_URL, HOST, PORT } = caller.settings
  const say = (text: Text) => wordsIn(text, message.language)
  const link = new URL(message.href, PUBLIC_URL ?? `http://${HOST}:${PORT}`).href
  const letter = {
    ...{ id, to: message.address, subject: say(phrases.subject(message.words)) },
    text: say(message.channel === 'mail' ? phrases.mail(message.words, link) : phrases.sms(message.words, link)),
  }
  const answers = await carry(carriers ?? (await carriersOf(caller.settings, message.channel)), letter)
  await recordTries(caller, { id, answers })
}

/** The job behind each message. */
export const sendMessageJob: Job = {
  name: 'send-message',
  run: (caller, payload) => sendMessage(caller, z.object({ id: z.uuid() }).parse(payload).id),
}

/** Sends the code by which a person shows that an address is one's own. */
export const sendCodeJob: Job = {
  name: 'send-code',
  run: async (caller, payload) => {
    const { personId, channel } = z.object({ personId: z.uuid(), channel: z.enum(channels) }).parse(payload)
    const wanted = await readCode(caller, { personId, channel })
    if (!wanted) return
    const say = wordsIn(phrases.code(wanted.code), wanted.language)
    const letter = {
      id: randomUUID(),
      to: wanted.to,
      subject: wordsIn(phrases.codeSubject, wanted.language),
      text: say,
    }
    const last = (await carry(await carriersOf(caller.settings, channel), letter)).at(-1)
    if (last?.outcome !== 'accepted')
      throw new Error(`The code could not be sent by ${channel}: ${last?.answer ?? 'no carrier'}`)
  },
}

/** Fails on purpose: an administrator sees on the exceptions page that no carrier could be reached. */
export const carriersUnreachable: Job = {
  name: 'notices-unreachable',
  run: async (_caller, payload) => {
    const { channel, answer } = z.object({ channel: z.string(), answer: z.string() }).parse(payload)
    throw new Error(`Messages by ${channel} could not be handed over: ${answer}`)
  },
}
