import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { dayOf } from '../../../kernel/day.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { readClock } from '../../calendar/index.ts'
import { addStep, closeWork, MatterNumber, tellClock } from '../../docket/index.ts'
import { refuseSecretWords } from '../../documents/index.ts'
import { isInTimeToAsk } from '../model.ts'
import { putOnList } from '../opening.ts'
import { refusals, steps, summaries } from '../phrases.ts'
import { mayAnswerFor, mayDecide } from '../policy.ts'
import { insertExtension, settleExtension } from '../store/acts.ts'
import { lockObligation } from '../store/obligation.ts'
import { requireState } from './report.ts'

const numbered = z.object({ number: MatterNumber })
const find = (ctx: Context, { number }: { number: string }) => lockObligation(ctx.tx, number)

/** 申请延期: before the day on which it is due. How much at most, and how often, says the rule of the clock. */
export const askExtension = operation({
  name: 'directives.ask-extension',
  summary: summaries.askExtension,
  input: numbered.extend({
    amount: z.coerce.number().int().min(1).max(3650),
    reason: z.string().trim().min(5).max(2000),
  }),
  find,
  allow: mayAnswerFor,
  async run(ctx, { number, amount, reason }, subject) {
    requireState(subject, 'open')
    refuseSecretWords('reason', reason)
    const { id, matter, obligation, extensions } = subject
    if (extensions.some(({ verdict }) => verdict === null)) throw new Refusal('conflict', refusals.asked)
    const { reading, rule } = await readClock(ctx, obligation.clockId)
    const askedOn = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
    if (!isInTimeToAsk(askedOn, reading.dueDay)) throw new Refusal('conflict', refusals.askedLate)
    if (!rule.extension) throw new Refusal('conflict', refusals.notExtendable)
    const granted = extensions.filter(({ verdict }) => verdict === 'granted').length
    if (granted >= rule.extension.maxExtensions) throw new Refusal('conflict', refusals.extendedEnough)
    if (amount > rule.extension.amount) throw invalidField('amount', refusals.tooMuch(rule.extension.amount))
    await insertExtension(ctx, id, { amount, reason, dueDay: reading.dueDay, askedOn })
    await putOnList(ctx, matter, { task: 'obligation-extension', organisationId: obligation.demanderId })
    await addStep(ctx, matter, { kind: 'extension-asked', words: steps.extensionAsked, note: reason, data: { amount } })
    return { number }
  },
})

/** Whoever demands it grants or refuses more time; also after the day, since it was asked for before. */
export const decideExtension = operation({
  name: 'directives.decide-extension',
  summary: summaries.decideExtension,
  input: numbered.extend({
    verdict: z.enum(['granted', 'refused']),
    answer: z.string().trim().max(2000).default(''),
  }),
  find,
  allow: mayDecide,
  async run(ctx, { number, verdict, answer }, subject) {
    const { id, matter, obligation, extensions } = subject
    const asked = extensions.find((one) => one.verdict === null)
    if (!asked || obligation.state === 'done' || obligation.state === 'ended')
      throw new Refusal('conflict', refusals.notAsked)
    if (asked.askedBy === ctx.actor.id) throw new Refusal('conflict', refusals.ownExtension)
    refuseSecretWords('answer', answer)
    if (verdict === 'refused' && !answer) throw invalidField('answer', refusals.sayWhy)
    await settleExtension(ctx, id, { verdict, answer: answer || null })
    const { amount, reason, askedAt } = asked
    if (verdict === 'granted')
      await tellClock(ctx, matter, obligation.clockId, { kind: 'extended', amount, reason, askedAt })
    await closeWork(ctx, matter, { task: 'obligation-extension' }, verdict)
    const { dueDay } = (await readClock(ctx, obligation.clockId)).reading
    await addStep(ctx, matter, {
      ...{ kind: `extension-${verdict}`, words: steps.extension[verdict](dueDay), note: answer || undefined },
    })
    return { number, dueDay }
  },
})
