import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { operation } from '../../../kernel/operation.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { getOrganisation } from '../../directory/index.ts'
import { certifySeal, getAuthority } from '../ca.ts'
import { courses, type Proposal, sealYears } from '../model.ts'
import { phrases, summaries } from '../phrases.ts'
import { mayDecide, mayWithdraw } from '../policy.ts'
import { suiteOfKey } from '../store/key.ts'
import { insertDecision, lockProposal, pictureOfProposal } from '../store/proposal.ts'
import { insertSeal, lockSeal, updateSealState } from '../store/seal.ts'

/** The second person's yes: what was proposed is done. */
export const confirmProposal = operation({
  name: 'seals.confirm',
  summary: summaries.confirm,
  input: z.object({ proposalId: z.uuid() }),
  find: (ctx, { proposalId }) => lockProposal(ctx.tx, proposalId),
  allow: (actor, proposal) => mayDecide(actor, proposal),
  async run(ctx, _input, proposal) {
    requireWaiting(ctx, proposal)
    const sealId = proposal.kind === 'issue' ? await issue(ctx, proposal) : await change(ctx, proposal)
    await decided(ctx, proposal, { outcome: 'confirmed', sealId })
    return { sealId }
  },
})

/** The second person's no. */
export const declineProposal = operation({
  name: 'seals.decline',
  summary: summaries.decline,
  input: z.object({ proposalId: z.uuid() }),
  find: (ctx, { proposalId }) => lockProposal(ctx.tx, proposalId),
  allow: (actor, proposal) => mayDecide(actor, proposal),
  async run(ctx, _input, proposal) {
    requireWaiting(ctx, proposal)
    await decided(ctx, proposal, { outcome: 'declined', sealId: proposal.sealId })
  },
})

/** The first person thinks better of it. */
export const withdrawProposal = operation({
  name: 'seals.withdraw',
  summary: summaries.withdraw,
  input: z.object({ proposalId: z.uuid() }),
  find: (ctx, { proposalId }) => lockProposal(ctx.tx, proposalId),
  allow: (actor, proposal) => mayWithdraw(actor, proposal),
  async run(ctx, _input, proposal) {
    requireWaiting(ctx, proposal)
    await decided(ctx, proposal, { outcome: 'withdrawn', sealId: proposal.sealId })
  },
})

function requireWaiting({ now }: Context, { outcome, expiresAt }: Proposal): void {
  if (outcome) throw new Refusal('conflict', phrases.decided)
  if (now >= expiresAt) throw new Refusal('conflict', phrases.tooLate)
}

async function decided(
  ctx: Context,
  proposal: Proposal,
  decision: { outcome: 'confirmed' | 'declined' | 'withdrawn'; sealId: string | null },
): Promise<void> {
  if (!(await insertDecision(ctx, proposal, decision))) throw new Refusal('conflict', phrases.decided)
  const words = phrases.traces[decision.outcome](proposal.kind, proposal.organisationName)
  ctx.trace.content.push({ step: `seal-${decision.outcome}`, words, inner: true })
}

async function issue(ctx: Context, { id, organisationId, name }: Proposal): Promise<string> {
  const [organisation, picture] = [await getOrganisation(ctx.tx, organisationId), await pictureOfProposal(ctx.tx, id)]
  const suite = await suiteOfKey(ctx.tx, (await getAuthority(ctx, 'intermediate')).keyId)
  if (!name || !picture) throw new Error('A proposal to issue a seal has its name and picture')
  const sealId = await insertSeal(ctx, { organisationId, name, picture, suite })
  if (!sealId) throw new Refusal('conflict', phrases.hasOne)
  await certifySeal(ctx, { id: sealId, organisation: organisation.name.zh, name: name.zh, years: sealYears })
  return sealId
}

async function change(ctx: Context, { kind, sealId }: Proposal): Promise<string> {
  const seal = sealId && (await lockSeal(ctx.tx, sealId))
  if (!seal || kind === 'issue' || !courses[kind].from.includes(seal.state))
    throw new Refusal('conflict', phrases.notNow)
  if (kind === 'renew') {
    const renewed = { id: seal.id, organisation: seal.organisationName.zh, name: seal.name.zh, years: sealYears }
    await certifySeal(ctx, renewed)
  }
  await updateSealState(ctx.tx, seal.id, courses[kind].to)
  return seal.id
}
