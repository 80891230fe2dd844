import { z } from 'zod'
import { optional } from '../../kernel/blank.ts'
import type { Context } from '../../kernel/context.ts'
import { operation } from '../../kernel/operation.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { getOrganisation } from '../directory/index.ts'
import { Kind, Recipients } from './model.ts'
import { Length } from './period.ts'
import { kindNames, refusals, steps, summaries } from './phrases.ts'
import { mayLift, mayLimit } from './policy.ts'
import { endBudget, insertBudget, lockBudget, replaceBudget } from './store/budget.ts'

const Reason = z.string().trim().min(4).max(500)

const findIssuer = ({ tx }: Context, { issuer }: { issuer: string }) => getOrganisation(tx, issuer)

/** A head says how much an organisation may demand; of the same sort the new one takes the place of the old. */
export const setBudget = operation({
  name: 'burden.set-budget',
  summary: summaries.set,
  input: z.object({
    issuer: z.uuid(),
    recipients: Recipients,
    kind: Kind,
    length: Length,
    most: optional(z.coerce.number().int().min(0).max(1_000_000)),
    holds: z.preprocess((value) => value === true || value === 'yes', z.boolean()),
    reason: Reason,
  }),
  find: findIssuer,
  allow: mayLimit,
  async run(ctx, { issuer, most = null, ...said }) {
    const made = { ...said, most, issuerId: issuer, setterId: ctx.actor.post?.organisationId ?? '' }
    await replaceBudget(ctx, made)
    const id = await insertBudget(ctx, made)
    if (!id) throw new Refusal('conflict', refusals.meanwhile)
    const data = { budget: id, issuer, ...said, most }
    ctx.trace.content.push({ step: 'budget-set', words: steps.set(kindNames[said.kind], most), data })
    return { id }
  },
})

async function findBudget({ tx }: Context, { id }: { id: string }) {
  const budget = await lockBudget(tx, id)
  return { id, budget, setter: await getOrganisation(tx, budget.setterId) }
}

/** Taken back; it stays in the history with both reasons. */
export const liftBudget = operation({
  name: 'burden.end-budget',
  summary: summaries.end,
  input: z.object({ id: z.uuid(), reason: Reason }),
  find: findBudget,
  allow: mayLift,
  async run(ctx, { id, reason }, { budget }) {
    if (budget.endedAt) throw new Refusal('conflict', refusals.ended)
    await endBudget(ctx, id, reason)
    ctx.trace.content.push({
      step: 'budget-ended',
      words: steps.ended(kindNames[budget.kind]),
      data: { budget: id, reason },
    })
    return { id }
  },
})
