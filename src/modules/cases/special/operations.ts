import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import type { Upload } from '../../../kernel/http/upload.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { getGuideVersion } from '../../catalogue/index.ts'
import { addStep, attach, closeWork, MatterNumber, openWork, tellClock } from '../../docket/index.ts'
import { requireState } from '../guards.ts'
import { type CaseSubject, mayHandle } from '../policy.ts'
import { lockCase } from '../store/case.ts'
import { cancelTimers } from '../store/timer.ts'
import { tellParties } from '../telling.ts'
import { startTimed } from '../timed.ts'
import { carrierName, requireWithin, specialTimer } from './begin.ts'
import { type Special, specialNames } from './model.ts'
import { writeSpecialTime } from './papers.ts'
import { specialPhrases } from './phrases.ts'
import { settleStop } from './stops.ts'
import { endSpecial, findOpenSpecial, insertSpecialExtension, markOverrun } from './store.ts'

/** The place of results among the attachments of a matter. */
export const resultSlot = 'special-result'
const overrunWork = 'special-overrun'

/** Tells a longer time, from the beginning and within the limit of the guide, with the reason in writing. */
export const extendSpecial = operation({
  name: 'cases.extend-special',
  summary: both(
    '特别程序需要更长时间的，重新书面告知并说明理由。',
    'Tell a longer time for a procedure outside of the limit, with the reason, in writing.',
  ),
  input: z.object({
    number: MatterNumber,
    totalDays: z.coerce.number().int().min(1).max(365),
    why: z.string().trim().min(10).max(2000),
  }),
  find: (ctx, { number }) => lockCase(ctx.tx, number),
  allow: mayHandle,
  async run(ctx, { totalDays, why }, subject) {
    requireState(subject, 'handling')
    const special = await requireOpenSpecial(ctx, subject)
    if (totalDays <= special.toldDays) throw invalidField('totalDays', specialPhrases.mustBeLonger(special.toldDays))
    const { content } = await getGuideVersion(ctx.tx, subject.case.guideVersionId)
    const ground = content.stopGrounds.find(({ code }) => code === special.kind)
    if (!ground) throw new Refusal('conflict', specialPhrases.noneOpen)
    const asked = { days: totalDays, field: 'totalDays', since: special.begunAt }
    await requireWithin(ctx, subject, ground, asked)
    const { matter } = subject
    await tellClock(ctx, matter, special.clockId, { kind: 'finished' })
    const clock = await startTimed(ctx, matter, {
      ...{ kind: 'special', rule: 'special-procedure', amount: totalDays, at: special.begunAt },
      ...{ holder: special.organisationId ?? 'external', timer: specialTimer(special.id) },
    })
    await insertSpecialExtension(ctx, special, { toldDays: totalDays, why, clockId: clock.id })
    await closeOverrun(ctx, subject, 'extended')
    const words = specialPhrases.extended(specialNames[special.kind], totalDays, clock.dueDay)
    await addStep(ctx, matter, { kind: 'special-extended', words, note: why, data: { told: totalDays } })
    await tellParties(ctx, matter, words)
    const told = { special: { kind: special.kind, toldDays: totalDays }, ground, due: clock.dueDay, words: why }
    await writeSpecialTime(ctx, subject, { ...told, by: (await carrierName(ctx, special)).zh })
    return { number: subject.case.number }
  },
})

/** @throws Refusal 'conflict' when none is under way */
export async function requireOpenSpecial(ctx: Context, subject: CaseSubject): Promise<Special> {
  const special = await findOpenSpecial(ctx.tx, subject.id)
  if (!special) throw new Refusal('conflict', specialPhrases.noneOpen)
  return special
}

/** What came of it, with the report; the clock runs again. */
export async function finishSpecial(
  ctx: Context,
  subject: CaseSubject,
  special: Special,
  found: { result: string | undefined; reference: string | undefined; uploads: readonly Upload[] },
): Promise<string> {
  const { result, reference, uploads } = found
  if (!result || result.length < 10) throw invalidField('note', specialPhrases.resultNeeded)
  if (uploads.length === 0 && !reference) throw invalidField('file', specialPhrases.proofNeeded)
  const { matter } = subject
  for (const upload of uploads) await attach(ctx, matter, resultSlot, upload)
  await endSpecial(ctx, special.id, { result, reference: reference ?? null })
  await stopTiming(ctx, subject, special)
  await addStep(ctx, matter, {
    ...{ kind: 'special-done', words: specialPhrases.done(specialNames[special.kind]), note: result },
    data: { special: special.kind, ...(reference && { reference }), files: uploads.map(({ sha256 }) => sha256) },
  })
  const due = (await settleStop(ctx, subject)) ?? ''
  await tellParties(ctx, matter, specialPhrases.doneNotice(matter.title, specialNames[special.kind], due))
  return due
}

/** The told time has passed without a result: said to the parties, and work for the clerks and the head. */
export async function overrun(ctx: Context, subject: CaseSubject, id: string): Promise<void> {
  const special = await findOpenSpecial(ctx.tx, subject.id)
  if (special?.id !== id || special.overrunAt) return
  await markOverrun(ctx, id)
  const { matter } = subject
  const kind = specialNames[special.kind]
  await addStep(ctx, matter, {
    kind: 'special-late',
    words: specialPhrases.late(kind),
    data: { special: special.kind },
  })
  const organisation = matter.holderOrganisationId ?? matter.organisationId
  const common = { title: specialPhrases.lateWork(kind), href: `/matters/${matter.number}/special-time` }
  await openWork(ctx, matter, {
    ...{ ...common, task: `${overrunWork}:handler`, for: { organisation, role: 'handler' } },
    organisationId: organisation,
  })
  await openWork(ctx, matter, {
    ...{ ...common, task: `${overrunWork}:head`, for: { organisation: matter.organisationId, role: 'head' } },
    organisationId: matter.organisationId,
  })
  await tellParties(ctx, matter, specialPhrases.lateNotice(matter.title, kind))
}

/** The case ends while a procedure is under way. */
export async function dropSpecial(ctx: Context, subject: CaseSubject): Promise<void> {
  const special = await findOpenSpecial(ctx.tx, subject.id)
  if (!special) return
  await endSpecial(ctx, special.id, null)
  await stopTiming(ctx, subject, special)
}

async function stopTiming(ctx: Context, subject: CaseSubject, special: Special): Promise<void> {
  await tellClock(ctx, subject.matter, special.clockId, { kind: 'finished' })
  await cancelTimers(ctx.tx, subject.id, ctx.now, specialTimer(special.id))
  await closeOverrun(ctx, subject, 'done')
}

async function closeOverrun(ctx: Context, { matter }: CaseSubject, outcome: string): Promise<void> {
  for (const role of ['handler', 'head']) await closeWork(ctx, matter, { task: `${overrunWork}:${role}` }, outcome)
}
