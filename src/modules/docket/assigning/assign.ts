import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { dayOf } from '../../../kernel/day.ts'
import { denied, operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { both, type Text } from '../../../kernel/text.ts'
import { getPost, holdersOf, roleNames } from '../../directory/index.ts'
import { MatterNumber } from '../matter-page.ts'
import { type Matter, scopeOf, type WorkFor, type WorkItem } from '../model.ts'
import { mayReadMatter } from '../policy.ts'
import { lockMatter } from '../store/matter.ts'
import { addStep } from '../store/step.ts'
import { assignWork, openTasks } from '../store/work.ts'
import { mayAssign } from './model.ts'
import { assigningPhrases as words } from './phrases.ts'

/** Open work of a matter, for whoever gives it out. */
interface WorkSubject {
  readonly id: string
  readonly matter: Matter
  readonly item: WorkItem
}

/** The head of the organisation that work waits in names the post that does it: one that has the role the work asks for. */
export const assign = operation({
  name: 'docket.assign-work',
  summary: both('指定待办由哪个岗位办理。', 'Name the post that does an open piece of work.'),
  input: z.object({ number: MatterNumber, work: z.uuid(), post: z.union([z.uuid(), z.literal('any')]) }),
  async find(ctx, { number, work }): Promise<WorkSubject> {
    const matter = await lockMatter(ctx.tx, number)
    const item = (await openTasks(ctx.tx, matter.id)).find((one) => one.id === work)
    if (!item) throw mayReadMatter(ctx.actor, matter) ? new Refusal('not-found', words.noSuchWork) : denied(ctx.actor)
    return { id: matter.id, matter, item }
  },
  allow: (actor, { matter, item }) => mayAssign(actor, { matter, item }),
  async run(ctx, { post }, { matter, item }) {
    const { target, said } = post === 'any' ? anybody(item) : await thePost(ctx, post, item)
    if (scopeOf(target) === item.scope) throw invalidField('post', words.sameAlready)
    await assignWork(ctx, item.id, target)
    await addStep(ctx, matter, { kind: 'assigned', words: said, visible: 'staff' })
    return { number: matter.number }
  },
})

interface Target {
  readonly target: WorkFor
  readonly said: Text
}

/** Back to whoever has the role. */
function anybody({ organisationId, role }: WorkItem): Target {
  if (!organisationId || !role) throw new Refusal('not-found', words.noSuchWork)
  return { target: { organisation: organisationId, role }, said: words.givenBack(roleNames[role]) }
}

async function thePost(ctx: Context, id: string, item: WorkItem): Promise<Target> {
  const post = await getPost(ctx.tx, id)
  if (post.organisationId !== item.organisationId) throw invalidField('post', words.otherOrganisation)
  if (!item.role || !post.roles.includes(item.role)) throw invalidField('post', words.otherRole)
  const holders = await holdersOf(ctx.tx, id, dayOf(ctx.now, ctx.settings.DISTRICT_ZONE))
  if (holders.every((one) => item.barredIds.includes(one))) throw invalidField('post', words.nobodyThere)
  return { target: { post: id }, said: words.assigned(post.name) }
}
