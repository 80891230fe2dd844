import { z } from 'zod'
import type { Actor, Context } from '../../../kernel/context.ts'
import { operation } from '../../../kernel/operation.ts'
import { query } from '../../../kernel/query.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { both, type Text } from '../../../kernel/text.ts'
import { type Ending, endingOf } from '../../directory/index.ts'
import { MatterNumber } from '../matter-page.ts'
import { type Matter, partyEndedTask, type WorkItem, waitsFor } from '../model.ts'
import { getMatter, lockMatter } from '../store/matter.ts'
import { addStep } from '../store/step.ts'
import { openTasks } from '../store/work.ts'
import { partyEndedPhrases as words } from './phrases.ts'
import { dealtWith } from './work.ts'

interface Subject {
  readonly id: string
  readonly matter: Matter
  readonly item: WorkItem
}

/** For whom the work waits. */
const mayDealWith = (actor: Actor, { item }: Pick<Subject, 'item'>) => waitsFor(item, actor)

async function withWork(ctx: Context, matter: Matter): Promise<Subject> {
  const item = (await openTasks(ctx.tx, matter.id)).find(({ task }) => task === partyEndedTask)
  if (!item) throw new Refusal('not-found', words.none)
  return { id: matter.id, matter, item }
}

export interface PartyEndedPage {
  readonly matter: Matter
  readonly title: Text
  readonly endings: readonly Ending[]
}

/** The note about the applicant, for whoever has to deal with it. */
export const showPartyEnded = query({
  name: 'docket.show-party-ended',
  summary: both('查看申请人死亡或者注销的登记。', 'See the note of the end of an applicant.'),
  input: z.object({ number: MatterNumber }),
  find: async (ctx, { number }): Promise<Subject> => withWork(ctx, await getMatter(ctx.tx, number)),
  allow: (actor, subject) => mayDealWith(actor, subject),
  sensitive: (_page: PartyEndedPage, { matter }) => matter.partyIds,
  purpose: ({ matter }) => `办理事项 ${matter.number}`,
  async run(ctx, _input, { matter, item }): Promise<PartyEndedPage> {
    const endings: Ending[] = []
    for (const party of matter.partyIds) endings.push(...[(await endingOf(ctx.tx, party)) ?? []].flat())
    return { matter, title: item.title, endings }
  },
})

/** Says what was done about it. */
export const settlePartyEnded = operation({
  name: 'docket.settle-party-ended',
  summary: both('写明申请人死亡或者注销后怎样处理。', 'Say what was done about the end of an applicant.'),
  input: z.object({ number: MatterNumber, done: z.string().trim().min(5).max(2000) }),
  find: async (ctx, { number }): Promise<Subject> => withWork(ctx, await lockMatter(ctx.tx, number)),
  allow: (actor, subject) => mayDealWith(actor, subject),
  async run(ctx, { done }, { matter }) {
    await dealtWith(ctx, matter, 'settled')
    await addStep(ctx, matter, { kind: 'party-ended-settled', words: words.settled, note: done, visible: 'staff' })
    return { number: matter.number }
  },
})
