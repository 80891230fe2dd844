import { z } from 'zod'
import type { Actor } from '../../../kernel/context.ts'
import { query } from '../../../kernel/query.ts'
import { both } from '../../../kernel/text.ts'
import { getItem } from '../../catalogue/index.ts'
import { listOpenOfService } from './store.ts'

const pageSize = 50
type Service = Awaited<ReturnType<typeof getItem>>

/** What an item's organisation may see: its publishers and heads, and the district's own posts. */
function mayCount({ post }: Actor, { organisation }: Service): boolean {
  if (!post?.roles.some((role) => role === 'publisher' || role === 'head' || role === 'auditor')) return false
  return post.organisationPath.length === 1 || post.organisationId === organisation?.id
}

/** Open matters of a service with the version of the guide that each keeps. Numbers only: who applied is not told here. */
export const listMattersOfService = query({
  name: 'cases.list-matters-of-service',
  summary: both(
    '列出一个事项的在办件及其指南版本。',
    'List the open matters of a service with the guide version each keeps.',
  ),
  input: z.object({ code: z.string().min(1).max(64), after: z.string().max(60).default('') }),
  find: (ctx, { code }): Promise<Service> => getItem(ctx.tx, code),
  allow: mayCount,
  async run(ctx, { after }, item) {
    const found = await listOpenOfService(ctx.tx, item.code, { after, limit: pageSize + 1 })
    const matters = found.matters.slice(0, pageSize)
    const next = found.matters.length > pageSize ? (matters.at(-1)?.number ?? null) : null
    return { item, counts: found.counts, matters, next }
  },
})
