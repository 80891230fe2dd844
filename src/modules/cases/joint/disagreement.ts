import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { operation } from '../../../kernel/operation.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { getOrganisation } from '../../directory/index.ts'
import { addStep, closeWork, involve, MatterNumber, openWork } from '../../docket/index.ts'
import { requireState } from '../guards.ts'
import { isGovernmentHead, isOfAuthority } from '../policy.ts'
import { isUnsettled, type OpinionSubject } from './model.ts'
import { jointPhrases, jointRefusals, jointSteps } from './phrases.ts'
import { insertCoordination, lockOpinion, markRuled } from './store.ts'

const Named = z.object({ number: MatterNumber, opinion: z.uuid() })
const rulingWork = (id: string) => `disagreement:${id}`
const coordinationWork = (id: string) => `coordination:${id}`

/** An opinion against is work of the host: nothing is granted before it was dealt with. */
export async function beginCoordination(ctx: Context, { matter, case: theCase }: OpinionSubject, id: string) {
  if (theCase.state !== 'handling') return
  const organisation = matter.organisationId
  await openWork(ctx, matter, {
    ...{ task: coordinationWork(id), title: jointPhrases.coordinate, organisationId: organisation },
    ...{ href: `/matters/${matter.number}/opinions/${id}`, for: { organisation, role: 'handler' } },
  })
}

/** The host deals with an organisation that is against: settles it, or puts it before the government. */
export const coordinate = operation({
  name: 'cases.coordinate',
  summary: both(
    '协调联办单位的不同意见。',
    'Deal with an opinion against: settle it, or put it before the government.',
  ),
  input: Named.extend({ way: z.enum(['settled', 'government']), note: z.string().trim().min(10).max(4000) }),
  find: (ctx, { number, opinion }) => lockOpinion(ctx.tx, number, opinion),
  allow: isOfAuthority,
  async run(ctx, { way, note }, subject) {
    requireState(subject, 'handling')
    const { opinion, matter } = subject
    if (!isUnsettled(opinion) || opinion.coordination) throw new Refusal('conflict', jointRefusals.nothingToSettle)
    await insertCoordination(ctx, opinion.id, { way, note })
    await closeWork(ctx, matter, { task: coordinationWork(opinion.id) }, way)
    const { name } = await getOrganisation(ctx.tx, opinion.organisationId)
    const words = way === 'settled' ? jointSteps.settled(name) : jointSteps.toGovernment(name)
    await addStep(ctx, matter, { kind: 'coordinated', words, data: { organisation: opinion.organisationId, way } })
    ctx.trace.content.push({ step: 'coordination', words, data: { note }, inner: true })
    const top = matter.organisationPath[0]
    if (way === 'government' && top) {
      await involve(ctx, matter, top)
      await openWork(ctx, matter, {
        ...{ task: rulingWork(opinion.id), title: jointPhrases.rule, organisationId: top },
        ...{ href: `/matters/${matter.number}/opinions/${opinion.id}`, for: { organisation: top, role: 'head' } },
      })
    }
    return { number: subject.case.number }
  },
})

/** The head of the government says whose view is followed. */
export const ruleDisagreement = operation({
  name: 'cases.rule-disagreement',
  summary: both('政府负责人裁定联办分歧。', 'The head of the government settles a disagreement between departments.'),
  input: Named.extend({ ruling: z.enum(['host', 'opinion']), ruled: z.string().trim().min(10).max(4000) }),
  find: (ctx, { number, opinion }) => lockOpinion(ctx.tx, number, opinion),
  allow: isGovernmentHead,
  async run(ctx, { ruling, ruled }, subject) {
    requireState(subject, 'handling')
    const { opinion, matter } = subject
    const { coordination } = opinion
    if (coordination?.way !== 'government' || coordination.ruling)
      throw new Refusal('conflict', jointRefusals.nothingToSettle)
    await markRuled(ctx, opinion.id, { ruling, ruled })
    await closeWork(ctx, matter, { task: rulingWork(opinion.id) }, ruling)
    const { name } = await getOrganisation(ctx.tx, opinion.organisationId)
    const words = ruling === 'host' ? jointSteps.ruledForHost(name) : jointSteps.ruledForOpinion(name)
    await addStep(ctx, matter, { kind: 'disagreement-ruled', words, data: { ruling } })
    ctx.trace.content.push({ step: 'ruling', words, data: { ruled }, inner: true })
    return { number: subject.case.number }
  },
})
