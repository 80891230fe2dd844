import { z } from 'zod'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { readClock } from '../../calendar/index.ts'
import { type Certificate, getCertificate, mayFollow } from '../../certificates/index.ts'
import { addStep, openWork, setStage, startMatterClock } from '../../docket/index.ts'
import { tellParties } from '../telling.ts'
import { Asked, Begun, becomes, grounds, holderOf, holdsCertificate, isOfIssuer } from './model.ts'
import { openResultMatter, requireLastVersion, requireRenewable } from './open.ts'
import { actStages, resultPhrases, resultRefusals, resultSteps } from './phrases.ts'
import { insertResultAct } from './store.ts'

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
    const { matter, clock } = await openResultMatter(ctx, certificate, { act, rule: 'licence-decision' })
    const ground = act === 'deregister' ? 'other' : 'asked'
    await insertResultAct(ctx, {
      ...{ matterId: matter.id, number: matter.number, certificateId: certificate.id, act, byHolder: true, ground },
      ...{ facts, changes, statementClock: null, decisionClock: clock, deemAt },
    })
    const issuer = certificate.issuerOrganisationId
    await openWork(ctx, matter, {
      ...{ task: 'result-decision', title: resultPhrases.decide, href: `/matters/${matter.number}/result-decision` },
      ...{ for: { organisation: issuer, role: 'head' }, organisationId: issuer },
    })
    await addStep(ctx, matter, {
      ...{ kind: 'result-asked', words: resultSteps.asked(act), note: facts },
      data: { certificate: certificate.identifier, changes },
    })
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
    const ground = success ? grounds[act].find((one) => one.code === code) : undefined
    if (!success || !ground) throw invalidField('ground', resultRefusals.ground)
    if (!mayFollow(certificate.state, becomes[act])) throw new Refusal('conflict', resultRefusals.notValid)
    const { matter, clock } = await openResultMatter(ctx, certificate, { act, rule: 'result-act-decision' })
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
    const issuer = certificate.issuerOrganisationId
    await openWork(ctx, matter, {
      ...{ task: 'result-decision', title: resultPhrases.decide, href: `${at}/result-decision` },
      ...{ for: { organisation: issuer, role: 'head' }, organisationId: issuer },
    })
    const words = resultSteps.begun(act, ground.text, reading.dueDay)
    const data = { certificate: certificate.identifier, ground: ground.code, article: ground.article }
    await addStep(ctx, matter, { kind: 'result-act-begun', words, note: facts, data })
    await tellParties(ctx, matter, words)
    return { number: matter.number }
  },
})
