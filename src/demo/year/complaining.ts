import type { Callable } from '../../kernel/operation.ts'
import {
  acceptComplaint,
  askStatement,
  decideComplaint,
  lodgeComplaint,
  makeStatement,
} from '../../modules/complaints/index.ts'
import type { Person } from '../../modules/directory/index.ts'
import { codes } from '../district/departments.ts'
import { castTownship } from '../district/places.ts'
import { complaints, decision, questions, statement } from './complaint-words.ts'
import { act, auditorsOf, seatOf, type World } from './world.ts'

const key = 'complaints'

/** Complaints at three points: decided with measures, waiting for what the office says, and not yet taken up. */
export function complain(world: World, to: Date, [first, second, third]: readonly (Person | undefined)[]): void {
  const { hours } = world
  const later = (ago: number, minutes: number, run: (now: Date) => Promise<unknown>) =>
    world.at(hours.moment(hours.workingDaysBefore(hours.dayOf(to), ago), minutes), key, async (now) => {
      await run(now)
    })
  const { actor: director, organisationId: bureau } = seatOf(world, codes.civilAffairs, '局长')
  const township = seatOf(world, castTownship, '便民服务中心窗口').organisationId
  const lodged = { decided: '', asked: '' }

  later(11, 20 * 60 + 15, async (now) => {
    lodged.decided = await lodge(world, { by: first, organisation: bureau, now }, complaints.decided)
  })
  later(10, 9 * 60 + 30, (now) => takeUp(world, { number: lodged.decided, questions: questions.decided }, now))
  later(8, 16 * 60, (now) =>
    act(world, { by: director, at: now, do: makeStatement }, { number: lodged.decided, statement }),
  )
  later(5, 10 * 60 + 45, (now) => supervise(world, decideComplaint, { number: lodged.decided, ...decision }, now))
  later(3, 19 * 60 + 40, async (now) => {
    lodged.asked = await lodge(world, { by: second, organisation: bureau, now }, complaints.asked)
  })
  later(2, 11 * 60, (now) => takeUp(world, { number: lodged.asked, questions: questions.asked }, now))
  later(1, 12 * 60 + 20, (now) => lodge(world, { by: third, organisation: township, now }, complaints.open))
}

/** @returns its number */
async function lodge(
  world: World,
  { by, organisation, now: at }: { by: Person | undefined; organisation: string; now: Date },
  words: object,
): Promise<string> {
  if (!by) throw new Error('Nobody is there to complain')
  const { id, name } = by
  const actor = { id, name, kind: 'person', post: null } as const
  return (await act(world, { by: actor, at, do: lodgeComplaint }, { organisation, ...words })).number
}

/** Supervision takes it up and asks the office. */
async function takeUp(world: World, asked: { number: string; questions: string }, now: Date): Promise<void> {
  await supervise(world, acceptComplaint, { number: asked.number }, now)
  await supervise(world, askStatement, asked, now)
}

async function supervise(world: World, deed: Callable<unknown>, input: object, at: Date): Promise<void> {
  const [by] = auditorsOf(world)
  if (!by) throw new Error('Nobody supervises')
  await act(world, { by, at, do: deed }, input)
}
