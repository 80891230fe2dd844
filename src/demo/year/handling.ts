import {
  accept,
  answerObjection,
  decide,
  decideOnTheSpot,
  declineIntake,
  giveOpinion,
  handleTask,
  requestCorrection,
  takeDownObjection,
} from '../../modules/cases/index.ts'
import type { WorkItem } from '../../modules/docket/index.ts'
import { codes } from '../district/departments.ts'
import { correct } from './applying.ts'
import { type Course, officeOf, openWorkOf, taskOf } from './course.ts'
import { afterAcceptance, afterEnd } from './incidents.ts'
import { services } from './services/index.ts'
import { act, companion, somebodyIn, type World } from './world.ts'

/** Usual hours of office work until a task is done; half take less. */
const usualHours: Readonly<Record<string, number>> = {
  ...{ intake: 6, neighbours: 13, survey: 15, check: 13, hear: 12, opinion: 8, objections: 20, reinvestigate: 18 },
  ...{
    asked: 22,
    reopinion: 6,
    review: 10,
    countySurvey: 14,
    decision: 6,
    refusalDecision: 6,
    deliver: 8,
    pay: 10,
    deliverRefusal: 8,
  },
  ...{ deliverTermination: 8, first: 7, income: 9, disability: 9, substance: 24, legality: 18, verify: 22 },
}
/** How far hours are spread around the usual. */
const spread = 0.55
const fallbackHours = 8
/** The two allowances have short times, so offices hurry. */
const hurry: Readonly<Record<string, number>> = { first: 0.6, income: 0.6, disability: 0.6 }

/** Notes what waits on a matter, and lets somebody do it after a while. */
export async function follow(world: World, course: Course, now: Date): Promise<void> {
  for (const item of await openWorkOf(world, course)) {
    if (course.seen.has(item.id)) continue
    course.seen.add(item.id)
    const at = whenDone(world, course, { task: taskOf(item), now })
    if (at) world.at(at, course.matterId, (then) => work(world, course, { id: item.id, now: then }))
  }
}

/** Work on hearings, rights and other procedures, which these lives do at moments of their own, or leave to a visitor. */
const besides: ReadonlySet<string> = new Set([
  ...['statement', 'hearing-request', 'hearing-arrange', 'hearing-record', 'hearing-sign', 'hearing-signatures'],
  ...['hearing-late', 'special-overrun', 'inspectors', 'party-ended', 'redecide'],
])

/** When a task will be done; undefined when nobody does it. */
function whenDone(world: World, course: Course, { task, now }: { task: string; now: Date }): Date | undefined {
  const { random, fate } = course.life
  if (besides.has(task) || fate.waitsAt?.includes(task)) return undefined
  if (task === 'intake' && fate.intake === 'silence') return undefined
  if (task === 'correction') return fate.lapses ? undefined : someEvening(world, course, now)
  if (task === 'asked-overdue') return undefined
  if (task === 'objections' && !fate.detours.includes('objections')) return undefined
  // a result that the release check holds is left to a visitor; an objection is answered when it was looked into
  if (task === 'release') return undefined
  if (task === 'objection' && fate.waitsAt?.some((at) => at.startsWith('re'))) return undefined
  if (task === 'neighbours' && fate.detours.includes('villageLate')) return undefined
  const usual = (usualHours[task] ?? fallbackHours) * (hurry[task] ?? 1)
  const done = world.hours.worked(now, random.skewed(usual, spread) * fate.pace)
  if (fate.forgotten?.task !== task) return done
  const day = world.hours.workingDaysAfter(world.hours.dayOf(done), fate.forgotten.days)
  return world.hours.moment(day, random.between(550, 700))
}

/** Applicants act when they are at home. */
function someEvening(world: World, { life: { random } }: Course, now: Date): Date {
  const days = Math.min(11, Math.ceil(random.skewed(3, 0.6)))
  const later = new Date(now.getTime() + days * 86_400_000)
  return world.hours.moment(world.hours.dayOf(later), random.between(19 * 60, 22 * 60))
}

async function work(world: World, course: Course, { id, now }: { id: string; now: Date }): Promise<void> {
  const item = (await openWorkOf(world, course)).find((one) => one.id === id)
  if (!item) return
  if (course.resumes && course.resumes > now) {
    return world.at(world.hours.worked(course.resumes, 4), course.matterId, (then) =>
      work(world, course, { id, now: then }),
    )
  }
  const asked = item.href.endsWith('/decision') ? await askedUntil(world, course) : null
  if (asked && asked >= now) {
    return world.at(world.hours.worked(asked, 4), course.matterId, (then) =>
      work(world, course, { id: item.id, now: then }),
    )
  }
  await doWork(world, course, { item, now })
  await follow(world, course, now)
}

interface Turn {
  readonly item: WorkItem
  readonly now: Date
}

async function doWork(world: World, course: Course, turn: Turn): Promise<void> {
  const task = taskOf(turn.item)
  if (task === 'intake') return takeIn(world, course, turn)
  if (task === 'correction') {
    course.corrected = true
    return correct(world, course.life, course.application, turn.now)
  }
  if (task === 'objections') return hearObjection(world, course, turn)
  if (task === 'objection') return answer(world, course, turn)
  if (task === 'asked') return giveTheOpinion(world, course, turn)
  return turn.item.href.endsWith('/decision') ? makeDecision(world, course, turn) : doTask(world, course, turn)
}

/** Somebody comes to the office during the notice; the process goes back by itself. */
async function hearObjection(world: World, { life, application }: Course, { item, now }: Turn): Promise<void> {
  const by = somebodyIn(world, life.random, officeOf(item)).actor
  const { opinion: words } = life.service.task('objections', application.right, life)
  const who = { name: life.random.pick(['村民甲', '邻居', '村民小组长']), contact: '当面登记', confidential: 'yes' }
  await act(world, { by, at: now, do: takeDownObjection }, { number: application.number, words, ...who })
}

async function answer(world: World, { life, application }: Course, { item, now }: Turn): Promise<void> {
  const by = somebodyIn(world, life.random, officeOf(item)).actor
  const upheld = life.fate.ending !== 'granted'
  const input = {
    ...{ number: application.number, objection: item.task.split(':')[1], outcome: upheld ? 'partly' : 'not-upheld' },
    answer: upheld
      ? '经重新调查，您反映的情况部分属实，已重新计算收入并据此提出新的意见。感谢您的监督。'
      : '经重新入户、调取证明并开展民主评议，您反映的情况不影响该户符合条件。感谢您的监督。',
  }
  await act(world, { by, at: now, do: answerObjection }, input)
}

/** The last moment of the opinions that are still waited for: nobody decides before. */
async function askedUntil(world: World, course: Course): Promise<Date | null> {
  const asked = (await openWorkOf(world, course)).filter((item) => taskOf(item) === 'asked')
  return asked.flatMap(({ dueAt }) => dueAt ?? []).toSorted((a, b) => b.getTime() - a.getTime())[0] ?? null
}

/** An organisation that was asked gives its opinion; in some lives the fire brigade forgets to. */
async function giveTheOpinion(world: World, course: Course, { item, now }: Turn): Promise<void> {
  const { life, application } = course
  const who = somebodyIn(world, life.random, officeOf(item))
  if (life.fate.detours.includes('silence') && who.organisationCode === codes.fire) return
  const opinion = item.href.split('/').at(-1)
  const said = { view: 'for', answer: life.random.pick(agreements) }
  await act(world, { by: who.actor, at: now, do: giveOpinion }, { number: application.number, opinion, ...said })
}

const agreements = ['看过现场和材料，符合要求，同意。', '设施和制度符合标准，没有不同意见。'] as const

const greetings = [
  '材料齐全，予以受理。',
  '符合法定形式，予以受理。',
  '补正材料收到，齐全，予以受理。',
  '经核对，予以受理，承诺时限已告知。',
] as const

async function takeIn(world: World, course: Course, { item, now }: Turn): Promise<void> {
  const { life, application, corrected } = course
  const { number, flaw } = application
  const { random, fate, service } = life
  const by = somebodyIn(world, random, officeOf(item)).actor
  if (fate.intake === 'not-needed' || fate.intake === 'not-ours') {
    const input = { number, outcome: fate.intake, ...service.decline(life) }
    await act(world, { by, at: now, do: declineIntake }, input)
  } else if (flaw && !corrected) {
    const { words, items } = flaw
    await act(world, { by, at: now, do: requestCorrection }, { number, words, items })
  } else if (life.service.code === services.business.code) {
    await act(
      world,
      { by, at: now, do: decideOnTheSpot },
      { number, ...life.service.decision(application.right, life) },
    )
    course.decided = true
  } else {
    const note = corrected ? greetings[2] : random.pick([greetings[0], greetings[1], greetings[3]])
    await act(world, { by, at: now, do: accept }, { number, note })
    afterAcceptance(world, course, now)
  }
}

async function doTask(world: World, course: Course, { item, now }: Turn): Promise<void> {
  const { life, application } = course
  const who = somebodyIn(world, life.random, officeOf(item))
  const [node = '', token = ''] = item.task.split(':')
  const words = life.service.task(node, application.right, life)
  const input = { number: application.number, token, colleague: companion(world, who), ...words }
  const { finished } = await act(world, { by: who.actor, at: now, do: handleTask }, input)
  course.finished ||= finished
  if (finished) afterEnd(world, course, now)
}

async function makeDecision(world: World, course: Course, { item, now }: Turn): Promise<void> {
  const { life, application } = course
  const by = somebodyIn(world, life.random, officeOf(item)).actor
  // nothing is decided before objections are answered
  for (const open of await openWorkOf(world, course))
    if (taskOf(open) === 'objection') await answer(world, course, { item: open, now })
  course.decided = true
  const words = life.service.decision(application.right, life)
  await act(world, { by, at: now, do: decide }, { number: application.number, ...words, ...course.answers })
}
