import { z } from 'zod'
import { hasRole } from '../../kernel/context.ts'
import { query } from '../../kernel/query.ts'
import { both } from '../../kernel/text.ts'
import { Digest } from './model.ts'
import { findContent } from './store/content.ts'
import { ContentState, contentsIn } from './store/content-list.ts'

/** Rows on a page of the list. */
const pageSize = 30

/** Contents with what the scanner said, for the administrator: by digest, without names. */
export const listContents = query({
  name: 'files.list-contents',
  summary: both('列出文件的查毒情况。', 'List contents with what the scanner said of them, without names.'),
  input: z.object({
    state: ContentState.default('infected'),
    after: Digest.optional(),
  }),
  find: async ({ actor }) => ({ id: actor.id }),
  allow: (actor) => hasRole(actor, 'administrator'),
  async run({ tx, settings }, { state, after = '' }) {
    const found = await contentsIn(tx, state, { after, limit: pageSize + 1 })
    const shown = found.slice(0, pageSize)
    const next = found.length > pageSize ? (shown.at(-1)?.sha256 ?? null) : null
    return { contents: shown, next, state, scanner: settings.CLAMD_URL ?? null }
  },
})

/** What the scanner found in a content, if it did. */
export const getThreat = query({
  name: 'files.get-threat',
  summary: both('查询内容是否含病毒。', 'Get what the scanner found in a content, if anything.'),
  input: z.object({ sha256: Digest }),
  find: async (_ctx, { sha256 }) => ({ id: sha256 }),
  allow: (actor) => actor.kind === 'machine',
  run: async ({ tx }, { sha256 }) => (await findContent(tx, sha256))?.threat ?? null,
})
