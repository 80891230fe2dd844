import { z } from 'zod'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { readClock } from '../../calendar/index.ts'
import { type Certificate, getCertificate, mayFollow } from '../../certificates/index.ts'
import {
  addStep,
  closeWork,
  MatterNumber,
  openWork,
  setStage,
  startMatterClock,
  tellClock,
} from '../../docket/index.ts'
import { tellParties } from '../telling.ts'
import { Asked, Begun, becomes, groundsBegun, holderOf, holdsCertificate, isOfIssuer, mayTakeBack } from './model.ts'
import { openDecision, openResultMatter, requireLastVersion, requireRenewable } from './open.ts'
import { writeIntention } from './papers.ts'
import { actStages, resultPhrases, resultRefusals, resultSteps } from './phrases.ts'
import { insertResultAct, lockResultAct, takeBackAct } from './store.ts'

/** The holder asks for renewal, change or deregistration: a matter of its own that refers to the certificate. */
export const askAboutResult = operation({
  name: 'cases.ask-about-result',
  behalf: 'party',
  summary: both(
    '持有人申请延续、变更或者注销证件。',
    'The holder asks for renewal, change or deregistration of a certificate.',
  ),
  input: z
    .object({ certificate: z.uuid(), act: Asked, facts: z.string().trim().min(5).max(4000) })
    .catchall(z.union([z.string(), z.array(z.string())])),
  find: (ctx, { certificate }) => getCertificate(ctx.tx, certificate),
  allow: (actor, certificate) => holdsCertificate(actor, certificate),
  async run(ctx, { act, facts, ...typed }, certificate) {
    if (certificate.state !== 'valid') throw new Refusal('conflict', resultRefusals.notValid)
    if (act !== 'deregister') await requireLastVersion(ctx, certificate)
    const deemAt = act === 'renew' ? await requireRenewable(ctx, certificate) : null
    const changes = act === 'change' ? changesOf(certificate, typed) : []
    if (act === 'change' && changes.length === 0) throw invalidField('line0', resultRefusals.nothing)
    const { matter, clock } = await openResultMatter(ctx, certificate, {
      act,
      rule: 'licence-decision',
      byHolder: true,
    })
    await insertResultAct(ctx, {
      ...{
        matterId: matter.id,
        number: matter.number,
        certificateId: certificate.id,
        act,
        byHolder: true,
        ground: 'asked',
      },
      ...{ facts, changes, statementClock: null, decisionClock: clock, deemAt },
    })
    await openDecision(ctx, matter)
    await addStep(ctx, matter, {
      ...{ kind: 'result-asked', words: resultSteps.asked(act), note: facts },
      data: { certificate: certificate.identifier, changes },
    })
    return { number: matter.number }
  },
})

/** The holder takes the request back, before it is decided. */
export const takeBackRequest = operation({
  name: 'cases.take-back-request',
  behalf: 'party',
  summary: both(
    '持有人撤回延续、变更或者注销的申请。',
    'The holder takes back a request for renewal, change or deregistration.',
  ),
  input: z.object({ number: MatterNumber, reason: z.string().trim().max(1000).optional() }),
  find: (ctx, { number }) => lockResultAct(ctx.tx, number),
  allow: (actor, subject) => mayTakeBack(actor, subject),
  async run(ctx, { reason }, { id, matter, act }) {
    if (act.state !== 'handling') throw new Refusal('conflict', resultRefusals.closed)
    if (act.deemAt && act.deemAt < ctx.now) throw new Refusal('conflict', resultRefusals.deemed)
    await takeBackAct(ctx, id)
    await closeWork(ctx, matter, {}, 'taken-back')
    await tellClock(ctx, matter, act.decisionClock, { kind: 'finished' })
    await setStage(ctx, matter, actStages.withdrawn, 'closed')
    await addStep(ctx, matter, { kind: 'request-taken-back', words: resultSteps.takenBack, note: reason })
    return { number: matter.number }
  },
})

/** The lines of the certificate that were written over. */
function changesOf({ fields }: Certificate, typed: Record<string, string | string[]>) {
  return fields.flatMap(({ label, value }, at) => {
    const wanted = String(typed[`line${at}`] ?? '').trim()
    return wanted && wanted !== value ? [{ label, value: wanted.slice(0, 500) }] : []
  })
}

/** The authority begins to take a result away, on a ground of the law; the holder is told and may make a statement. */
export const beginResultAct = operation({
  name: 'cases.begin-result-act',
  summary: both(
    '依职权启动撤回、撤销、吊销或者注销，通知持有人陈述申辩。',
    'Begin to withdraw, cancel, revoke or deregister on a ground of the law; the holder is told and may make a statement.',
  ),
  input: z.object({
    certificate: z.uuid(),
    ground: z.string().max(60),
    facts: z.string().trim().min(10).max(4000),
  }),
  find: (ctx, { certificate }) => getCertificate(ctx.tx, certificate),
  allow: (actor, certificate) => isOfIssuer(actor, certificate),
  async run(ctx, { ground: key, facts }, certificate) {
    const [named, code] = key.split(':')
    const { success, data: act } = Begun.safeParse(named)
    const ground = success ? groundsBegun(act).find((one) => one.code === code) : undefined
    if (!success || !ground) throw invalidField('ground', resultRefusals.ground)
    if (!mayFollow(certificate.state, becomes[act])) throw new Refusal('conflict', resultRefusals.notValid)
    const { matter, clock } = await openResultMatter(ctx, certificate, {
      act,
      rule: 'result-act-decision',
      byHolder: false,
    })
    const statement = await startMatterClock(ctx, matter, {
      ...{ kind: 'statement', rule: 'result-statement', holder: 'applicant', shown: false },
    })
    await insertResultAct(ctx, {
      ...{ matterId: matter.id, number: matter.number, certificateId: certificate.id, act, byHolder: false },
      ...{ ground: ground.code, facts, changes: [], statementClock: statement, decisionClock: clock, deemAt: null },
    })
    const { reading } = await readClock(ctx, statement)
    await setStage(ctx, matter, actStages.statement)
    const at = `/matters/${matter.number}`
    const party = holderOf(certificate)
    if (party)
      await openWork(ctx, matter, {
        ...{ task: 'statement', title: resultPhrases.statement, href: `${at}/statement`, organisationId: null },
        ...{ for: { person: party }, clock: { id: statement, dueAt: reading.dueAt } },
      })
    await openDecision(ctx, matter)
    const words = resultSteps.begun(act, ground.text, reading.dueDay)
    const data = { certificate: certificate.identifier, ground: ground.code, article: ground.article }
    await addStep(ctx, matter, { kind: 'result-act-begun', words, note: facts, data })
    await writeIntention(ctx, { matter, certificate }, { act, ground, facts, until: reading.dueDay })
    await tellParties(ctx, matter, words)
    return { number: matter.number }
  },
})
