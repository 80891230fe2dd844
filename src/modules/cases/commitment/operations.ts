import { z } from 'zod'
import type { Context, Tx } from '../../../kernel/context.ts'
import { Upload } from '../../../kernel/http/upload.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { readClock } from '../../calendar/index.ts'
import { getGuideVersion } from '../../catalogue/index.ts'
import { addStep, attach, closeWork, MatterNumber } from '../../docket/index.ts'
import { requireState } from '../guards.ts'
import { type CaseSubject, isApplicant, isMachine, isOfAuthority } from '../policy.ts'
import { getCase, lockCase, lockCaseById } from '../store/case.ts'
import { tellParties } from '../telling.ts'
import { lastingWork, settle } from './follow.ts'
import { keyOf, offersOf, type Pledge } from './model.ts'
import { pledgeRefusals, pledgeSteps } from './phrases.ts'
import { markReminded, movePledge, pledgesOf, replacePledges } from './store.ts'

const Named = z.object({ number: MatterNumber, code: z.string().min(1).max(40) })

/** A case with one thing promised on it. */
export interface PledgeSubject extends CaseSubject {
  readonly pledge: Pledge
}

/** Signs what the guide lets one promise, with what follows if it is not so; signing again replaces what was signed. */
export const signPromises = operation({
  name: 'cases.sign-promises',
  behalf: 'party',
  summary: both(
    '签署承诺，或者承诺材料后补。',
    'Promise that conditions are met, or that materials follow, as the guide allows.',
  ),
  input: z.object({
    number: MatterNumber,
    promises: z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.string().max(60)).max(40)),
    agreed: z.string().optional(),
  }),
  find: (ctx, { number }) => lockCase(ctx.tx, number),
  allow: isApplicant,
  async run(ctx, { promises, agreed }, subject) {
    requireState(subject, 'draft')
    const guide = await getGuideVersion(ctx.tx, subject.case.guideVersionId)
    const offers = offersOf(guide.content)
    const known = new Set(offers.map(keyOf))
    if (promises.some((key) => !known.has(key))) throw invalidField('promises', pledgeRefusals.notOffered)
    if (promises.length > 0 && agreed !== 'yes') throw invalidField('agreed', pledgeRefusals.agree)
    const before = await pledgesOf(ctx.tx, subject.id)
    if (promises.length === 0 && before.length === 0) throw invalidField('promises', pledgeRefusals.choose)
    const signed = offers.filter((offer) => promises.includes(keyOf(offer)))
    await replacePledges(ctx, subject.id, signed)
    await addStep(ctx, subject.matter, {
      ...{ kind: 'promised', words: signed.length > 0 ? pledgeSteps.signed(signed.length) : pledgeSteps.takenBack },
      data: { promises: signed.map(({ words, consequence }) => ({ words, consequence })) },
    })
    return { number: subject.case.number }
  },
})

/** Hands in a material that was promised; its promise is kept. */
export const bringMaterial = operation({
  name: 'cases.bring-material',
  behalf: 'party',
  summary: both('补交承诺后补的材料。', 'Hand in a material that was promised to follow.'),
  input: Named.extend({ uploads: z.array(Upload).max(5).default([]) }),
  find: (ctx, input) => lockPledge(ctx, input, 'material'),
  allow: isApplicant,
  async run(ctx, { uploads }, subject) {
    if (uploads.length === 0) throw invalidField('file', pledgeRefusals.file)
    const { clockId } = subject.pledge
    if (clockId && (await readClock(ctx, clockId)).reading.late) throw new Refusal('conflict', pledgeRefusals.over)
    for (const upload of uploads) await attach(ctx, subject.matter, subject.pledge.code, upload)
    await settle(ctx, subject, subject.pledge, { state: 'kept', note: null })
    return { number: subject.case.number }
  },
})

/** Finds, after the decision, whether what was promised is so. */
export const verifyPromise = operation({
  name: 'cases.verify-promise',
  summary: both('决定后核查承诺是否属实。', 'Find after the decision whether what was promised is true.'),
  input: Named.extend({ found: z.enum(['kept', 'broken']), note: z.string().trim().min(5).max(2000) }),
  find: (ctx, input) => lockPledge(ctx, input, 'commitment'),
  allow: isOfAuthority,
  async run(ctx, { found, note }, subject) {
    await settle(ctx, subject, subject.pledge, { state: found, note })
    return { number: subject.case.number }
  },
})

/** Says what was done about a broken promise, and takes it off the list. */
export const followBroken = operation({
  name: 'cases.follow-broken-promise',
  summary: both('记录未履行承诺的处理。', 'Record what was done about a broken promise.'),
  input: Named.extend({ note: z.string().trim().min(5).max(2000) }),
  find: async (ctx, { number, code }) => withPledge(ctx.tx, await lockCase(ctx.tx, number), { code, state: 'broken' }),
  allow: isOfAuthority,
  async run(ctx, { note }, { matter, pledge, case: theCase }) {
    await closeWork(ctx, matter, { task: `${lastingWork}broken:${pledge.code}` }, 'followed')
    await addStep(ctx, matter, { kind: 'promise-followed', words: pledgeSteps.followed(pledge.words), note })
    return { number: theCase.number }
  },
})

/** By the clock: a material did not come in time, or its last days have come. */
export const watchPromise = operation({
  name: 'cases.watch-promise',
  summary: both('提醒补交，或者期满未补。', 'Remind of a material that must follow, or find that it did not come.'),
  input: z.object({ id: z.uuid(), promise: z.uuid() }),
  find: (ctx, { id }) => lockCaseById(ctx.tx, id),
  allow: isMachine,
  async run(ctx, { promise }, subject) {
    const pledge = (await pledgesOf(ctx.tx, subject.id)).find(({ id, state }) => id === promise && state === 'running')
    if (!pledge?.clockId) return
    const { reading } = await readClock(ctx, pledge.clockId)
    ctx.trace.matter = subject.case.number
    if (reading.late) return settle(ctx, subject, pledge, { state: 'broken', note: null })
    await movePledge(ctx.tx, pledge.id, reading.dueAt)
    if (reading.dueAt.getTime() - ctx.now.getTime() > remindBeforeMs) return
    await markReminded(ctx, pledge.id)
    const words = pledgeSteps.remind(pledge.words, reading.dueDay)
    ctx.trace.content.push({ step: 'reminded', words })
    await tellParties(ctx, subject.matter, words)
  },
})

/** Three days: a setting of the house, no law gives one. */
export const remindBeforeMs = 3 * 86_400_000

/** A running promise of a case, locked. @throws Refusal 'not-found' */
async function lockPledge(ctx: Context, { number, code }: z.infer<typeof Named>, kind: Pledge['kind']) {
  return withPledge(ctx.tx, await lockCase(ctx.tx, number), { code, kind, state: 'running' })
}

/** As `lockPledge`, for reading. */
export async function readPledge(ctx: Context, input: z.infer<typeof Named>, wanted: Partial<Pledge>) {
  return withPledge(ctx.tx, await getCase(ctx.tx, input.number), { ...wanted, code: input.code })
}

async function withPledge(tx: Tx, subject: CaseSubject, wanted: Partial<Pledge>): Promise<PledgeSubject> {
  const pledge = (await pledgesOf(tx, subject.id)).find(
    ({ code, kind, state }) =>
      code === wanted.code &&
      (wanted.kind === undefined || kind === wanted.kind) &&
      (wanted.state === undefined || state === wanted.state),
  )
  if (!pledge) throw new Refusal('not-found', pledgeRefusals.none)
  return { ...subject, pledge }
}
