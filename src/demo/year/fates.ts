import type { Random } from '../random.ts'
import type { Fate } from './model.ts'
import type { ServiceName } from './services/index.ts'

/** What the year is made of: how likely each turn is. The shares are those of an ordinary district, rounded. */
export function fateOf(random: Random, service: ServiceName): Fate {
  const ending = endingOf(random, service)
  const intake = random.weighted({ accept: 72, correct: 19, 'not-needed': 2, 'not-ours': 3, silence: 4 })
  const byTownship = service !== 'association'
  return {
    ...{ ending, intake, detours: detoursOf(random, service, ending), pace: random.skewed(1, 0.3) },
    ...(random.chance(0.05) && { abandoned: true }),
    ...(random.chance(0.2) && { lapses: true }),
    ...(random.chance(0.05) && { withdrawnAfterDays: random.between(0, 12) }),
    ...(byTownship && random.chance(0.035) && { transferred: true }),
    ...(service === 'subsistence' && random.chance(0.06) && { extended: true, pace: 2.1 }),
    ...(service === 'association' && random.chance(0.17) && { stopped: stopOf(random) }),
    ...(random.chance(0.05) && { forgotten: { task: random.pick(tasks[service]), days: random.between(6, 26) } }),
  }
}

/** Tasks in which an office may forget a matter. */
const tasks = {
  subsistence: ['survey', 'check', 'review', 'decision'],
  allowances: ['first', 'income', 'disability', 'decision'],
  careAllowance: ['first', 'disability', 'decision'],
  association: ['substance', 'legality', 'opinion', 'decision'],
  business: ['decision'],
  hygiene: ['review', 'decision'],
} as const

function stopOf(random: Random): NonNullable<Fate['stopped']> {
  return { ground: 'expert-review', days: random.between(5, 18) }
}

function endingOf(random: Random, service: ServiceName): Fate['ending'] {
  if (service === 'subsistence') return random.weighted({ granted: 76, refused: 20, terminated: 4 })
  if (service === 'allowances') return random.weighted({ granted: 72, partly: 12, refused: 16 })
  return random.weighted({ granted: 80, refused: 20 })
}

function detoursOf(random: Random, service: ServiceName, ending: Fate['ending']): string[] {
  if (service === 'subsistence') return subsistenceDetours(random, ending)
  if (service === 'association') {
    const ground = random.pick(['duplicate', 'no-domicile', 'representative-elsewhere'])
    return [...(ending === 'refused' ? [ground] : []), ...(random.chance(0.25) ? ['verify'] : [])]
  }
  if (ending === 'partly') return ['not-low-income']
  if (ending !== 'refused') return []
  const own = service === 'allowances' ? 'not-low-income' : 'no-long-term-care'
  return [random.pick([own, 'grade-not-met', 'excluded-benefit', 'other-chosen'])]
}

function subsistenceDetours(random: Random, ending: Fate['ending']): string[] {
  const taken = {
    property: ending === 'refused' && random.chance(0.35),
    hear: ending === 'granted' && random.chance(0.09),
    objections: ending === 'granted' && random.chance(0.09),
    countySurvey: random.chance(0.08),
    villageLate: random.chance(0.12),
  }
  return Object.entries(taken).flatMap(([name, isTaken]) => (isTaken ? [name] : []))
}
