import { z } from 'zod'
import type { Caller } from '../../../kernel/context.ts'
import { on } from '../../../kernel/event.ts'
import { operation } from '../../../kernel/operation.ts'
import { both } from '../../../kernel/text.ts'
import { getOrganisation, levelOf } from '../../directory/index.ts'
import { partyEndedTask } from '../model.ts'
import { appliedFor } from '../store/applied.ts'
import { lockMatter } from '../store/matter.ts'
import { addStep } from '../store/step.ts'
import { openTasks } from '../store/work.ts'
import { partyEndedPhrases as words } from './phrases.ts'
import { askAboutEnding, dealtWith, isAskedAboutEnding } from './work.ts'

const Followed = z.object({ number: z.string(), partyKind: z.enum(['person', 'firm']), endedOn: z.iso.date() })

/** Tells whoever handles an open matter that its applicant has died or was closed: a ground to look at it, not an end by itself. */
export const followEnding = operation({
  name: 'docket.follow-ending',
  summary: both('申请人死亡或者注销后告知经办单位。', 'Tell whoever handles a matter that its applicant is no more.'),
  input: Followed,
  find: (ctx, { number }) => lockMatter(ctx.tx, number),
  allow: (actor) => actor.kind === 'machine',
  async run(ctx, { partyKind, endedOn }, matter) {
    const tasks = await openTasks(ctx.tx, matter.id)
    if (matter.state !== 'open' || tasks.some(({ task }) => task === partyEndedTask)) return
    const organisationId = matter.holderOrganisationId ?? matter.organisationId
    const waiting = tasks.find((item) => item.organisationId === organisationId && item.role)?.role
    const { kind } = await getOrganisation(ctx.tx, organisationId)
    const role = waiting ?? (levelOf(kind) === 'village' ? 'helper' : 'handler')
    await askAboutEnding(ctx, matter, { partyKind, endedOn, title: words.task(partyKind), organisationId, role })
  },
})

/** The note was wrong: nothing is left to be dealt with. */
export const followUndone = operation({
  name: 'docket.follow-ending-undone',
  summary: both(
    '死亡或者注销登记更正后告知经办单位。',
    'Tell whoever handles a matter that its applicant is not gone after all.',
  ),
  input: z.object({ number: z.string() }),
  find: (ctx, { number }) => lockMatter(ctx.tx, number),
  allow: (actor) => actor.kind === 'machine',
  async run(ctx, _input, matter) {
    if (!(await isAskedAboutEnding(ctx, matter))) return
    await dealtWith(ctx, matter, 'undone')
    await addStep(ctx, matter, { kind: 'party-ended-undone', words: words.undone, visible: 'staff' })
  },
})

export const partyEndedListeners = [
  on('directory.party-ended', 'docket.follow-ending', async (caller, { partyId, partyKind, endedOn }) => {
    for (const number of await mattersOf(caller, partyId, 'open'))
      await followEnding(caller, { number, partyKind, endedOn })
  }),
  on('directory.ending-undone', 'docket.follow-ending-undone', async (caller, { partyId }) => {
    for (const number of await mattersOf(caller, partyId, 'asked')) await followUndone(caller, { number })
  }),
]

function mattersOf({ db }: Caller, partyId: string, which: 'open' | 'asked'): Promise<string[]> {
  return db.transaction().execute((tx) => appliedFor(tx, partyId, which))
}
