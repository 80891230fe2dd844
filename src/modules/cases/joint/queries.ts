import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { dayOf } from '../../../kernel/day.ts'
import { query } from '../../../kernel/query.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { both, type Text } from '../../../kernel/text.ts'
import { ruleOn } from '../../calendar/index.ts'
import { getGuideVersion } from '../../catalogue/index.ts'
import { findDistrict, getOrganisation, organisationsUnder } from '../../directory/index.ts'
import { MatterNumber, mayReadMatter, readClockViews } from '../../docket/index.ts'
import { type CaseSubject, isGovernmentHead, isHandler, isOfAuthority } from '../policy.ts'
import { type CasePage, casePage } from '../queries.ts'
import { getCase } from '../store/case.ts'
import { rules } from './ask.ts'
import { isOpen, isUnsettled, mayAnswer, type OpinionSubject } from './model.ts'
import { jointRefusals } from './phrases.ts'
import { readOpinion } from './store.ts'

const Numbered = z.object({ number: MatterNumber })
const about = {
  sensitive: (_page: unknown, subject: CaseSubject) => subject.matter.partyIds,
  purpose: (subject: CaseSubject) => `办理事项 ${subject.matter.number}`,
}

/** What was asked, the papers, and what this reader may do about it. */
export interface OpinionPage extends CasePage {
  readonly subject: OpinionSubject
  readonly office: Text
  readonly clock: ReturnType<Awaited<ReturnType<typeof readClockViews>>['get']>
  readonly may: {
    readonly answer: boolean
    readonly drop: boolean
    readonly coordinate: boolean
    readonly rule: boolean
  }
}

/** One thing that was asked of another organisation; for the offices, not for the parties. */
export const showOpinion = query({
  name: 'cases.show-opinion',
  summary: both('查看征求意见页面。', 'Show what another organisation was asked, and what it said.'),
  input: Numbered.extend({ opinion: z.uuid() }),
  find: (ctx, { number, opinion }) => readOpinion(ctx.tx, number, opinion),
  allow: (actor, { matter }: OpinionSubject) => actor.post !== null && mayReadMatter(actor, matter),
  ...about,
  async run(ctx, _input, subject): Promise<OpinionPage> {
    const { opinion } = subject
    const { state } = subject.case
    return {
      ...(await casePage(ctx, subject)),
      subject,
      office: (await getOrganisation(ctx.tx, opinion.organisationId)).name,
      clock: (await readClockViews(ctx, [opinion.clockId])).get(opinion.clockId),
      may: {
        answer: isOpen(opinion) && mayAnswer(ctx.actor, subject),
        drop: opinion.kind === 'question' && opinion.state === 'asked' && isHandler(ctx.actor, subject),
        coordinate:
          state === 'handling' &&
          isUnsettled(opinion) &&
          opinion.coordination === null &&
          isOfAuthority(ctx.actor, subject),
        rule:
          opinion.coordination?.way === 'government' &&
          opinion.coordination.ruling === null &&
          isGovernmentHead(ctx.actor, subject),
      },
    }
  },
})

/** Kinds of organisation that have posts to answer from. */
const askable = ['department', 'township', 'street']

/** The page on which another organisation is asked. */
export const showAsking = query({
  name: 'cases.show-asking',
  summary: both('查看征求其他单位意见页面。', 'Show where another organisation is asked.'),
  input: Numbered,
  find: (ctx, { number }) => getCase(ctx.tx, number),
  allow: (actor, subject: CaseSubject) => isHandler(actor, subject),
  async run(ctx, _input, subject) {
    const district = await findDistrict(ctx.tx)
    const all = district ? await organisationsUnder(ctx.tx, district.id) : []
    const village = subject.case.offices.village
    const offices = all.filter(
      ({ id, kind, activeTo }) =>
        activeTo === null && id !== ctx.actor.post?.organisationId && (askable.includes(kind) || id === village),
    )
    return {
      subject,
      offices: offices.map(({ id, name }) => ({ value: id, text: name })),
      most: await mostDays(ctx),
    }
  },
})

async function mostDays(ctx: Context): Promise<number> {
  return (await ruleOn(ctx.tx, rules.question, dayOf(ctx.now, ctx.settings.DISTRICT_ZONE))).amount
}

/** The page on which the host asks the government for more time. */
export const showAskingExtension = query({
  name: 'cases.show-asking-extension',
  summary: both('查看报请政府延期页面。', 'Show where the government is asked for more time.'),
  input: Numbered,
  find: (ctx, { number }) => getCase(ctx.tx, number),
  allow: (actor, subject: CaseSubject) => isOfAuthority(actor, subject),
  async run(ctx, _input, subject) {
    const { extension } = (await getGuideVersion(ctx.tx, subject.case.guideVersionId)).content
    if (extension?.by !== 'government') throw new Refusal('conflict', jointRefusals.notByGovernment)
    return { subject, most: extension.amount }
  },
})
