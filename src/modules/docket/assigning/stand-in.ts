import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { Day, dayOf } from '../../../kernel/day.ts'
import { emit } from '../../../kernel/event.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { lockPost, type Post, personNamed, takeSeat } from '../../directory/index.ts'
import { addStep } from '../store/step.ts'
import { strandedWork } from '../store/stranded.ts'
import { isPostFor, mayAssign } from './model.ts'
import { followNobody } from './nobody.ts'
import { assigningPhrases as words } from './phrases.ts'
import { lockWork, WorkNamed, type WorkSubject } from './subject.ts'

/** Nobody can do it: whoever decides names a person who stands in for a post that does such work, and it is on that person's list. */
export const nameStandIn = operation({
  name: 'docket.name-stand-in',
  summary: both('待办无人可办时，指定替补人员办理。', 'Name a stand-in where nobody can do a piece of work.'),
  input: WorkNamed.extend({
    post: z.uuid(),
    who: z.string().trim().min(1).max(64).describe('Resident number, sign-in name or mobile.'),
    endsOn: Day,
  }),
  find: lockWork,
  allow: (actor, subject) => mayAssign(actor, subject),
  async run(ctx, { post: postId, who, endsOn }, subject) {
    const { matter, item } = subject
    const startsOn = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
    if (endsOn < startsOn) throw invalidField('endsOn', words.past)
    const post = await wantedPost(ctx, subject, postId)
    const personId = await personNamed(ctx, who)
    await requireStranded(ctx, subject, personId)
    await takeSeat(ctx, post, { personId, kind: 'substitute', startsOn, endsOn })
    const said = words.standsIn(post.name, item.title, endsOn)
    await addStep(ctx, matter, { kind: 'stand-in', words: said, visible: 'staff' })
    await followNobody(ctx, matter)
    const cause = `stand-in ${ctx.trace.auditId}`
    await emit(ctx, 'notices.due', { people: [personId], cause, words: said, href: '/desk', matter: null })
    return { number: matter.number }
  },
})

async function wantedPost(ctx: Context, { item }: WorkSubject, id: string): Promise<Post> {
  const post = await lockPost(ctx.tx, id)
  if (post.organisationId !== item.organisationId) throw invalidField('post', words.otherOrganisation)
  if (!isPostFor(item, post)) throw invalidField('post', words.otherRole)
  return post
}

/** @throws Refusal when somebody can do it, or when the person must not */
async function requireStranded(ctx: Context, { matter, item }: WorkSubject, personId: string): Promise<void> {
  const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
  const stranded = (await strandedWork(ctx.tx, { today, matterId: matter.id })).find(({ id }) => id === item.id)
  if (!stranded) throw new Refusal('conflict', words.somebodyCan)
  if (stranded.barredIds.includes(personId)) throw invalidField('who', words.barredToo)
}
