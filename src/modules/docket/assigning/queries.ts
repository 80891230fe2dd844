import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { dayOf } from '../../../kernel/day.ts'
import { query } from '../../../kernel/query.ts'
import { both } from '../../../kernel/text.ts'
import { appointmentsTo, isInForce, partyNames, postsOf } from '../../directory/index.ts'
import { MatterNumber } from '../matter-page.ts'
import { type Matter, scopeOf, type WorkItem } from '../model.ts'
import { getMatter } from '../store/matter.ts'
import { openTasks } from '../store/work.ts'
import { mayAssign } from './model.ts'

/** A post that could do the work, with whoever is in it. */
interface Offered {
  readonly id: string
  readonly name: WorkItem['title']
  readonly names: string
  readonly isNow: boolean
}
export interface AssignmentPage {
  readonly matter: Pick<Matter, 'number' | 'title'>
  readonly work: readonly (WorkItem & { readonly posts: readonly Offered[]; readonly barred: string })[]
}

/** The work of a matter that waits in the reader’s organisation, and the posts that could do it. */
export const showAssignment = query({
  name: 'docket.show-assignment',
  summary: both('查看待办可以指定给哪些岗位。', 'See to which posts the work of a matter can be given.'),
  input: z.object({ number: MatterNumber }),
  async find(ctx, { number }) {
    const matter = await getMatter(ctx.tx, number)
    return { id: matter.id, matter, work: await openTasks(ctx.tx, matter.id) }
  },
  allow: (actor, { matter, work }: { matter: Matter; work: readonly WorkItem[] }) =>
    work.some((item) => mayAssign(actor, { matter, item })),
  async run(ctx, _input, { matter, work }): Promise<AssignmentPage> {
    const mine = work.filter((item) => mayAssign(ctx.actor, { matter, item }))
    const posts = await postsWithPeople(ctx)
    const names = await partyNames(
      ctx.tx,
      mine.flatMap(({ barredIds }) => barredIds),
    )
    return {
      matter: { number: matter.number, title: matter.title },
      work: mine.map((item) => ({
        ...item,
        posts: offeredFor(item, posts),
        barred: item.barredIds.map((id) => names.get(id)?.name ?? '').join('、'),
      })),
    }
  },
})

type Peopled = Awaited<ReturnType<typeof postsWithPeople>>[number]

/** The posts of the reader’s organisation that are held today, in a number of statements that does not grow. */
async function postsWithPeople(ctx: Context) {
  const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
  const posts = await postsOf(ctx.tx, ctx.actor.post?.organisationId ?? '')
  const appointments = await appointmentsTo(
    ctx.tx,
    posts.map(({ id }) => id),
  )
  const held = appointments.filter((one) => isInForce(one, today))
  const names = await partyNames(
    ctx.tx,
    held.map(({ personId }) => personId),
  )
  return posts.map((post) => ({
    ...post,
    people: held
      .filter(({ postId }) => postId === post.id)
      .map(({ personId }) => ({ id: personId, name: names.get(personId)?.name ?? '' })),
  }))
}

/** Those with the role, in which somebody is who is not barred from it. */
function offeredFor(item: WorkItem, posts: readonly Peopled[]): Offered[] {
  return posts.flatMap(({ id, name, roles, people }) => {
    const able = people.filter((one) => !item.barredIds.includes(one.id))
    if (!item.role || !roles.includes(item.role) || able.length === 0) return []
    return [{ id, name, names: able.map((one) => one.name).join('、'), isNow: item.scope === scopeOf({ post: id }) }]
  })
}
