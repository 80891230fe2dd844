import { archive, extend, resumeClock, stopClock, transfer } from '../../modules/cases/index.ts'
import { takeBack } from './applying.ts'
import { type Course, matterOf } from './course.ts'
import { holdHearing } from './hearings.ts'
import { maybeRate } from './rating.ts'
import { act, somebodyIn, type World } from './world.ts'

const MS_PER_DAY = 86_400_000

/** What may happen from the day on which an application was sent. */
export function afterSending(world: World, course: Course, now: Date): void {
  const { fate, random } = course.life
  if (fate.withdrawnAfterDays !== undefined) {
    const later = new Date(now.getTime() + fate.withdrawnAfterDays * MS_PER_DAY + random.between(1, 9) * 3_600_000)
    world.at(later, course.matterId, (then) => withdrawUnlessDecided(world, course, then))
  }
  if (fate.transferred)
    world.at(world.hours.worked(now, random.between(2, 5)), course.matterId, (then) => moveOn(world, course, then))
}

/** What may happen from the day on which it was accepted. */
export function afterAcceptance(world: World, course: Course, now: Date): void {
  const { fate } = course.life
  if (fate.extended) {
    const day = world.hours.workingDaysAfter(world.hours.dayOf(now), 19)
    world.at(world.hours.moment(day, 10 * 60 + 20), course.matterId, (then) => giveMoreTime(world, course, then))
  }
  if (fate.stopped) {
    const begins = fate.stopped.from ?? world.hours.worked(now, 16)
    world.at(begins > now ? begins : world.hours.worked(now, 2), course.matterId, (then) =>
      standStill(world, course, then),
    )
  }
}

/** Some people rate how it went; most matters go to the archive some weeks after their end. */
export function afterEnd(world: World, course: Course, now: Date): void {
  maybeRate(world, course, now)
  const { random } = course.life
  if (!random.chance(0.8)) return
  world.at(world.hours.worked(now, random.between(20, 160)), course.matterId, (then) => file(world, course, then))
}

async function withdrawUnlessDecided(world: World, course: Course, now: Date): Promise<void> {
  if (course.decided) return
  const { state } = await matterOf(world, course.application.number)
  if (state === 'open') await takeBack(world, course.life, course.application, now)
}

/** Moves a matter to another township, to whose area the applicant has moved. */
async function moveOn(world: World, course: Course, now: Date): Promise<void> {
  const { life, application } = course
  const { holderOrganisationId: from, state } = await matterOf(world, application.number)
  const others = world.townships.filter((id) => id !== from)
  const [first] = others
  if (!from || !first || state !== 'open' || others.length === world.townships.length) return
  const by = somebodyIn(world, life.random, { organisation: from, role: 'handler' }).actor
  const input = {
    ...{ number: application.number, organisation: life.random.pick([first, ...others]) },
    reason: life.random.pick([
      '申请人的户籍已经迁到该乡镇，由该乡镇办理更方便入户。',
      '申请人实际居住地和户籍地都在该街道，移送办理。',
    ]),
  }
  await act(world, { by, at: now, do: transfer }, input)
}

async function giveMoreTime(world: World, course: Course, now: Date): Promise<void> {
  if (course.decided || (await matterOf(world, course.application.number)).state !== 'open') return
  const { random } = course.life
  const by = somebodyIn(world, random, { organisation: course.authority, role: 'head' }).actor
  const reason = '申请家庭收入来源较多，部分信息需要向外省有关部门核实，经批准延长办理期限。'
  await act(
    world,
    { by, at: now, do: extend },
    { number: course.application.number, amount: random.between(5, 15), reason },
  )
}

const panel = '区社会组织评审专家组'

async function standStill(world: World, course: Course, now: Date): Promise<void> {
  const { life, application, authority } = course
  const { stopped } = life.fate
  if (!stopped || course.decided) return
  const { ground, days } = stopped
  if (ground !== 'expert-review') return holdHearing(world, course, ground.hearing, now)
  const by = somebodyIn(world, life.random, { organisation: authority, role: 'handler' }).actor
  const notice = `拟成立的社会团体涉及专业技术评价，依法需要组织专家评审，预计需要 ${days} 个工作日，不计算在办理期限内。`
  const input = { number: application.number, ground, notice, expectedDays: days, body: panel }
  await act(world, { by, at: now, do: stopClock }, input)
  const day = world.hours.workingDaysAfter(world.hours.dayOf(now), days)
  const resumes = world.hours.moment(day, life.random.between(560, 700))
  course.resumes = resumes
  world.at(resumes, course.matterId, async (then) => {
    const result = { note: '专家组认为业务范围明确，章程草案可行，评审意见附卷。', reference: `评审意见 ${day}` }
    await act(world, { by, at: then, do: resumeClock }, { number: application.number, ...result })
  })
}

async function file(world: World, { life, application }: Course, now: Date): Promise<void> {
  const { holderOrganisationId } = await matterOf(world, application.number)
  if (!holderOrganisationId) return
  const by = somebodyIn(world, life.random, { organisation: holderOrganisationId, role: 'handler' }).actor
  await act(world, { by, at: now, do: archive }, { number: application.number })
}
