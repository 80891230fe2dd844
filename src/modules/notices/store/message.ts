import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../../kernel/context.ts'
import type { Channel } from '../channels/carrier.ts'
import { type Attempt, Message, type MessageState, messageStates } from '../model.ts'
import type {} from '../tables.ts'

/** Makes a message for a notice and channel; there is one at most. @returns its id, or undefined when there was one */
export async function insertMessage(
  tx: Tx,
  message: { noticeId: string; personId: string; channel: Channel; dueAt: Date; at: Date },
): Promise<string | undefined> {
  const row = await tx
    .insertInto('notices.message')
    .values({
      ...{ notice_id: message.noticeId, person_id: message.personId, channel: message.channel },
      ...{ state: 'waiting', due_at: message.dueAt, made_at: message.at, ended_at: null },
    })
    .onConflict((conflict) => conflict.columns(['notice_id', 'channel']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** A message with its tries, locked. */
export async function lockMessage(tx: Tx, id: string): Promise<Message | undefined> {
  await tx.selectFrom('notices.message').select('id').where('id', '=', id).forUpdate().execute()
  const [message] = await messages(tx, sql`m.id = ${id}`, 1)
  return message
}

/** A person's messages, newest first. */
export function messagesOf(tx: Tx, personId: string, limit: number): Promise<Message[]> {
  return messages(tx, sql`m.person_id = ${personId}`, limit)
}

/** Messages in a state, newest first. Keyset paging on (made, id). */
export function messagesIn(
  tx: Tx,
  state: MessageState,
  page: { before?: { at: string; id: string } | undefined; limit: number },
): Promise<Message[]> {
  const { before } = page
  const after = before ? sql`and (m.made_at, m.id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``
  return messages(tx, sql`m.state = ${state} ${after}`, page.limit)
}

async function messages(tx: Tx, which: ReturnType<typeof sql>, limit: number): Promise<Message[]> {
  const { rows } = await sql`
    select m.id, m.person_id as "personId", m.channel, m.state, m.due_at as "dueAt", m.made_at as "madeAt", n.words, n.href,
           a.value as address, coalesce(p.language, 'zh-Hans') as language,
           coalesce((select json_agg(json_build_object('at', t.at, 'carrier', t.carrier, 'outcome', t.outcome, 'answer', t.answer) order by t.ordinal)
                     from notices.attempt t where t.message_id = m.id), '[]') as attempts
    from notices.message m join notices.notice n on n.id = m.notice_id
    left join notices.address a on a.person_id = m.person_id and a.channel = m.channel
    left join notices.preference p on p.person_id = m.person_id
    where ${which} order by m.made_at desc, m.id desc limit ${limit}`.execute(tx)
  return rows.map((row) => Message.parse(row))
}

export async function updateMessage(
  tx: Tx,
  id: string,
  change: { state?: MessageState; due_at?: Date; ended_at?: Date | null },
): Promise<void> {
  await tx.updateTable('notices.message').set(change).where('id', '=', id).execute()
}

/** Adds tries to the proof. */
export async function insertAttempts(tx: Tx, message: Message, attempts: readonly Attempt[]): Promise<void> {
  if (attempts.length === 0) return
  const rows = attempts.map((attempt, index) => ({
    message_id: message.id,
    ordinal: message.attempts.length + index + 1,
    ...attempt,
  }))
  await tx.insertInto('notices.attempt').values(rows).execute()
}

/** The notice behind a message, for telling it through another channel. */
export async function noticeOf(tx: Tx, messageId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('notices.message')
    .select('notice_id as id')
    .where('id', '=', messageId)
    .executeTakeFirst()
  return row?.id
}

/** How many messages are in each state. */
export async function countMessages(tx: Tx): Promise<Map<MessageState, number>> {
  const rows = await tx
    .selectFrom('notices.message')
    .select(['state', (on) => on.fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute()
  return new Map(rows.map(({ state, count }) => [z.enum(messageStates).parse(state), Number(count)]))
}
