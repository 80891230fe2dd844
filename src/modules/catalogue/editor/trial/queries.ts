import { z } from 'zod'
import { Day, dayOf } from '../../../../kernel/day.ts'
import { query } from '../../../../kernel/query.ts'
import { attempt, Refusal } from '../../../../kernel/refusal.ts'
import { both, Text } from '../../../../kernel/text.ts'
import { loadCalendar } from '../../../calendar/index.ts'
import { ItemCode } from '../../model.ts'
import { mayWrite } from '../../policy.ts'
import { readProcess } from '../../process/read.ts'
import { surroundingRules } from '../../surroundings.ts'
import { listOf, wordsAt } from '../choices.ts'
import { type JsonObject, valueAt } from '../json.ts'
import { TrialStep } from '../model.ts'
import type { Posted } from '../posted.ts'
import { readDraft } from '../subject.ts'
import { runningOf } from './ground.ts'
import { runTrial, type Trial, type TrialGround } from './run.ts'
import { failingTests, variablesOf } from './tests.ts'

/** Steps in an address: one is a text, several are a list. What is no step is left out. */
const Steps = z
  .union([z.string().transform((one) => [one]), z.array(z.string())])
  .default([])
  .transform((all) => all.filter((one) => TrialStep.safeParse(one).success).slice(0, 80))

/**
 * A walk through the draft's process. Everything that happened stands in the address; the query reads and writes nothing
 * down, so that no matter, number, notice or leaf of the ledger can come of it.
 */
export const showTrial = query({
  name: 'catalogue.show-guide-trial',
  summary: both('试办：用编造的情况走一遍草稿的流程。', 'Walk through the process of a draft with made-up answers.'),
  input: z.looseObject({ code: ItemCode, from: Day.optional(), do: Steps }),
  find: (ctx, { code }) => readDraft(ctx, code),
  allow: mayWrite,
  async run(ctx, input, subject) {
    const { content, tests } = subject.draft
    const from = input.from ?? dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
    const model = await attempt(readProcess(typeof content.process === 'string' ? content.process : ''))
    const failing = failingTests(tests, await runningOf(ctx, content)).length
    const base = { item: subject, tests, failing, from, steps: input.do, variables: variablesTyped(input) }
    if ('refusal' in model) return { ...base, trial: null, refusal: model.refusal, asked: [], model: null }
    const ground: TrialGround = {
      ...{
        model: model.value,
        from,
        calendar: await loadCalendar(ctx.tx),
        rules: await surroundingRules(ctx.tx, from),
      },
      variables: variablesOf(base.variables),
    }
    const { trial, refusal, steps } = walked(ground, input.do)
    return {
      ...base,
      steps,
      trial,
      refusal,
      model: model.value,
      asked: model.value.variables.map((name) => askedOf(content, name)),
    }
  },
})

/** The trial as far as its steps are possible; the first that is not is told and left out with all after it. */
function walked(
  ground: TrialGround,
  steps: readonly string[],
): { trial: Trial | null; refusal: Refusal | null; steps: readonly string[] } {
  let refusal: Refusal | null = null
  for (let count = steps.length; count >= 0; count -= 1) {
    const tried = attemptNow(() => runTrial(ground, steps.slice(0, count)))
    if ('value' in tried) return { trial: tried.value, refusal, steps: steps.slice(0, count) }
    refusal = tried.refusal
  }
  return { trial: null, refusal, steps: [] }
}

function attemptNow(work: () => Trial): { value: Trial } | { refusal: Refusal } {
  try {
    return { value: work() }
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error }
    throw error
  }
}

/** Values of variables as they were typed: `v.people`. */
export function variablesTyped(input: Posted): Record<string, string> {
  return Object.fromEntries(
    Object.entries(input).flatMap(([name, value]): [string, string][] =>
      /^v\.[A-Za-z][A-Za-z0-9]{0,59}$/.test(name) && typeof value === 'string' && value.length <= 200
        ? [[name.slice(2), value]]
        : [],
    ),
  )
}

/** A variable of the process as a question: the field of the form of that name, with its options. */
function askedOf(content: JsonObject, name: string) {
  const fields = listOf(valueAt(content, 'form.pages'))
    .flatMap((page) => listOf(valueAt(page, 'sections')))
    .flatMap((section) => listOf(valueAt(section, 'fields')))
  const field = fields.find((one) => valueAt(one, 'name') === name)
  const options = listOf(valueAt(field, 'options')).map((one) => Option.parse(one))
  return { name, label: wordsAt(field, 'label') ?? { zh: name, en: name }, options }
}

const Option = z.object({ value: z.string(), label: Text }).transform(({ value, label }) => ({ value, text: label }))
