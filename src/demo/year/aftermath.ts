import { noteRemedy, settleRemedy } from '../../modules/cases/index.ts'
import { resumeItem, suspendItem } from '../../modules/catalogue/index.ts'
import {
  askEndingUndo,
  noteEnding,
  type Person,
  settleEnding,
  settleEndingUndo,
} from '../../modules/directory/index.ts'
import { codes } from '../district/departments.ts'
import { suspended, aftermathWords as words } from './aftermath-words.ts'
import { type Course, matterOf } from './course.ts'
import type { Life } from './model.ts'
import { contestedKey } from './stories.ts'
import { act, seatOf, type World } from './world.ts'

interface Told {
  readonly to: Date
  readonly lives: readonly Life[]
  readonly courses: ReadonlyMap<string, Course>
  /** Residents, of whom some apply for nothing. */
  readonly people: readonly Person[]
}

/** What is rare: services that are suspended, people who die, a decision that is annulled. */
export function tellAftermath(world: World, told: Told): void {
  suspendServices(world, told)
  noteDeaths(world, told)
  annul(world, told)
}

function laterIn(world: World, key: string, to: Date) {
  const { hours } = world
  return (ago: number, minutes: number, run: (now: Date) => Promise<unknown>) =>
    world.at(hours.moment(hours.workingDaysBefore(hours.dayOf(to), ago), minutes), key, async (now) => {
      await run(now)
    })
}

function inBureau(world: World, seat: string) {
  return seatOf(world, codes.civilAffairs, seat).actor
}

/** One service was suspended for a day, another is: neither has a guide, so that nobody is kept from applying. */
function suspendServices(world: World, { to }: Told): void {
  const later = laterIn(world, 'suspensions', to)
  const by = inBureau(world, '局长')
  const { past, now: current } = suspended
  later(33, 8 * 60 + 40, (at) => act(world, { by, at, do: suspendItem }, past))
  later(32, 17 * 60 + 5, (at) => act(world, { by, at, do: resumeItem }, { code: past.code }))
  later(3, 17 * 60 + 20, (at) => act(world, { by, at, do: suspendItem }, current))
}

/** An applicant has died; a note waits for another person; one was wrong and was undone. */
function noteDeaths(world: World, { to, lives, people }: Told): void {
  const later = laterIn(world, 'endings', to)
  const [one, other] = [inBureau(world, '社会福利经办'), inBureau(world, '社会救助核对')]
  const applicant = lives.find(({ fate, under }) => fate.waitsAt?.includes('first') && !under)?.applicant
  const busy = new Set(lives.flatMap(({ applicant: { id }, guardian }) => [id, guardian?.id]))
  const [waiting, mistaken] = people.filter(({ id, birth }) => birth && !busy.has(id)).toSorted(byBirth)
  if (!applicant || !waiting || !mistaken) throw new Error('Nobody is there of whom an end could be noted')
  const noted = (person: Person, evidence: string) => (at: Date) => {
    const endedOn = world.hours.workingDaysBefore(world.hours.dayOf(at), 2)
    return act(
      world,
      { by: one, at, do: noteEnding },
      { number: person.residentId, name: person.name, endedOn, evidence },
    )
  }
  const ids = { applicant: '', mistaken: '' }
  later(9, 10 * 60 + 20, async (at) => {
    ids.mistaken = (await noted(mistaken, words.mistakenEvidence)(at)).id
  })
  const confirm = (id: string, at: Date) =>
    act(world, { by: other, at, do: settleEnding }, { id, verdict: 'confirmed' })
  later(9, 16 * 60, (at) => confirm(ids.mistaken, at))
  later(7, 9 * 60 + 15, (at) =>
    act(world, { by: one, at, do: askEndingUndo }, { id: ids.mistaken, reason: words.mistaken }),
  )
  later(7, 11 * 60, (at) =>
    act(world, { by: other, at, do: settleEndingUndo }, { id: ids.mistaken, verdict: 'undone' }),
  )
  later(1, 9 * 60 + 30, async (at) => {
    ids.applicant = (await noted(applicant, words.evidence)(at)).id
  })
  later(1, 14 * 60 + 45, (at) => confirm(ids.applicant, at))
  later(1, 15 * 60 + 30, noted(waiting, words.waitingEvidence))
}

function byBirth(a: Person, b: Person): number {
  return (a.birth ?? '') < (b.birth ?? '') ? -1 : 1
}

/** A refusal was contested, and annulled by the government that reconsidered it: it waits for its second decision. */
function annul(world: World, { to, courses }: Told): void {
  const later = laterIn(world, contestedKey, to)
  const by = inBureau(world, '局长')
  const numberOf = async () => {
    const course = [...courses.values()].find(({ life }) => life.key === contestedKey)
    if (!course) throw new Error('The contested matter was never begun')
    return (await matterOf(world, course.application.number)).number
  }
  const noted = { id: '' }
  later(44, 10 * 60, async (at) => {
    const appliedOn = world.hours.workingDaysBefore(world.hours.dayOf(at), 3)
    const remedy = { way: 'reconsideration', body: words.body, reference: words.reference, appliedOn }
    noted.id = (await act(world, { by, at, do: noteRemedy }, { number: await numberOf(), ...remedy })).id
  })
  const settle = async (at: Date, outcome: { state: string; result?: string; note: string }) =>
    act(world, { by, at, do: settleRemedy }, { number: await numberOf(), remedy: noted.id, ...outcome })
  later(41, 9 * 60 + 50, (at) => settle(at, { state: 'accepted', note: words.accepted }))
  later(2, 15 * 60 + 10, (at) => settle(at, { state: 'decided', result: 'annulled', note: words.annulled }))
}
