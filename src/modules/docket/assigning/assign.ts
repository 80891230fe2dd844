import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { dayOf } from '../../../kernel/day.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { both, type Text } from '../../../kernel/text.ts'
import { getPost, holdersOf, roleNames } from '../../directory/index.ts'
import { scopeOf, type WorkFor, type WorkItem } from '../model.ts'
import { addStep } from '../store/step.ts'
import { assignWork } from '../store/work.ts'
import { mayAssign } from './model.ts'
import { followNobody } from './nobody.ts'
import { assigningPhrases as words } from './phrases.ts'
import { lockWork, WorkNamed } from './subject.ts'

/** The head of the organisation that work waits in names the post that does it: one that has the role the work asks for. */
export const assign = operation({
  name: 'docket.assign-work',
  summary: both('指定待办由哪个岗位办理。', 'Name the post that does an open piece of work.'),
  input: WorkNamed.extend({ post: z.union([z.uuid(), z.literal('any')]) }),
  find: lockWork,
  allow: (actor, subject) => mayAssign(actor, subject),
  async run(ctx, { post }, { matter, item }) {
    const { target, said } = post === 'any' ? anybody(item) : await thePost(ctx, post, item)
    if (scopeOf(target) === item.scope) throw invalidField('post', words.sameAlready)
    await assignWork(ctx, item.id, target)
    await followNobody(ctx, matter)
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
