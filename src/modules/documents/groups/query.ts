import { z } from 'zod'
import type { Actor, Context } from '../../../kernel/context.ts'
import { query } from '../../../kernel/query.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { peopleByIds } from '../../directory/index.ts'
import { loadBook, writeAddressees } from '../addressees.ts'
import { refusals } from '../phrases.ts'
import { mayStart } from '../policy.ts'
import { ownerOfGroup } from '../store/group.ts'
import { summaries } from '../summaries.ts'
import { usesOf, versionsOf } from './store.ts'

const pageSize = 20
const mostUses = 30

/** A group: one's own, or one that follows the directory. */
async function find(ctx: Context, { group }: { group: string }) {
  const isKept = z.uuid().safeParse(group).success
  const ownerId = isKept ? await ownerOfGroup(ctx.tx, group) : null
  const book = await loadBook(ctx.tx, ownerId ?? ctx.actor.post?.organisationId ?? ctx.actor.id)
  const found = book.groups.find(({ key }) => key === group)
  if (!found) throw new Refusal('not-found', refusals.noGroup)
  return { id: group, ownerId, book, group: found }
}

/** Who is in a group, who was, who changed it, and which documents went by which version. */
export const showGroup = query({
  name: 'documents.show-group',
  summary: summaries.showGroup,
  input: z.object({ group: z.string().max(60), before: z.coerce.number().int().min(1).optional().catch(undefined) }),
  find,
  allow: (actor: Actor, { ownerId }) => mayStart(actor) && (ownerId === null || ownerId === actor.post?.organisationId),
  async run(ctx, { before }, { ownerId, book, group }) {
    const rows = await versionsOf(ctx.tx, group.key, { before, limit: pageSize + 1 })
    const shown = rows.slice(0, pageSize)
    const own = ctx.actor.post?.organisationId ?? ''
    return {
      ...{ group, isKept: ownerId !== null, versions: shown, organisations: book.organisations },
      members: writeAddressees(
        book,
        group.members.map((organisation) => ({ organisation })),
      ),
      people: await peopleByIds(
        ctx.tx,
        shown.map(({ keptBy }) => keptBy),
      ),
      uses: await usesOf(ctx.tx, group.key, { officeId: own, limit: mostUses }),
      next: rows.length > pageSize ? String(shown.at(-1)?.version) : null,
    }
  },
})
export type ShownGroup = Awaited<ReturnType<typeof showGroup>>
