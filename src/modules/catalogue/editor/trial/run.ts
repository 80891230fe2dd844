import { addDays, type Day } from '../../../../kernel/day.ts'
import type { Text } from '../../../../kernel/text.ts'
import { addWorkingDays, type Calendar } from '../../../calendar/index.ts'
import type { Due, Effect, ProcessEvent, ProcessModel, ProcessState, Value } from '../../process/model.ts'
import { step, untouched } from '../../process/step.ts'
import { trialPhrases as phrases } from './phrases.ts'

/** Where a trial takes place: nothing of it is kept anywhere. */
export interface TrialGround {
  readonly model: ProcessModel
  readonly calendar: Calendar
  /** The day on which the application was accepted. */
  readonly from: Day
  /** Amount of a deadline rule by its code. */
  readonly rules: ReadonlyMap<string, { readonly amount: number; readonly unit: string }>
  readonly variables: Readonly<Record<string, Value>>
}

/** One line of the story of a trial. */
export interface TrialLine {
  readonly day: Day
  readonly words: Text
}
interface Waiting {
  readonly token: string
  readonly node: string
}
interface Timer {
  readonly id: string
  readonly node: string
  readonly due: Day
}

/** A process under trial. */
export interface Trial {
  readonly day: Day
  readonly state: ProcessState
  readonly tasks: readonly (Waiting & { readonly since: Day; readonly due: Day | null })[]
  readonly timers: readonly Timer[]
  readonly messages: readonly string[]
  readonly lines: readonly TrialLine[]
  readonly ended: { readonly result: string | null } | null
}

/**
 * Walks a process through what happens, on made-up answers and a moved clock. Pure: the same interpreter and calendar as in
 * real matters, and no database.
 *
 * @throws Refusal when a step cannot happen, as in a real matter
 */
export function runTrial(ground: TrialGround, steps: readonly string[]): Trial {
  const begun: Trial = {
    ...{ day: ground.from, state: untouched, tasks: [], timers: [], messages: [], ended: null },
    lines: [{ day: ground.from, words: phrases.accepted }],
  }
  const first = happen(ground, begun, { kind: 'start', variables: { ...ground.variables } })
  return steps.reduce((trial, one) => take(ground, trial, one), first)
}

function take(ground: TrialGround, trial: Trial, written: string): Trial {
  const [kind = '', about = '', outcome] = written.split(':')
  if (kind === 'c') return complete(ground, trial, about, outcome)
  if (kind === 'm') return happen(ground, say(trial, phrases.message(about)), { kind: 'message', message: about })
  return pass(ground, trial, kind === 'w' ? addDays(trial.day, Number(about)) : dayAfterNext(trial))
}

function complete(ground: TrialGround, trial: Trial, node: string, outcome: string | undefined): Trial {
  const token = trial.tasks.find((task) => task.node === node)?.token ?? ''
  const found = ground.model.nodes.find(({ id }) => id === node)
  const chosen = found?.kind === 'task' ? found.outcomes.find(({ id }) => id === outcome)?.label : undefined
  const told = say(trial, phrases.done(labelOf(ground, node), chosen ?? null))
  return happen(ground, told, { kind: 'complete', token, ...(outcome && { outcome }) })
}

/** A timer has run out when its last day is over. */
function dayAfterNext({ timers, day }: Trial): Day {
  const next = timers.map(({ due }) => due).toSorted()[0]
  return next === undefined ? day : addDays(next, 1)
}

/** Lets time pass, timers going off in their order. */
function pass(ground: TrialGround, trial: Trial, until: Day): Trial {
  const next = trial.timers.toSorted((a, b) => (a.due < b.due ? -1 : 1)).find(({ due }) => due < until)
  if (!next) return { ...trial, day: until }
  const rest = trial.timers.filter(({ id }) => id !== next.id)
  const rung = { ...trial, day: laterOf(next.due, trial.day), timers: rest }
  const told = say(rung, phrases.rang(labelOf(ground, next.node)))
  return pass(ground, happen(ground, told, { kind: 'timer', timer: next.id }), until)
}

/** A timer that was due before a day that has begun already goes off now. */
function laterOf(one: Day, other: Day): Day {
  return [one, other].toSorted().at(-1) ?? one
}

/** One event with all that the system does by itself at once. */
function happen(ground: TrialGround, trial: Trial, event: ProcessEvent): Trial {
  const { state, effects } = step(ground.model, trial.state, event)
  let now: Trial = { ...trial, state }
  for (const effect of effects) now = carryOut(ground, now, effect)
  for (const effect of effects)
    if (effect.kind === 'callSystem') now = happen(ground, now, { kind: 'served', token: effect.token })
  return now
}

function carryOut(ground: TrialGround, trial: Trial, effect: Effect): Trial {
  switch (effect.kind) {
    case 'openTask': {
      const task = {
        token: effect.token,
        node: effect.node,
        since: trial.day,
        due: dueOfTask(ground, trial.day, effect.node),
      }
      return say({ ...trial, tasks: [...trial.tasks, task] }, phrases.opened(labelOf(ground, effect.node)))
    }
    case 'closeTask': {
      const closed = { ...trial, tasks: trial.tasks.filter(({ token }) => token !== effect.token) }
      return effect.because === 'done' ? closed : say(closed, phrases.closed(labelOf(ground, effect.node)))
    }
    case 'callSystem':
      return say(trial, phrases.acted(labelOf(ground, effect.node)))
    case 'setTimer': {
      const timer = { id: effect.timer, node: effect.node, due: dueDay(ground, trial.day, effect.due) }
      return say(
        { ...trial, timers: [...trial.timers, timer] },
        phrases.timerSet(labelOf(ground, effect.node), timer.due),
      )
    }
    case 'cancelTimer':
      return { ...trial, timers: trial.timers.filter(({ id }) => id !== effect.timer) }
    case 'awaitMessage':
      return { ...trial, messages: [...new Set([...trial.messages, effect.message])] }
    case 'ended':
      return say(
        { ...trial, ended: { result: effect.result } },
        phrases.ended(effect.node ? labelOf(ground, effect.node) : null),
      )
  }
}

function dueOfTask({ model, ...ground }: TrialGround, from: Day, id: string): Day | null {
  const node = model.nodes.find((one) => one.id === id)
  return node?.kind === 'task' && node.rule ? dueDay({ model, ...ground }, from, { rule: node.rule }) : null
}

/** The last day of an amount of time; hours are rounded up to whole days here. */
function dueDay({ rules, calendar }: TrialGround, from: Day, due: Due): Day {
  const { amount, unit } = 'rule' in due ? (rules.get(due.rule) ?? { amount: 1, unit: 'calendar-days' }) : due
  if (unit === 'working-days') return addWorkingDays(from, amount, calendar)
  return addDays(from, unit === 'hours' ? Math.ceil(amount / 24) : amount)
}

function labelOf({ model }: TrialGround, id: string): Text {
  return model.nodes.find((node) => node.id === id)?.label ?? { zh: id, en: id }
}

function say(trial: Trial, words: Text): Trial {
  return { ...trial, lines: [...trial.lines, { day: trial.day, words }] }
}

/** Where a trial stands, in a form that can be compared: `ended granted`, `open survey,check`. */
export function standingOf({ ended, tasks }: Trial): string {
  if (ended) return `ended ${ended.result ?? ''}`.trim()
  return `open ${tasks
    .map(({ node }) => node)
    .toSorted()
    .join(',')}`.trim()
}
