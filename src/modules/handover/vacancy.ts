import { z } from 'zod'
import type { Context } from '../../kernel/context.ts'
import { addDays, dayOf } from '../../kernel/day.ts'
import { on } from '../../kernel/event.ts'
import { operation } from '../../kernel/operation.ts'
import { both } from '../../kernel/text.ts'
import { endingOf, type Post, peopleIn, personForParty, postsHeldBy } from '../directory/index.ts'
import { told } from './phrases.ts'
import { tell } from './telling.ts'

/** Posts end with the life of who holds them. Whoever names substitutes and leads hand-overs is told, and when a note was wrong. */
export const tellVacancy = operation({
  name: 'handover.tell-vacancy',
  summary: both(
    '任职人员死亡后告知单位负责人和管理员。',
    'Tell heads and administrators that a post fell vacant by a death.',
  ),
  input: z.object({ personId: z.uuid() }),
  find: async (_ctx, { personId }) => ({ id: personId }),
  allow: (actor) => actor.kind === 'machine',
  async run(ctx, { personId }) {
    const ending = await endingOf(ctx.tx, personId)
    const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
    const posts = await postsHeldBy(ctx.tx, personId, ending ? addDays(ending.endedOn, -1) : today)
    const { name } = await personForParty(ctx.tx, personId)
    for (const theirs of Map.groupBy(posts, ({ organisationId }) => organisationId).values()) {
      const names = theirs.map((post) => post.name)
      const words = ending ? told.vacant(names, name) : told.notVacant(names, name)
      await tell(ctx, await whoLeads(ctx, theirs), { words })
    }
  },
})

/** The heads of the organisation, and the administrators of it and of all above. */
function whoLeads(ctx: Context, posts: readonly Post[]): Promise<string[]> {
  const path = posts.flatMap(({ organisationPath }) => organisationPath)
  const heads = posts.map(({ organisationId }) => ({ organisationId, role: 'head' }))
  const administrators = path.map((organisationId) => ({ organisationId, role: 'administrator' }))
  return peopleIn(ctx.tx, [...heads, ...administrators], { today: dayOf(ctx.now, ctx.settings.DISTRICT_ZONE) })
}

export const listeners = [
  on('directory.party-ended', 'handover.tell-vacancy', async (caller, { partyId, partyKind }) => {
    if (partyKind === 'person') await tellVacancy(caller, { personId: partyId })
  }),
  on('directory.ending-undone', 'handover.tell-vacancy-undone', async (caller, { partyId, partyKind }) => {
    if (partyKind === 'person') await tellVacancy(caller, { personId: partyId })
  }),
]
