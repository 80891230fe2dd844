import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { getGuideVersion, knownNames, leaksIn } from '../../catalogue/index.ts'
import { addStep, MatterNumber } from '../../docket/index.ts'
import { type CaseSubject, isMachine } from '../policy.ts'
import { lockCase } from '../store/case.ts'
import { settle } from './end.ts'
import {
  hangs,
  hears,
  mayEndNotice,
  mayObject,
  mayTakeDown,
  type Objection,
  objectionOutcomes,
  outcomeNames,
} from './model.ts'
import { lockNotice, type NoticeCase, object } from './object.ts'
import { noticePhrases } from './phrases.ts'
import { factSourceOf } from './put.ts'
import { clearNotices, clearPast, noticesOfMatter, objectionsOf } from './store.ts'

const Words = z.string().trim().min(5).max(4000)
const Name = z.string().trim().min(2).max(60)
const Contact = z.string().trim().min(3).max(100)
const Ticked = z.preprocess((value) => value === 'yes' || value === true, z.boolean())

/** Objects to what hangs out. Anybody may; who is not signed in leaves name and contact, which only the office sees. */
export const objectToNotice = operation({
  name: 'cases.object-to-notice',
  summary: both(
    '对公示提出异议；不登录的须留姓名和联系方式，申请人看不到是谁提出的。',
    'Object to a public notice; without signing in by name and contact. The applicant never sees who it was.',
  ),
  perMinute: 6,
  input: z.object({
    id: z.uuid(),
    words: Words,
    name: Name.optional(),
    contact: Contact.optional(),
    confidential: Ticked,
    /** A field that people do not see; programs that fill in everything do. */
    website: z.string().optional(),
  }),
  find: (ctx, { id }) => lockNotice(ctx, id),
  allow: (actor, subject) => mayObject(actor, subject),
  async run(ctx, { words, name = null, contact = null, confidential, website }, subject) {
    if (website) throw new Refusal('invalid', noticePhrases.notAPerson)
    const isKnown = ctx.actor.kind === 'person'
    if (!isKnown && name === null) throw invalidField('name', noticePhrases.nameNeeded)
    if (!isKnown && contact === null) throw invalidField('contact', noticePhrases.contactNeeded)
    const objector = { personId: isKnown ? ctx.actor.id : null, name, contact }
    return { code: await object(ctx, subject, { words, confidential, channel: 'online', objector }) }
  },
})

/** Takes down at a counter what somebody says against a notice. */
export const takeDownObjection = operation({
  name: 'cases.take-down-objection',
  summary: both('在窗口登记对公示的异议。', 'Take down at a counter an objection to a public notice.'),
  input: z.object({ number: MatterNumber, words: Words, name: Name, contact: Contact, confidential: Ticked }),
  find: (ctx, { number }) => withNotice(ctx, number),
  allow: (actor, subject) => mayTakeDown(actor, subject),
  async run(ctx, { words, name, contact, confidential }, subject) {
    const objector = { personId: null, name, contact }
    const code = await object(ctx, subject, { words, confidential, channel: 'counter', objector })
    return { number: subject.matter.number, code }
  },
})

/** The newest notice of a matter, with the case locked. @throws Refusal 'not-found' */
async function withNotice(ctx: Context, number: string): Promise<NoticeCase> {
  const subject = await lockCase(ctx.tx, number)
  const [notice] = await noticesOfMatter(ctx.tx, subject.id)
  if (!notice) throw new Refusal('not-found', noticePhrases.noSuch)
  return { id: notice.id, notice, matter: subject.matter, subject }
}

/** Answers an objection, with reasons, once. */
export const answerObjection = operation({
  name: 'cases.answer-objection',
  summary: both('答复对公示的异议，说明理由。', 'Answer an objection to a public notice, with reasons.'),
  input: z.object({
    number: MatterNumber,
    objection: z.uuid(),
    outcome: z.enum(objectionOutcomes),
    answer: z.string().trim().min(10).max(4000),
  }),
  find: (ctx, { number }) => withNotice(ctx, number),
  allow: (actor, subject) => hears(actor, subject),
  async run(ctx, { objection: id, outcome, answer }, { subject }) {
    const objection = (await objectionsOf(ctx.tx, subject.id)).find((one) => one.id === id)
    if (!objection) throw new Refusal('not-found', noticePhrases.noSuchObjection)
    if (objection.outcome !== null) throw new Refusal('conflict', noticePhrases.answeredBefore)
    await requireNothingPrivate(ctx, subject, answer)
    await settle(ctx, subject.matter, objection, { outcome, answer })
    await recordAnswer(ctx, subject.matter, { id, outcome, answer })
    return { number: subject.matter.number }
  },
})

/** Parties read how it ended; what was written to whoever objected stays between the two. */
async function recordAnswer(
  ctx: Context,
  matter: NoticeCase['matter'],
  { id, outcome, answer }: { id: string; outcome: NonNullable<Objection['outcome']>; answer: string },
): Promise<void> {
  const words = noticePhrases.answeredStep(outcomeNames[outcome])
  await addStep(ctx, matter, { kind: 'objection-answered', words, data: { objection: id, outcome } })
  ctx.trace.content.push({ step: 'objection-answer', words, data: { objection: id, answer }, inner: true })
}

/** The answer leaves the house, to somebody who is no party. @throws Refusal 'invalid' */
async function requireNothingPrivate(ctx: Context, subject: CaseSubject, answer: string): Promise<void> {
  const guide = await getGuideVersion(ctx.tx, subject.case.guideVersionId)
  const leaks = leaksIn(answer, knownNames(guide.content, await factSourceOf(ctx, subject)))
  if (leaks.length > 0) throw invalidField('answer', noticePhrases.leaks(leaks))
}

/** Takes a notice down before its time, with the reason in its place. */
export const takeDownNotice = operation({
  name: 'cases.take-down-notice',
  summary: both('提前撤下公示，写明原因。', 'Take a public notice down before its time, with the reason.'),
  input: z.object({ id: z.uuid(), why: z.string().trim().min(5).max(1000) }),
  find: (ctx, { id }) => lockNotice(ctx, id),
  allow: (actor, subject) => mayEndNotice(actor, subject),
  async run(ctx, { id, why }, { notice, matter }) {
    if (!hangs(notice, ctx.now)) throw new Refusal('conflict', noticePhrases.over)
    await clearNotices(ctx, { id, why })
    await addStep(ctx, matter, { kind: 'notice-taken-down', words: noticePhrases.takenDownStep, note: why })
    return { id }
  },
})

/** Clears notices whose days are over. */
export const clearPastNotices = operation({
  name: 'cases.clear-past-notices',
  summary: both('清除期满公示中的个人信息。', 'Clear the persons from public notices that are over.'),
  input: z.object({}),
  find: async () => ({ id: 'public-notices' }),
  allow: isMachine,
  async run(ctx) {
    const cleared = await clearPast(ctx.tx, ctx.now)
    if (cleared > 0)
      ctx.trace.content.push({ step: 'notices-cleared', words: noticePhrases.clearedStep, data: { cleared } })
  },
})
