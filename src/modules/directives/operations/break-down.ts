import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { Day, dayOf } from '../../../kernel/day.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { readClock } from '../../calendar/index.ts'
import { organisationsUnder } from '../../directory/index.ts'
import { addStep, MatterNumber } from '../../docket/index.ts'
import { refuseSecretWords } from '../../documents/index.ts'
import { openObligation } from '../opening.ts'
import { refusals, steps, summaries } from '../phrases.ts'
import { mayAnswerFor } from '../policy.ts'
import { childRows } from '../store/list.ts'
import { lockObligation, updateObligation } from '../store/obligation.ts'
import { requireState } from './report.ts'

/** One or several ticked boxes. */
const Organisations = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : value),
  z.array(z.uuid()).min(1).max(100),
)

const find = (ctx: Context, { number }: { number: string }) => lockObligation(ctx.tx, number)

/** 分解: to organisations below the own one, due no later than the own day; they report to who broke it down. */
export const breakDown = operation({
  name: 'directives.break-down',
  summary: summaries.breakDown,
  input: z.object({
    number: MatterNumber,
    organisations: Organisations,
    what: z.string().trim().min(2).max(500),
    day: Day,
  }),
  find,
  allow: mayAnswerFor,
  async run(ctx, { number, organisations, what, day }, subject) {
    requireState(subject, 'open')
    refuseSecretWords('what', what)
    const { id, matter, obligation } = subject
    const { organisationId, lineage, clockId } = obligation
    const below = new Set((await organisationsUnder(ctx.tx, organisationId)).map((one) => one.id))
    const wanted = [...new Set(organisations)]
    if (wanted.some((one) => one === organisationId || !below.has(one)))
      throw invalidField('organisations', refusals.notBelow)
    const { dueDay } = (await readClock(ctx, clockId)).reading
    const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
    if (day < today || day > dueDay) throw invalidField('day', refusals.dayWithin(dueDay))
    const given = new Set((await childRows(ctx.tx, id, ctx.now)).map((row) => row.organisationId))
    if (wanted.some((one) => given.has(one))) throw new Refusal('conflict', refusals.givenAlready)
    const { id: _id, number: _n, clockId: _c, state: _s, dueDay: _d, firstDue: _f, stoppedAt: _e, ...same } = obligation
    const child = { ...same, what, recurring: null, period: 1, parentId: id, demanderId: organisationId, due: { day } }
    const numbers: string[] = []
    for (const one of wanted)
      numbers.push(await openObligation(ctx, { ...child, organisationId: one, lineage: [...lineage, one] }))
    await updateObligation(ctx, id, { begins: true })
    await addStep(ctx, matter, {
      ...{ kind: 'obligation-broken-down', words: steps.brokenDown(wanted.length), data: { numbers } },
    })
    return { number, numbers }
  },
})
