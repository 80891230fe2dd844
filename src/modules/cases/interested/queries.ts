import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { dayOf } from '../../../kernel/day.ts'
import { query } from '../../../kernel/query.ts'
import { both, type Text } from '../../../kernel/text.ts'
import { readClocks } from '../../calendar/index.ts'
import { getGuideVersion } from '../../catalogue/index.ts'
import { getOrganisation } from '../../directory/index.ts'
import { MatterNumber } from '../../docket/index.ts'
import { type WholeHearing, wholeHearing } from '../hearing/queries.ts'
import { type CaseSubject, mayHandle } from '../policy.ts'
import { findDecision } from '../store/acts.ts'
import { getCase } from '../store/case.ts'
import { concernsWithMatter } from '../store/concern.ts'
import type { Participant, StatementAnswer } from './model.ts'
import { getHeard } from './part.ts'
import { type HeardSubject, isHeard } from './policy.ts'
import { participantsOf, statementAnswersOf } from './store.ts'

const Numbered = z.object({ number: MatterNumber })
/** Rows on a page of one's own list. */
const pageSize = 20

/** Last days of the rights of those heard, by clock. */
export type LastDays = ReadonlyMap<string, string>

/** The last day of every right of some of those heard; a number of statements that does not grow. */
export async function lastDaysOf(ctx: Context, participants: readonly Participant[]): Promise<LastDays> {
  const clocks = participants.flatMap(({ statementClock, hearingClock }) => [statementClock, hearingClock])
  const readings = await readClocks(
    ctx,
    clocks.flatMap((id) => id ?? []),
  )
  return new Map([...readings].map(([id, { dueDay }]) => [id, dueDay]))
}

/** The page on which those concerned are named and told. */
export const showInterested = query({
  name: 'cases.show-interested',
  summary: both(
    '查看告知利害关系人和听证权利的页面。',
    'Show the page on which those concerned are told of their rights.',
  ),
  input: Numbered,
  find: (ctx, { number }) => getCase(ctx.tx, number),
  allow: mayHandle,
  sensitive: ({ participants }: InterestedPage) => participants.flatMap(({ personId }) => personId ?? []),
  purpose: ({ matter }: CaseSubject) => `办理事项 ${matter.number}`,
  async run(ctx, _input, subject): Promise<InterestedPage> {
    const participants = await participantsOf(ctx.tx, subject.id)
    const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
    return { subject, participants, days: await lastDaysOf(ctx, participants), today }
  },
})
export interface InterestedPage {
  readonly subject: CaseSubject
  readonly participants: readonly Participant[]
  readonly days: LastDays
  readonly today: string
}

/** What concerns whoever reads it: for those concerned all that they see of the matter, for the applicant the rights of art. 36 and 47. */
export const showInterest = query({
  name: 'cases.show-interest',
  summary: both(
    '利害关系人、申请人查看与本人有关的告知、陈述和听证。',
    'Show those heard what concerns them: what they were told, their statement, their hearing.',
  ),
  input: Numbered,
  find: (ctx, { number }): Promise<HeardSubject> => getHeard(ctx, number),
  allow: isHeard,
  async run(ctx, _input, subject): Promise<InterestPage> {
    const { participant, matter } = subject
    const decision = await findDecision(ctx.tx, subject.id)
    const { outcomes } = (await getGuideVersion(ctx.tx, subject.case.guideVersionId)).content
    const answers = participant ? await statementAnswersOf(ctx.tx, subject.id) : []
    return {
      ...{ number: matter.number, title: matter.title, participant, state: subject.case.state },
      authority: (await getOrganisation(ctx.tx, matter.organisationId)).name,
      days: await lastDaysOf(ctx, participant ? [participant] : []),
      whole: await ownView(ctx, subject),
      answer: answers.find(({ participantId }) => participantId === participant?.id) ?? null,
      outcome: decision ? (outcomes.find(({ code }) => code === decision.outcome)?.name ?? null) : null,
      ...{ now: ctx.now, today: dayOf(ctx.now, ctx.settings.DISTRICT_ZONE) },
    }
  },
})
export interface InterestPage {
  readonly number: string
  readonly title: Text
  readonly authority: Text
  readonly state: string
  readonly participant: Participant | null
  readonly days: LastDays
  readonly whole: WholeHearing
  readonly answer: StatementAnswer | null
  readonly outcome: Text | null
  readonly now: Date
  readonly today: string
}

/** The hearing as one of those heard may see it: nobody else's name, statement or place. */
async function ownView(ctx: Context, { id, participant }: HeardSubject): Promise<WholeHearing> {
  const whole = await wholeHearing(ctx, id)
  const participants = whole.participants.map((one) => (one.id === participant?.id ? one : unnamed(one)))
  const recusals = whole.recusals.filter(({ askedBy }) => askedBy === participant?.id)
  const wasThere = whole.presences.some(({ participantId }) => participantId === participant?.id)
  return { ...whole, participants, recusals, record: wasThere ? whole.record : undefined }
}

/** Somebody else who is heard: only that they are, and how far. */
function unnamed(one: Participant): Participant {
  const nobody = { personId: null, firmId: null, name: '', contact: '', concern: '', told: '' }
  return { ...one, ...nobody, statement: null, hearingWords: null }
}

/** Matters in whose review one was told of rights of one's own. */
export const listConcerns = query({
  name: 'cases.list-concerns',
  summary: both('查看审查中与本人有关的事项。', 'List the matters in whose review one was told that one may be heard.'),
  input: z.object({ before: z.iso.datetime().optional().catch(undefined) }),
  find: async (ctx) => ({ id: ctx.actor.id }),
  allow: (actor) => actor.kind === 'person' && actor.behalf === undefined,
  async run(ctx, { before }) {
    const found = await concernsWithMatter(ctx.tx, ctx.actor.id, {
      ...(before && { before: new Date(before) }),
      limit: pageSize + 1,
    })
    const shown = found.slice(0, pageSize)
    return { concerns: shown, next: found.length > pageSize ? (shown.at(-1)?.namedAt.toISOString() ?? null) : null }
  },
})
export type ConcernList = Awaited<ReturnType<typeof listConcerns>>
