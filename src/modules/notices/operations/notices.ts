import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { Instant } from '../../../kernel/instant.ts'
import { operation } from '../../../kernel/operation.ts'
import { query } from '../../../kernel/query.ts'
import { both, Text } from '../../../kernel/text.ts'
import { stewardsOf } from '../../directory/index.ts'
import { mayHaveNotices } from '../policy.ts'
import { sendOut } from '../queueing.ts'
import { countUnread, insertNotices, markRead, Notice, noticesOf } from '../store/notice.ts'

const pageSize = 30

/** Where a page of the list begins. */
const Place = z.tuple([Instant, z.uuid()])

/** Whose notices are read: one's own, or those of the firm that one acts for. A person's are nobody else's to read. */
const self = async ({ actor }: Context) => ({
  id: actor.behalf?.partyKind === 'firm' ? actor.behalf.partyId : actor.id,
})

/** The notices of the person who asks. */
export const listNotices = query({
  name: 'notices.list-notices',
  summary: both(
    '列出自己的（或所代理单位的）通知。',
    'List one’s own notices, or those of the firm acted for, newest first.',
  ),
  input: z.object({ before: z.string().max(80).optional() }),
  output: z.object({ notices: z.array(Notice), unread: z.number(), next: z.string().nullable() }),
  find: self,
  allow: mayHaveNotices,
  async run(ctx, { before }, { id: reader }) {
    const [at, id] = Place.safeParse(before?.split('_')).data ?? []
    const place = at && id ? { at, id } : undefined // an address that somebody has changed begins the list anew
    const rows = await noticesOf(ctx.tx, reader, { before: place, limit: pageSize + 1 })
    const notices = rows.slice(0, pageSize)
    const last = notices.at(-1)
    const next = rows.length > pageSize && last ? `${last.toldAt.toISOString()}_${last.id}` : null
    return { notices, unread: await countUnread(ctx.tx, reader), next }
  },
})

/** Marks one notice, or all, as read. */
export const readNotices = operation({
  name: 'notices.read-notices',
  behalf: 'party',
  summary: both('把通知标为已读。', 'Mark one notice, or all of one’s own, as read.'),
  input: z.object({ id: z.uuid().optional() }),
  find: self,
  allow: mayHaveNotices,
  run: (ctx, { id }, { id: reader }) => markRead(ctx.tx, reader, ctx.now, id),
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
    urgent: z.boolean().default(false),
  }),
  find: async (_ctx, { cause }) => ({ id: cause }),
  allow: (actor) => actor.kind === 'machine',
  async run(ctx, { people, cause, words, href, urgent }) {
    const told = await withStewards(ctx, people)
    const notices = await insertNotices(ctx.tx, { people: told, cause, words, href, at: ctx.now })
    await sendOut(ctx, notices, { urgent })
  },
})

/** What concerns a firm is told to the firm, where all who act for it read it, and to those who manage for it. */
async function withStewards(ctx: Context, people: readonly string[]): Promise<string[]> {
  const stewards = await stewardsOf(ctx, people)
  return [...new Set([...people, ...[...stewards.values()].flat()])]
}
