import { Refusal } from '../../../../kernel/refusal.ts'
import { both } from '../../../../kernel/text.ts'
import type { Calendar } from '../../../calendar/index.ts'
import type { Value } from '../../process/model.ts'
import type { Finding, Surroundings } from '../../validator.ts'
import type { TestCase } from '../model.ts'
import { runTrial, standingOf } from './run.ts'

/** A calendar of its own, so that a test says the same in every year: weekends only, from a Monday in March. */
const plain: Calendar = { overrides: new Map(), officialYears: new Set() }
const monday = '2026-03-02'

/** What comes of a test case today. @throws Refusal when one of its steps cannot happen any more */
export function outcomeOf(
  { variables, steps }: Pick<TestCase, 'variables' | 'steps'>,
  around: Pick<Surroundings, 'process' | 'deadlineRules'>,
): TestCase['expected'] {
  if (!around.process) throw new Refusal('invalid', both('流程无法读取。', 'The process cannot be read.'))
  const ground = { model: around.process, calendar: plain, from: monday, rules: around.deadlineRules }
  const trial = runTrial({ ...ground, variables: variablesOf(variables) }, steps)
  return { state: standingOf(trial), path: steps.filter((one) => one.startsWith('c:')) }
}

/** Typed values of variables: numbers and yes or no are meant as such. */
export function variablesOf(typed: Readonly<Record<string, string>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(typed).map(([name, text]): [string, Value] => [name, meantBy(text.trim())]))
}

function meantBy(text: string): Value {
  if (text === '') return null
  if (text === 'true' || text === 'false') return text === 'true'
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(text) ? Number(text) : text
}

/** Test cases that no longer end as they did when they were kept; they keep a guide from being published. */
export function failingTests(
  tests: readonly TestCase[],
  around: Pick<Surroundings, 'process' | 'deadlineRules'>,
): Finding[] {
  return tests.flatMap((one) => {
    const got = attemptOutcome(one, around)
    if (got === one.expected.state) return []
    const text = both(
      `试办用例“${one.name}”与保存时不同：原为 ${one.expected.state}，现为 ${got}。`,
      `The test case “${one.name}” no longer ends as kept: ${one.expected.state} then, ${got} now.`,
    )
    return [{ code: 'test-case', severity: 'blocking' as const, text, at: 'tests' }]
  })
}

function attemptOutcome(one: TestCase, around: Pick<Surroundings, 'process' | 'deadlineRules'>): string {
  try {
    return outcomeOf(one, around).state
  } catch (error) {
    if (error instanceof Refusal) return error.text.en
    throw error
  }
}
