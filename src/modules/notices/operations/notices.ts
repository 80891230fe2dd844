import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { Instant } from '../../../kernel/instant.ts'
import { operation } from '../../../kernel/operation.ts'
import { query } from '../../../kernel/query.ts'
import { both, Text } from '../../../kernel/text.ts'
import { mayHaveNotices } from '../policy.ts'
import { sendOut } from '../queueing.ts'
import { countUnread, insertNotices, markRead, Notice, noticesOf } from '../store/notice.ts'

const pageSize = 30

/** Where a page of the list begins. */
const Place = z.tuple([Instant, z.uuid()])

const self = async (ctx: Context) => ({ id: ctx.actor.id })

/** The notices of the person who asks. */
export const listNotices = query({
  name: 'notices.list-notices',
  summary: both('列出自己的通知。', 'List one’s own notices, newest first.'),
  input: z.object({ before: z.string().max(80).optional() }),
  output: z.object({ notices: z.array(Notice), unread: z.number(), next: z.string().nullable() }),
  find: self,
  allow: mayHaveNotices,
  async run(ctx, { before }) {
    const [at, id] = Place.safeParse(before?.split('_')).data ?? []
    const place = at && id ? { at, id } : undefined // an address that somebody has changed begins the list anew
    const rows = await noticesOf(ctx.tx, ctx.actor.id, { before: place, limit: pageSize + 1 })
    const notices = rows.slice(0, pageSize)
    const last = notices.at(-1)
    const next = rows.length > pageSize && last ? `${last.toldAt.toISOString()}_${last.id}` : null
    return { notices, unread: await countUnread(ctx.tx, ctx.actor.id), next }
  },
})

/** Marks one notice, or all, as read. */
export const readNotices = operation({
  name: 'notices.read-notices',
  summary: both('把通知标为已读。', 'Mark one notice, or all of one’s own, as read.'),
  input: z.object({ id: z.uuid().optional() }),
  find: self,
  allow: mayHaveNotices,
  run: (ctx, { id }) => markRead(ctx.tx, ctx.actor.id, ctx.now, id),
})

/** Tells people something; called for facts that other modules emit. */
export const tell = operation({
  name: 'notices.tell',
  summary: both('通知当事人。', 'Tell people of a fact, once.'),
  input: z.object({
    people: z.array(z.uuid()),
    cause: z.string(),
    words: Text,
    href: z.string().startsWith('/'),
    matter: z.string().nullable(),
  }),
  find: async (_ctx, { cause }) => ({ id: cause }),
  allow: (actor) => actor.kind === 'machine',
  async run(ctx, { people, cause, words, href }) {
    await sendOut(ctx, await insertNotices(ctx.tx, { people, cause, words, href, at: ctx.now }))
  },
})
