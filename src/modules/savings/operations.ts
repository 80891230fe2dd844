import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'
import { invalidField } from '../../kernel/refusal.ts'
import { nextVersion, versionInput } from '../calendar/index.ts'
import { mayKeepCardRules } from '../docket/index.ts'
import { Code } from './model.ts'
import { parameterNames, refusals, steps, summaries } from './phrases.ts'
import { insertParameter, lockParameter } from './store.ts'

const Amount = z.coerce.number().min(0).max(1_000_000)
const shares: readonly Code[] = ['printed', 'post-share', 'courier-share']

/** A new version of a parameter, from a later day on: what was reckoned with the old one stays. */
export const setParameter = operation({
  name: 'savings.set-parameter',
  summary: summaries.set,
  input: z.object({
    ...{ code: Code, low: Amount, likely: Amount, high: Amount },
    ...versionInput,
  }),
  find: async (ctx, { code }) => ({ id: code, newest: await lockParameter(ctx.tx, code) }),
  allow: (actor) => mayKeepCardRules(actor),
  async run(ctx, input, { newest }) {
    const { code, low, likely, high, validFrom } = input
    const version = nextVersion(ctx, validFrom, { newest, from: 'tomorrow' })
    const isOut = (shares.includes(code) && high > 100) || (code === 'per-trip' && low < 1)
    if (low > likely || likely > high || isOut) throw invalidField('high', refusals.order)
    await insertParameter(ctx, { ...input, version })
    ctx.trace.content.push({
      step: 'parameter-set',
      words: steps.set(parameterNames[code], version),
      data: { ...input, version },
    })
    return { code, version }
  },
})
