import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { operation } from '../../../kernel/operation.ts'
import type { Text } from '../../../kernel/text.ts'
import { readClock } from '../../calendar/index.ts'
import { findDistrict } from '../../directory/index.ts'
import {
  addStep,
  getMatter,
  lockMatterById,
  openMatter,
  openWork,
  setHolder,
  setStage,
  startMatterClock,
} from '../../docket/index.ts'
import { rectificationSteps, summaries, rectificationWords as words } from '../phrases.ts'
import { findInvitation } from '../store/invitation.ts'
import { findRating } from '../store/rating.ts'
import { insertRectification, rectificationOf } from '../store/rectification.ts'

/** A bad rating opens a rectification, in the hands of the organisation that was rated. */
export const openForRating = operation({
  name: 'ratings.open-rectification',
  summary: summaries.openForRating,
  input: z.object({ matterId: z.uuid(), ratingId: z.uuid() }),
  find: (ctx, { matterId }) => lockMatterById(ctx.tx, matterId),
  allow: (actor) => actor.kind === 'machine',
  async run(ctx, { matterId, ratingId }) {
    const invitation = await findInvitation(ctx.tx, matterId)
    const rating = await findRating(ctx.tx, matterId)
    if (!invitation || rating?.id !== ratingId || (await rectificationOf(ctx.tx, { ratingId }))) return { number: null }
    return openRectification(ctx, {
      ...{ ratingId, complaintId: null, title: words.ofRating(invitation.title), item: invitation.item, facts: null },
      ...{ organisationId: invitation.organisationId, supervisorId: invitation.supervisorId },
      officerId: invitation.officerId,
    })
  },
})

/** The decision on a complaint orders measures: they are followed as a bad rating is. */
export const openForComplaint = operation({
  name: 'ratings.open-ordered-rectification',
  summary: summaries.openForComplaint,
  input: z.object({
    ...{ complaintId: z.uuid(), organisationId: z.uuid(), supervisorId: z.uuid() },
    measures: z.string(),
  }),
  find: (ctx, { complaintId }) => lockMatterById(ctx.tx, complaintId),
  allow: (actor) => actor.kind === 'machine',
  async run(ctx, { complaintId, organisationId, supervisorId, measures }) {
    if (await rectificationOf(ctx.tx, { complaintId })) return { number: null }
    return openRectification(ctx, {
      ...{ ratingId: null, complaintId, title: words.ofComplaint, item: null, facts: measures },
      ...{ organisationId, supervisorId, officerId: null },
    })
  },
})

interface Opening {
  readonly ratingId: string | null
  readonly complaintId: string | null
  readonly title: Text
  readonly item: string | null
  readonly facts: string | null
  readonly organisationId: string
  readonly supervisorId: string
  readonly officerId: string | null
}

/** The matter has no parties: who rated or complained is not told by it. */
async function openRectification(ctx: Context, opening: Opening): Promise<{ number: string }> {
  const { title, organisationId, ...rest } = opening
  const opened = await openMatter(ctx, {
    ...{ kind: 'rectification', numberKind: 'ZG', title, subjectId: opening.item ?? 'complaint', organisationId },
    ...{ parties: [], stage: words.stages.open, disclosure: { decision: 'open' } },
    area: (await findDistrict(ctx.tx))?.code ?? '000000',
  })
  await setHolder(ctx, opened, organisationId)
  await setStage(ctx, opened, words.stages.open, 'open')
  const matter = await getMatter(ctx.tx, opened.number)
  const clockId = await startMatterClock(ctx, matter, {
    ...{ kind: 'rectification', rule: 'rectification', holder: organisationId, shown: true },
  })
  const { reading } = await readClock(ctx, clockId)
  await insertRectification(ctx, {
    ...{ ...rest, id: matter.id, number: matter.number, organisationId, clockId, dueAt: reading.dueAt },
  })
  await openWork(ctx, matter, {
    ...{ task: 'rectification', title: words.work, href: `/matters/${matter.number}/rectification` },
    ...{ for: { organisation: organisationId, role: 'head' }, organisationId },
  })
  await addStep(ctx, matter, { kind: 'rectification-opened', words: rectificationSteps.opened })
  return { number: matter.number }
}
