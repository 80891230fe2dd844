import { addDays } from '../../kernel/day.ts'
import type { Person } from '../../modules/directory/index.ts'
import { randomOf } from '../random.ts'
import type { Fate, Life } from './model.ts'
import { type Ingredients, lifeOf } from './plan.ts'
import type { ServiceName } from './services/index.ts'

/** A life that is told on purpose, so that there is something to see and do at every place. */
interface Story {
  readonly service: ServiceName
  /** Working days before the present on which it begins. */
  readonly ago: number
  readonly fate: Partial<Fate>
  /** Who applies: the named resident, her child, her oldest neighbour, another neighbour, somebody of her township, or anybody. */
  readonly who: 'resident' | 'ward' | 'elder' | 'village' | 'township' | 'anybody'
}

const swift = 0.3

const badRating = { grade: 2, words: '打电话问进度，两次没有人接，也没有回电话。' }

/** What waits for the cast when they first sign in. */
const castStories: readonly Story[] = [
  story('resident', 'allowances', 150, { ending: 'granted', pace: 1.1, rated: badRating }),
  story('resident', 'subsistence', 95, { ending: 'refused', pace: 1.1 }),
  story('resident', 'careAllowance', 5, { intake: 'correct', lapses: true }),
  story('resident', 'subsistence', 4, { waitsAt: ['neighbours', 'survey'] }),
  story('resident', 'association', 3, { abandoned: true, infected: true }),
  story('village', 'subsistence', 3, { waitsAt: ['neighbours', 'survey'] }),
  story('village', 'subsistence', 5, { waitsAt: ['neighbours'] }),
  story('township', 'subsistence', 1, { waitsAt: ['intake'] }),
  story('township', 'allowances', 2, { waitsAt: ['intake'] }),
  story('township', 'careAllowance', 2, { waitsAt: ['intake'] }),
  story('township', 'allowances', 4, { waitsAt: ['first'] }),
  story('township', 'subsistence', 8, { waitsAt: ['opinion'] }),
  story('township', 'subsistence', 22, { waitsAt: ['deliver'] }),
  story('township', 'allowances', 9, { ending: 'granted', waitsAt: ['deliver'] }),
  story('village', 'subsistence', 13, {}),
  // several organisations: waited for, one silent, granted; and what is registered on the spot
  story('township', 'business', 1, { waitsAt: ['intake'] }),
  story('anybody', 'business', 3, {}),
  story('anybody', 'hygiene', 3, { waitsAt: ['asked', 'review'] }),
  story('anybody', 'hygiene', 14, { waitsAt: ['decision'], detours: ['silence'] }),
  story('anybody', 'hygiene', 30, {}),
  // in others' hands: a helper by a mandate, a guardian
  story('elder', 'allowances', 3, { waitsAt: ['first'] }),
  story('ward', 'careAllowance', 4, { waitsAt: ['first'] }),
]

/** Every place of every process with something that waits there, in time or late. */
const placeStories: readonly Story[] = [
  ...['check', 'survey'].map((task) => story('anybody', 'subsistence', 6, { waitsAt: [task] })),
  story('anybody', 'subsistence', 10, { waitsAt: ['hear'], detours: ['hear'] }),
  story('anybody', 'subsistence', 21, { waitsAt: ['reinvestigate'], detours: ['objections'] }),
  story('anybody', 'subsistence', 23, { waitsAt: ['reopinion'], detours: ['objections'] }),
  story('anybody', 'subsistence', 19, { waitsAt: ['review'] }),
  story('anybody', 'subsistence', 21, { waitsAt: ['countySurvey'], detours: ['countySurvey'] }),
  ...[20, 21, 23].map((ago) => story('anybody', 'subsistence', ago, { waitsAt: ['decision'] })),
  story('anybody', 'subsistence', 24, { waitsAt: ['pay'] }),
  story('anybody', 'subsistence', 20, { ending: 'refused', waitsAt: ['deliverRefusal'] }),
  story('anybody', 'subsistence', 22, { ending: 'terminated', waitsAt: ['deliverTermination'] }),
  ...['income', 'disability', 'opinion', 'decision'].map((task) =>
    story('anybody', 'allowances', 6, { waitsAt: [task] }),
  ),
  story('anybody', 'careAllowance', 5, { waitsAt: ['disability'] }),
  story('anybody', 'allowances', 9, { waitsAt: ['pay'] }),
  story('anybody', 'allowances', 8, { ending: 'refused', detours: ['grade-not-met'], waitsAt: ['deliverRefusal'] }),
  ...['substance', 'legality'].map((task) => story('anybody', 'association', 7, { waitsAt: [task] })),
  story('anybody', 'association', 12, { waitsAt: ['verify'], detours: ['verify'] }),
  ...['opinion', 'decision'].map((task) => story('anybody', 'association', 14, { waitsAt: [task] })),
  story('anybody', 'association', 18, { waitsAt: ['deliver'] }),
  story('anybody', 'association', 20, { waitsAt: ['deliver'], detours: ['telephone'] }),
  story('anybody', 'association', 19, { ending: 'refused', detours: ['duplicate'], waitsAt: ['deliverRefusal'] }),
]

/** Late ones, taken by somebody or by nobody, and clocks that stand still. */
const clockStories: readonly Story[] = [
  story('township', 'allowances', 16, { waitsAt: ['first'] }),
  story('anybody', 'allowances', 13, { waitsAt: ['first'], intake: 'silence' }),
  story('anybody', 'allowances', 9, { waitsAt: ['income'] }),
  story('township', 'careAllowance', 9, { waitsAt: ['first'] }),
  story('township', 'allowances', 7, { waitsAt: ['first'] }),
  story('anybody', 'careAllowance', 8, { waitsAt: ['decision'] }),
  story('anybody', 'careAllowance', 19, { waitsAt: ['disability'] }),
  story('anybody', 'subsistence', 29, { waitsAt: ['survey'] }),
  story('anybody', 'subsistence', 27, { waitsAt: ['review'] }),
  story('anybody', 'subsistence', 40, { waitsAt: ['decision'] }),
  story('anybody', 'subsistence', 33, { waitsAt: ['decision'], extended: true }),
  story('anybody', 'association', 30, { waitsAt: ['substance'] }),
  story('anybody', 'association', 12, { stopped: { ground: 'expert-review', days: 20 }, waitsAt: ['opinion'] }),
]

/** A hearing that the named resident asked for as a neighbour: called, and still to come, so that anybody may ask for a seat. */
function hearingStories(resident: Person): Story[] {
  return [
    story('anybody', 'association', 10, { stopped: { ground: { hearing: resident }, days: 0 }, waitsAt: ['opinion'] }),
  ]
}

/** The stories as lives, the clock of some of them stopped across National Day. */
export function tellStories(given: Ingredients, { resident, ward }: Named, neighbours: Neighbours): Life[] {
  const all = [...castStories, ...hearingStories(resident), ...placeStories, ...clockStories]
  const [elder, ...village] = neighbours.village // in the order of their birth
  const single = { resident: [resident], ward: [ward], elder: elder ? [elder] : [] }
  const waiting = { ...single, village, township: [...neighbours.township], anybody: [...given.people] }
  const lives = all.map((one, at) => {
    const random = randomOf(`${given.key} story ${at}`)
    const applicant = waiting[one.who].shift() ?? resident
    const day = given.hours.workingDaysBefore(given.hours.dayOf(given.to), one.ago)
    const begins = given.hours.moment(day, 8 * 60 + 10 + (at % 7) * 9)
    const life = lifeOf(`story ${at}`, { random, name: one.service, applicant, begins, fate: whole(one.fate) })
    return { ...life, ...underRight(one.who, resident) }
  })
  return [...contested(given), ...lives, ...acrossNationalDay(given, resident)]
}

/** In whose hands it is, when not the applicant's. */
function underRight(who: Story['who'], resident: Person): Pick<Life, 'under' | 'guardian'> {
  if (who === 'ward') return { under: 'guardian', guardian: resident }
  return who === 'elder' ? { under: 'mandate' } : {}
}

/** Those who are called by name. */
interface Named {
  readonly resident: Person
  readonly ward: Person
}

/** Who lives where the cast works. */
export interface Neighbours {
  readonly village: readonly Person[]
  readonly township: readonly Person[]
}

/** Names the life whose refusal is contested; what becomes of it is told in the aftermath. */
export const contestedKey = 'contested'

/** A refused allowance, some months ago. */
function contested({ hours, to, people, key }: Ingredients): Life[] {
  const applicant = people.at(-4)
  if (!applicant) return []
  const begins = hours.moment(hours.workingDaysBefore(hours.dayOf(to), 70), 9 * 60 + 25)
  const fate = whole({ ending: 'refused', detours: ['grade-not-met'] })
  return [
    lifeOf(contestedKey, { random: randomOf(`${key} ${contestedKey}`), name: 'allowances', applicant, begins, fate }),
  ]
}

/** Two associations whose clock stood still over the holiday of October. */
function acrossNationalDay({ hours, to, people, key }: Ingredients, resident: Person): Life[] {
  const today = hours.dayOf(to)
  const year = today >= `${today.slice(0, 4)}-10-20` ? Number(today.slice(0, 4)) : Number(today.slice(0, 4)) - 1
  const eve = hours.workingDaysBefore(`${year}-10-01`, 2)
  return [{ hearing: resident }, 'expert-review' as const].flatMap((ground, at) => {
    const applicant = people.at(-1 - at)
    if (!applicant) return []
    const from = hours.moment(eve, 15 * 60 + at * 40)
    const begins = hours.moment(addDays(eve, -12), 9 * 60 + at * 31)
    const fate = whole({ stopped: { ground, days: 8 + at * 3, from }, waitsAt: [], pace: 1.4 })
    return [
      lifeOf(`holiday ${at}`, {
        random: randomOf(`${key} holiday ${at}`),
        name: 'association',
        applicant,
        begins,
        fate,
      }),
    ]
  })
}

function whole(fate: Partial<Fate>): Fate {
  return { ending: 'granted', intake: 'accept', detours: [], pace: swift, ...fate }
}

function story(who: Story['who'], service: ServiceName, ...[ago, fate]: readonly [number, Partial<Fate>]): Story {
  return { who, service, ago, fate }
}
