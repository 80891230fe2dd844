import { z } from 'zod'
import type { Actor, Tx } from '../../../kernel/context.ts'
import { type Day, dayOf } from '../../../kernel/day.ts'
import { query } from '../../../kernel/query.ts'
import { both } from '../../../kernel/text.ts'
import { appointmentsTo, isInForce, type Post, partyNames, postsOf } from '../../directory/index.ts'
import { MatterNumber } from '../matter-page.ts'
import { type Matter, scopeOf, type WorkItem } from '../model.ts'
import { getMatter } from '../store/matter.ts'
import { strandedWork } from '../store/stranded.ts'
import { openTasks } from '../store/work.ts'
import { askedAbout, isPostFor, mayAssign } from './model.ts'

/** A post that could do the work, with whoever is in it. */
interface Offered {
  readonly id: string
  readonly name: WorkItem['title']
  readonly names: string
  readonly isNow: boolean
}
/** A piece of work with the posts it can be given to. */
export type Given = WorkItem & {
  readonly posts: readonly Offered[]
  readonly barred: string
  /** Where nobody can do it: the posts in which somebody may be made to stand in; empty where only administrators appoint. */
  readonly standIn: readonly Pick<Offered, 'id' | 'name'>[] | null
}
export interface AssignmentPage {
  readonly matter: Pick<Matter, 'number' | 'title'>
  readonly work: readonly Given[]
  readonly today: Day
}

/** The work of a matter that the reader may give out, and the posts that could do it. */
export const showAssignment = query({
  name: 'docket.show-assignment',
  summary: both('查看待办可以指定给哪些岗位。', 'See to which posts the work of a matter can be given.'),
  input: z.object({ number: MatterNumber }),
  async find(ctx, { number }) {
    const matter = await getMatter(ctx.tx, number)
    return { id: matter.id, matter, work: await openTasks(ctx.tx, matter.id) }
  },
  allow: (actor, subject: { matter: Matter; work: readonly WorkItem[] }) => givenOutBy(actor, subject).length > 0,
  async run(ctx, _input, subject): Promise<AssignmentPage> {
    const mine = givenOutBy(ctx.actor, subject)
    const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
    const posts = await postsWithPeople(
      ctx.tx,
      mine.flatMap(({ organisationId }) => organisationId ?? []),
      today,
    )
    const names = await partyNames(
      ctx.tx,
      mine.flatMap(({ barredIds }) => barredIds),
    )
    const stranded = await strandedWork(ctx.tx, { today, matterId: subject.id })
    const work = mine.map((item) => ({
      ...item,
      posts: offeredFor(item, posts),
      barred: item.barredIds.map((id) => names.get(id)?.name ?? '').join('、'),
      standIn: stranded.some(({ id }) => id === item.id)
        ? posts.filter((post) => post.organisationId === item.organisationId && isPostFor(item, post))
        : null,
    }))
    return { matter: { number: subject.matter.number, title: subject.matter.title }, work, today }
  },
})

/** Of several pieces, what this actor may give out. */
function givenOutBy(actor: Actor, { matter, work }: { matter: Matter; work: readonly WorkItem[] }): WorkItem[] {
  return work.filter((item) => mayAssign(actor, { matter, item, asked: askedAbout(item, work) }))
}

type Peopled = Awaited<ReturnType<typeof postsWithPeople>>[number]

/** The posts of the organisations with whoever holds them today. */
async function postsWithPeople(tx: Tx, organisationIds: readonly string[], today: Day) {
  const posts: Post[] = []
  for (const id of new Set(organisationIds)) posts.push(...(await postsOf(tx, id)))
  const appointments = await appointmentsTo(
    tx,
    posts.map(({ id }) => id),
  )
  return posts.map((post) => ({
    ...post,
    people: appointments
      .filter((one) => one.postId === post.id && isInForce(one, today))
      .map(({ personId, personName }) => ({ id: personId, name: personName })),
  }))
}

/** Those with the role, in which somebody is who is not barred from it. */
function offeredFor(item: WorkItem, posts: readonly Peopled[]): Offered[] {
  return posts.flatMap(({ id, organisationId, name, roles, people }) => {
    const able = people.filter((one) => !item.barredIds.includes(one.id))
    if (organisationId !== item.organisationId || !item.role || !roles.includes(item.role) || able.length === 0)
      return []
    return [{ id, name, names: able.map((one) => one.name).join('、'), isNow: item.scope === scopeOf({ post: id }) }]
  })
}
