import { z } from 'zod'
import { languages, Text } from '../../kernel/text.ts'
import { channels } from './channels/carrier.ts'

export const messageStates = ['waiting', 'sent', 'delivered', 'failed'] as const
export type MessageState = (typeof messageStates)[number]

export const Attempt = z.object({
  at: z.coerce.date(),
  carrier: z.string(),
  outcome: z.enum(['accepted', 'refused', 'unreachable', 'delivered', 'undelivered']),
  answer: z.string(),
})
export type Attempt = z.infer<typeof Attempt>

export const Message = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  channel: z.enum(channels),
  state: z.enum(messageStates),
  dueAt: z.date(),
  madeAt: z.date(),
  words: Text,
  href: z.string(),
  /** Null when the person has taken the address away since. */
  address: z.string().nullable(),
  language: z.enum(languages),
  attempts: z.array(Attempt),
})
export type Message = z.infer<typeof Message>
