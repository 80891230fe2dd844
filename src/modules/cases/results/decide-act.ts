import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { addDays, type Day, dayOf, daysBetween } from '../../../kernel/day.ts'
import { Upload } from '../../../kernel/http/upload.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { readClock } from '../../calendar/index.ts'
import { changeCertificate, mayFollow, nextVersionOf, renewCertificate } from '../../certificates/index.ts'
import { addStep, attach, closeWork, MatterNumber, setStage, tellClock } from '../../docket/index.ts'
import { isMachine } from '../policy.ts'
import { beginContestTimes } from '../remedies/contest.ts'
import { tellParties } from '../telling.ts'
import {
  becomes,
  decidesAct,
  grounds,
  mayState,
  owesCompensation,
  type ResultAct,
  type ResultSubject,
} from './model.ts'
import { addMonths } from './months.ts'
import { writeResultDecision } from './papers.ts'
import { actStages, resultPhrases, resultRefusals, resultSteps } from './phrases.ts'
import { endResultAct, keepStatement, lockResultAct, lockResultActById } from './store.ts'

/** The holder is heard before something is taken away. */
export const stateAboutResult = operation({
  name: 'cases.state-about-result',
  behalf: 'party',
  summary: both('持有人陈述申辩。', 'The holder makes a statement before a result is taken away.'),
  input: z.object({
    number: MatterNumber,
    statement: z.string().trim().min(2).max(8000),
    uploads: z.array(Upload).max(5).default([]),
  }),
  find: (ctx, { number }) => lockResultAct(ctx.tx, number),
  allow: (actor, subject) => mayState(actor, subject),
  async run(ctx, { statement, uploads }, { id, matter, act }) {
    if (!act.statementClock || act.statedAt || act.state !== 'handling')
      throw new Refusal('conflict', resultRefusals.stated)
    if ((await readClock(ctx, act.statementClock)).reading.late) throw new Refusal('conflict', resultRefusals.stated)
    await keepStatement(ctx, id, statement)
    for (const upload of uploads) await attach(ctx, matter, 'evidence', upload)
    await closeWork(ctx, matter, { task: 'statement' }, 'stated')
    await tellClock(ctx, matter, act.statementClock, { kind: 'finished' })
    await setStage(ctx, matter, actStages.handling)
    await addStep(ctx, matter, { kind: 'stated', words: resultSteps.stated, note: statement })
    return { number: matter.number }
  },
})

/** The head decides; what is taken away only after the holder was heard or the time for it has passed. */
export const decideResultAct = operation({
  name: 'cases.decide-result-act',
  summary: both(
    '对证件的延续、变更、撤回、撤销、吊销、注销作出决定。',
    'Decide about renewal, change, withdrawal, cancellation, revocation or deregistration of a certificate.',
  ),
  input: z.object({
    number: MatterNumber,
    outcome: z.enum(['granted', 'refused']),
    reason: z.string().trim().min(10).max(8000),
    compensation: z.string().trim().max(2000).default(''),
    publicInterest: z.string().optional(),
  }),
  find: (ctx, { number }) => lockResultAct(ctx.tx, number),
  allow: (actor, subject) => decidesAct(actor, subject),
  async run(ctx, { outcome, reason, compensation, publicInterest }, subject) {
    const { act } = subject
    if (act.state !== 'handling') throw new Refusal('conflict', resultRefusals.closed)
    if (act.deemAt && act.deemAt < ctx.now) throw new Refusal('conflict', resultRefusals.deemed)
    await requireHeard(ctx, act)
    const must = grounds[act.act].find(({ code }) => code === act.ground)?.must === true
    if (must && outcome === 'refused' && publicInterest !== 'yes')
      throw invalidField('publicInterest', resultRefusals.must)
    if (outcome === 'granted' && owesCompensation(act) && compensation.length < 2)
      throw invalidField('compensation', resultRefusals.compensation)
    if (outcome === 'granted') await carryOut(ctx, subject)
    const ended = { outcome, reason, compensation: compensation || null, publicInterest: publicInterest === 'yes' }
    await conclude(ctx, subject, { ...ended, state: 'decided' })
    return { number: act.number }
  },
})

/** Without a decision before the validity ended the law renews (行政许可法 art. 50). */
export const deemRenewed = operation({
  name: 'cases.deem-renewed',
  summary: both('期满未作决定，视为准予延续。', 'Renewed by law, as nothing was decided before the validity ended.'),
  input: z.object({ id: z.uuid() }),
  find: (ctx, { id }) => lockResultActById(ctx.tx, id),
  allow: isMachine,
  async run(ctx, _input, subject) {
    const { act } = subject
    if (act.state !== 'handling' || !act.deemAt || act.deemAt >= ctx.now) return
    await carryOut(ctx, subject)
    const reason = resultSteps.deemed.zh
    const ended = { outcome: 'granted', reason, compensation: null, publicInterest: false } as const
    await conclude(ctx, subject, { ...ended, state: 'deemed' })
  },
})

/** Told, and heard unless the time for it has passed. */
async function requireHeard(ctx: Context, { statementClock, statedAt }: ResultAct): Promise<void> {
  if (!statementClock || statedAt) return
  if (!(await readClock(ctx, statementClock)).reading.late) throw new Refusal('conflict', resultRefusals.notHeard)
}

async function carryOut(ctx: Context, { id, act, certificate }: ResultSubject): Promise<void> {
  const ground = grounds[act.act].find(({ code }) => code === act.ground)
  const article = ground?.article ?? '行政许可法'
  const certificateId = certificate.id
  if (act.act === 'renew' && certificate.validUntil) {
    const validFrom = addDays(certificate.validUntil, 1)
    const validUntil = sameLength({ from: certificate.validFrom, until: certificate.validUntil }, validFrom)
    await renewCertificate(ctx, { certificateId, matterId: id, validFrom, validUntil, article })
    return
  }
  if (act.act === 'change') {
    const changed = new Map(act.changes.map(({ label, value }) => [label.zh, value]))
    const fields = certificate.fields.map(({ label, value }) => ({ label, value: changed.get(label.zh) ?? value }))
    const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
    const isToCome = certificate.validFrom > today
    const validFrom = isToCome ? certificate.validFrom : today
    const until = certificate.validUntil && { validUntil: certificate.validUntil }
    await renewCertificate(ctx, { certificateId, matterId: id, fields, validFrom, article, ...until })
    return
  }
  if (act.act === 'renew') return
  const text = ground?.text ?? both(act.ground, act.ground)
  const change = { to: becomes[act.act], ground: text, article, matterId: id }
  await changeCertificate(ctx, { ...change, certificateId })
  // a renewed version that has not begun falls with the one it would have followed
  const next = await nextVersionOf(ctx.tx, certificateId)
  const isToCome = next && next.validFrom > dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
  if (isToCome && mayFollow(next.state, change.to)) await changeCertificate(ctx, { ...change, certificateId: next.id })
}

/** The end of a validity as long as the one before, in whole months where that one was. */
export function sameLength(before: { from: Day; until: Day }, from: Day): Day {
  for (let months = 1; months <= 600; months++) {
    const end = addDays(addMonths(before.from, months), -1)
    if (end === before.until) return addDays(addMonths(from, months), -1)
    if (end > before.until) break
  }
  return addDays(from, daysBetween(before.from, before.until))
}

async function conclude(
  ctx: Context,
  { id, matter, act, certificate }: ResultSubject,
  ended: Pick<ResultAct, 'state' | 'outcome' | 'reason' | 'compensation' | 'publicInterest'>,
): Promise<void> {
  await endResultAct(ctx, id, ended)
  await closeWork(ctx, matter, {}, 'decided')
  for (const clock of [act.decisionClock, act.statedAt ? null : act.statementClock])
    if (clock) await tellClock(ctx, matter, clock, { kind: 'finished' })
  await setStage(ctx, matter, actStages.closed, 'closed')
  const deemed = ended.state === 'deemed'
  const words = deemed ? resultSteps.deemed : resultSteps.decided(act, ended.outcome ?? 'refused')
  const note = [ended.reason, ended.compensation, resultPhrases.remedies.zh].filter(Boolean).join('\n')
  await addStep(ctx, matter, {
    ...{ kind: deemed ? 'deemed-renewed' : 'result-act-decided', words, note },
    data: { act: act.act, ground: act.ground, outcome: ended.outcome },
  })
  await writeResultDecision(ctx, { id, matter, act, certificate }, ended)
  await beginContestTimes(ctx, { id, matter })
  await tellParties(ctx, matter, words)
}
