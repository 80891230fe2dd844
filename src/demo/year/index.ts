import { dayOf } from '../../kernel/day.ts'
import { lastInstantOf, loadCalendar } from '../../modules/calendar/index.ts'
import { Form, guides } from '../../modules/catalogue/index.ts'
import { findDistrict, organisationsUnder, type Person } from '../../modules/directory/index.ts'
import { castTownship, castVillage } from '../district/places.ts'
import type { Ground, Progress } from '../ground.ts'
import { loadColleagues, residentName, wardName } from '../people.ts'
import { tellAftermath } from './aftermath.ts'
import { apply, handInInfected, send } from './applying.ts'
import { complain } from './complaining.ts'
import { type Course, matterOf } from './course.ts'
import { passDay } from './day.ts'
import { writeDocuments } from './documents.ts'
import { fileLastYear } from './filing.ts'
import { beginDraft } from './guide-draft.ts'
import { follow } from './handling.ts'
import { afterSending } from './incidents.ts'
import type { Life } from './model.ts'
import { passNight, runJob } from './night.ts'
import { giveRights, inHands } from './others.ts'
import { receiveFromOutside } from './outside.ts'
import { printerOf } from './papers.ts'
import { loadResidents } from './people.ts'
import { type Ingredients, planYear } from './plan.ts'
import { handPostOver } from './post-handover.ts'
import { queueOf } from './queue.ts'
import { tellStories } from './stories.ts'
import { lookThrough, superviseYear } from './supervision.ts'
import { hoursOf } from './time.ts'
import type { LifeEvent, World } from './world.ts'

/** What is to be lived through. */
export interface Year {
  /** Matters wanted; the stories of the cast count among them. */
  readonly count: number
  readonly from: Date
  /** The present. */
  readonly to: Date
  /** Whether the district has no matters yet: then the cast get their stories. */
  readonly first: boolean
  /** Names the chance. */
  readonly key: string
}

/** What came of it. */
export interface Lived {
  readonly matters: number
  readonly calls: number
}

/** Lives through a year of applications by calling operations at their moments; nothing is written in any other way. */
export async function seedMatters(house: Ground, year: Year, progress: Progress): Promise<Lived> {
  const events = queueOf<LifeEvent>()
  const { world, lives, complainants, residents } = await begin(house, year, (at, life, run) => {
    if (at <= year.to) events.add(at.getTime(), { at, life, run })
  })
  const courses = new Map<string, Course>()
  for (const life of lives) world.at(life.begins, life.key, (now) => live(world, courses, life, now))
  giveRights(world, lives)
  if (year.first) {
    superviseYear(world, year)
    complain(world, year.to, complainants)
    handPostOver(world, year.to)
    writeDocuments(world, year)
    tellAftermath(world, { to: year.to, lives, courses, people: residents })
    fileLastYear(world, year.to)
    receiveFromOutside(world, year.to)
  }
  let shown = ''
  for (let night = nightAfter(house, year.from); ; night = nightAfter(house, night)) {
    const isLast = night >= year.to
    const now = isLast ? year.to : night
    await passDay(events, now)
    for (const id of await passNight(house, now, { cards: year.first || isLast })) {
      const course = courses.get(id)
      if (course) await follow(world, course, now)
    }
    const month = world.hours.dayOf(now).slice(0, 7)
    if (month !== shown) progress(`  ${month}: ${courses.size} of ${lives.length} matters`)
    shown = month
    if (isLast) break
  }
  if (year.first) await lookThrough(world, year.to)
  await runJob(house, 'plan-watch', year.to)
  if (year.first) await beginDraft(house, year.to)
  return { matters: courses.size, calls: world.calls }
}

/** Shortly after the midnight that follows. */
function nightAfter({ settings }: Ground, now: Date): Date {
  const zone = settings.DISTRICT_ZONE
  return new Date(lastInstantOf(dayOf(now, zone), zone).getTime() + 60_000)
}

async function begin(house: Ground, year: Year, at: World['at']) {
  const people = await loadResidents(house)
  const { calendar, townships, home } = await placesOf(house)
  const hours = hoursOf(calendar, house.settings.DISTRICT_ZONE)
  const world: World = {
    ...{ house, hours, at, townships, calls: 0, rights: new Map<string, string>() },
    printer: printerOf(house),
    colleagues: await loadColleagues(house),
    forms: new Map(guides.map(({ itemCode, form }) => [itemCode, Form.parse(form)])),
  }
  const others = people.filter(({ name }) => name !== residentName && name !== wardName)
  const ingredients: Ingredients = { ...year, people: others, hours }
  const named = () => ({ resident: personNamed(people, residentName), ward: personNamed(people, wardName) })
  const stories = year.first ? tellStories(ingredients, named(), neighboursOf(others, home)) : []
  const wanted = stories.slice(0, year.count)
  const lives = [...wanted, ...planYear(ingredients, year.count - wanted.length, wanted)]
  const complainants = [people.find(({ name }) => name === residentName), ...others.slice(-2)]
  return { world, lives, complainants, residents: others.slice(0, -2) }
}

interface Home {
  readonly village: string
  readonly township: ReadonlySet<string>
}

async function placesOf({ db }: Ground) {
  return db.transaction().execute(async (tx) => {
    const district = await findDistrict(tx)
    const all = district ? await organisationsUnder(tx, district.id) : []
    const township = all.find(({ code }) => code === castTownship)
    const inTownship = all.filter(({ path }) => township && path.includes(township.id))
    const home: Home = {
      village: all.find(({ code }) => code === castVillage)?.id ?? '',
      township: new Set(inTownship.map(({ id }) => id)),
    }
    const townships = all.filter(({ kind }) => kind === 'township' || kind === 'street').map(({ id }) => id)
    return { calendar: await loadCalendar(tx), townships, home }
  })
}

function personNamed(people: readonly Person[], wanted: string): Person {
  const found = people.find(({ name }) => name === wanted)
  if (!found) throw new Error(`${wanted} does not live here`)
  return found
}

function neighboursOf(people: readonly Person[], home: Home) {
  const village = people.filter((one) => one.residenceOrganisationId === home.village)
  const township = people.filter(
    (one) => one.residenceOrganisationId !== home.village && home.township.has(one.residenceOrganisationId ?? ''),
  )
  return { village, township }
}

/** One application from its first page on. */
async function live(world: World, courses: Map<string, Course>, planned: Life, now: Date): Promise<void> {
  const life = await inHands(world, planned, now)
  const application = await apply(world, life, now)
  const matter = await matterOf(world, application.number)
  const course: Course = {
    ...{ life, application, matterId: matter.id, authority: matter.organisationId, seen: new Set<string>() },
    ...{ resumes: null, answers: {}, corrected: false, decided: false, finished: false },
  }
  courses.set(matter.id, course)
  if (life.fate.infected)
    world.at(new Date(now.getTime() + 3_600_000), matter.id, (then) => handInInfected(world, life, application, then))
  if (life.fate.abandoned) return
  const later = life.random.chance(0.8) ? life.random.between(45, 90) : life.random.between(600, 3000)
  world.at(new Date(now.getTime() + later * 60_000), matter.id, async (then) => {
    await send(world, life, application, then)
    afterSending(world, course, then)
    await follow(world, course, then)
  })
}
