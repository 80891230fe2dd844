import { z } from 'zod'
import type { Context } from '../../kernel/context.ts'
import { query } from '../../kernel/query.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { both, type Text } from '../../kernel/text.ts'
import { readClock } from '../calendar/index.ts'
import { type GuideVersion, getGuideVersion, type Outcome, type ProcessTask } from '../catalogue/index.ts'
import { childrenOf, getOrganisation, levelOf } from '../directory/index.ts'
import { attachmentsOf, type MatterAttachment, MatterNumber, mayReadMatter, waitsFor } from '../docket/index.ts'
import { thumbnailsOf } from '../files/index.ts'
import { waivedBy } from './commitment/model.ts'
import { pledgesOf } from './commitment/store.ts'
import { type ToAnswer, toAnswer } from './hearing/decision.ts'
import { findRequest } from './joint/extension.ts'
import { type ShownOpinion, shownOpinions } from './joint/shown.ts'
import { type DecisionSubject, offeredOutcomes, withDecision } from './operations/decide.ts'
import { withExtension } from './operations/extend.ts'
import { type TaskSubject, taskNode, withTask } from './operations/handle-task.ts'
import { type ForeignAccount, foreignAccounts } from './payee/compare.ts'
import { refusals } from './phrases.ts'
import {
  type CaseSubject,
  type ExtensionSubject,
  isApplicant,
  isHandler,
  mayDoTask,
  mayExtend,
  mayHandle,
} from './policy.ts'
import type { Remedy } from './remedies/model.ts'
import { remediesOf } from './remedies/store.ts'
import { findOpenSpecial } from './special/store.ts'
import { findCorrection, findDecision } from './store/acts.ts'
import { getCase } from './store/case.ts'

const Numbered = z.object({ number: MatterNumber })
const find = (ctx: Context, { number }: { number: string }) => getCase(ctx.tx, number)
const aCase = { input: Numbered, find }

/** What the pages of acts look at: the case, its guide, its attachments. */
export interface CasePage {
  readonly subject: CaseSubject
  readonly guide: GuideVersion
  readonly attachments: readonly MatterAttachment[]
  /** Small pictures of attachments, by the id of the file. */
  readonly thumbnails: ReadonlyMap<string, Uint8Array>
  /** Accounts in names to which the money does not belong. */
  readonly foreignAccounts: readonly ForeignAccount[]
}

/** What every page of an act on a case shows. */
export async function casePage(ctx: Context, subject: CaseSubject): Promise<CasePage> {
  const attachments = await attachmentsOf(ctx.tx, subject.id)
  const guide = await getGuideVersion(ctx.tx, subject.case.guideVersionId)
  return {
    subject,
    guide,
    foreignAccounts: await foreignAccounts(ctx, subject, guide),
    attachments,
    thumbnails: await thumbnailsOf(
      ctx.tx,
      attachments.map(({ file }) => file.id),
    ),
  }
}

const partiesOf = (_page: unknown, subject: CaseSubject) => subject.matter.partyIds
const purposeOf = (subject: CaseSubject) => `办理事项 ${subject.matter.number}`

/** The intake page: the papers, and the three ways to answer them. */
export const showIntake = query({
  ...aCase,
  name: 'cases.show-intake',
  summary: both('查看受理审查页面。', 'Show the intake page of a case.'),
  allow: (actor, subject: CaseSubject) => isHandler(actor, subject),
  sensitive: partiesOf,
  purpose: purposeOf,
  async run(ctx, _input, subject) {
    const page = await casePage(ctx, subject)
    const promised = waivedBy(page.guide.content, await pledgesOf(ctx.tx, subject.id))
    return { ...page, promised, corrected: (await findCorrection(ctx.tx, subject.id)) !== undefined }
  },
})

/** The page of one task of the process. */
export const showTask = query({
  name: 'cases.show-task',
  summary: both('查看流程任务页面。', 'Show the page of a task.'),
  input: Numbered.extend({ token: z.string().regex(/^t\d+$/) }),
  find: async (ctx, { number, token }): Promise<TaskSubject> => withTask(ctx, await getCase(ctx.tx, number), token),
  allow: (actor, subject: TaskSubject) => mayDoTask(actor, subject),
  sensitive: partiesOf,
  purpose: purposeOf,
  async run(ctx, _input, subject) {
    const page = await casePage(ctx, subject)
    return { ...page, task: taskNode(page.guide, subject.nodeId), token: subject.token }
  },
})

/** The page on which a case is decided. */
export const showDecision = query({
  name: 'cases.show-decision',
  summary: both('查看决定页面。', 'Show the decision page of a case.'),
  input: Numbered,
  find: async (ctx, { number }): Promise<DecisionSubject> => withDecision(ctx, await getCase(ctx.tx, number)),
  allow: (actor, { item }: DecisionSubject) => waitsFor(item, actor),
  sensitive: partiesOf,
  purpose: purposeOf,
  async run(ctx, _input, subject): Promise<DecisionPage> {
    const page = await casePage(ctx, subject)
    const offered = offeredOutcomes(page.guide, subject.item)
    const [node = '', token = ''] = subject.item.task.split(':')
    const task = page.guide.process?.nodes.find(({ id }) => id === node)
    const codes = new Set(page.guide.content.outcomes.map(({ code }) => code))
    const back = task?.kind === 'task' ? task.outcomes.filter(({ id }) => !codes.has(id)) : []
    return {
      ...page,
      offered,
      back,
      token,
      opinions: await shownOpinions(ctx, subject.id),
      heard: await toAnswer(ctx, subject.id),
      remedies: await remediesOf(ctx.tx, subject.id),
    }
  },
})
export interface DecisionPage extends CasePage {
  /** What may be decided at this place of the process. */
  readonly offered: readonly Outcome[]
  /** Ways to send it back without a decision. */
  readonly back: ProcessTask['outcomes']
  readonly token: string
  /** What other organisations were asked, and said. */
  readonly opinions: readonly ShownOpinion[]
  /** What the decision has to answer. */
  readonly heard: ToAnswer
  /** Why it is decided again, if it is. */
  readonly remedies: readonly Remedy[]
}

/** Pages of acts on the clock. */
export const showStop = query({
  ...aCase,
  name: 'cases.show-stop',
  summary: both('查看停止计时页面。', 'Show the page on which the clock is stopped.'),
  allow: (actor, subject: CaseSubject) => mayHandle(actor, subject),
  async run(ctx, _input, subject) {
    const page = await casePage(ctx, subject)
    const special = await findOpenSpecial(ctx.tx, subject.id)
    return { ...page, carriers: await carriers(ctx, subject), special: special ?? null }
  },
})

/** Offices of the district that may carry out a procedure: those beside and below the authority's parent. */
async function carriers(ctx: Context, { matter }: CaseSubject): Promise<{ value: string; text: Text }[]> {
  const { parentId } = await getOrganisation(ctx.tx, matter.organisationId)
  const beside = await childrenOf(ctx.tx, parentId)
  return beside.filter(({ activeTo }) => activeTo === null).map(({ id, name }) => ({ value: id, text: name }))
}

export const showExtension = query({
  input: Numbered,
  name: 'cases.show-extension',
  summary: both('查看延期页面。', 'Show the page on which the deadline is extended.'),
  find: async (ctx, { number }): Promise<ExtensionSubject> => withExtension(ctx, await getCase(ctx.tx, number)),
  allow: (actor, subject: ExtensionSubject) => mayExtend(actor, subject),
  async run(ctx, _input, subject) {
    return { ...(await casePage(ctx, subject)), request: (await findRequest(ctx.tx, subject.id)) ?? null }
  },
})

/** The page on which an applicant withdraws. */
export const showWithdrawal = query({
  ...aCase,
  name: 'cases.show-withdrawal',
  summary: both('查看撤回页面。', 'Show the page on which an applicant withdraws.'),
  allow: (actor, subject: CaseSubject) => isApplicant(actor, subject),
  run: (ctx, _input, subject) => casePage(ctx, subject),
})

/** The page on which a finished case is archived. */
export const showArchiving = query({
  ...aCase,
  name: 'cases.show-archiving',
  summary: both('查看归档页面。', 'Show the page on which a case is archived.'),
  allow: (actor, subject: CaseSubject) => isHandler(actor, subject),
  run: (ctx, _input, subject) => casePage(ctx, subject),
})

/** The page on which a case is transferred, with the organisations it can go to. */
export const showTransfer = query({
  ...aCase,
  name: 'cases.show-transfer',
  summary: both('查看移送页面。', 'Show the page on which a case is transferred.'),
  allow: (actor, subject: CaseSubject) => isHandler(actor, subject),
  async run(ctx, _input, subject) {
    const from = await getOrganisation(ctx.tx, subject.matter.holderOrganisationId ?? subject.matter.organisationId)
    const beside = await childrenOf(ctx.tx, from.parentId)
    const targets = beside.filter(
      (one) => one.id !== from.id && one.activeTo === null && levelOf(one.kind) === levelOf(from.kind),
    )
    return { ...(await casePage(ctx, subject)), targets: targets.map(({ id, name }) => ({ value: id, text: name })) }
  },
})

/** The written decision, for the applicant and those who handle the case. */
export const showResult = query({
  ...aCase,
  name: 'cases.show-result',
  summary: both('查看决定书。', 'Show the written decision.'),
  allow: (actor, subject: CaseSubject) => mayReadMatter(actor, subject.matter),
  sensitive: partiesOf,
  purpose: purposeOf,
  async run(ctx, _input, subject): Promise<ResultPage> {
    const decision = await findDecision(ctx.tx, subject.id)
    if (!decision) throw new Refusal('not-found', refusals.noDecision)
    const { name } = await getOrganisation(ctx.tx, subject.matter.organisationId)
    const clock = subject.case.promisedClock ?? subject.case.statutoryClock
    const reading = clock ? (await readClock(ctx, clock)).reading : null
    return { ...(await casePage(ctx, subject)), decision, authority: name, used: reading ? reading.used : null }
  },
})
export interface ResultPage extends CasePage {
  readonly decision: NonNullable<Awaited<ReturnType<typeof findDecision>>>
  readonly authority: Text
  /** What of the promised time was used. */
  readonly used: { readonly unit: 'working-days' | 'calendar-days' | 'hours'; readonly amount: number } | null
}
