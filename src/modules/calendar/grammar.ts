import type { Text } from '../../kernel/text.ts'
import type { ClockEvent } from './clock-event.ts'
import { clockPhrases } from './phrases.ts'

/** What the events so far amount to, as far as the order of events is concerned. */
export interface Standing {
  readonly state: 'running' | 'stopped' | 'finished'
  readonly last: Date
  readonly extensions: number
}

/** Whether the event may follow the others. The grammar: started (transferred | extended | stopped … resumed)* finished?. */
export function mayAppend(events: readonly ClockEvent[], next: ClockEvent): boolean {
  return objection(events, next) === undefined
}

/** Why the event may not follow the others; undefined when it may. */
export function objection(events: readonly ClockEvent[], next: ClockEvent): Text | undefined {
  const standing = standingOf(events)
  if ('objection' in standing) return standing.objection
  const after = step(standing.standing, next)
  return 'objection' in after ? after.objection : undefined
}

/** Where a history stands, or the first thing that is wrong with it. */
export function standingOf(events: readonly ClockEvent[]): { standing: Standing | undefined } | { objection: Text } {
  let standing: Standing | undefined
  for (const event of events) {
    const after = step(standing, event)
    if ('objection' in after) return after
    standing = after.standing
  }
  return { standing }
}

type Step = { standing: Standing } | { objection: Text }

function step(standing: Standing | undefined, event: ClockEvent): Step {
  if (!standing) {
    if (event.kind !== 'started') return { objection: clockPhrases.notStarted }
    return { standing: { state: 'running', last: event.at, extensions: 0 } }
  }
  const wrong = objectionTo(standing, event)
  return wrong ? { objection: wrong } : { standing: follow(standing, event) }
}

function objectionTo(standing: Standing, event: ClockEvent): Text | undefined {
  if (standing.state === 'finished') return clockPhrases.finished
  if (event.at < standing.last) return clockPhrases.outOfOrder
  if (event.kind === 'started') return clockPhrases.startedTwice
  if (event.kind === 'stopped' && standing.state === 'stopped') return clockPhrases.stoppedTwice
  if (event.kind === 'resumed' && standing.state === 'running') return clockPhrases.notStopped
  return undefined
}

function follow({ state, extensions }: Standing, event: ClockEvent): Standing {
  return {
    state: leadsTo(event) ?? state,
    last: event.at,
    extensions: extensions + (event.kind === 'extended' ? 1 : 0),
  }
}

/** The state after an event, if it changes it. */
function leadsTo({ kind }: ClockEvent): Standing['state'] | undefined {
  if (kind === 'stopped') return 'stopped'
  if (kind === 'resumed') return 'running'
  return kind === 'finished' ? 'finished' : undefined
}
