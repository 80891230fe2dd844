import { sql } from 'kysely'
import {
  answerHearingRight,
  callHearing,
  nameInterested,
  recordHearing,
  signRecord,
  stateConcern,
  tellHearingRight,
} from '../../modules/cases/index.ts'
import type { Person } from '../../modules/directory/index.ts'
import type { Colleague } from '../people.ts'
import type { Course } from './course.ts'
import { act, somebodyIn, type World } from './world.ts'

/** Working days between the call and the hearing: one more than the law asks for. */
const daysOfNotice = 8

/** A hearing that a neighbour asks for, from the telling of the right to the record; the clock stands meanwhile. */
export async function holdHearing(world: World, course: Course, concerned: Person, now: Date): Promise<void> {
  const { application, authority, life } = course
  const { number } = application
  const by = somebodyIn(world, life.random, { organisation: authority, role: 'handler' }).actor
  const told = `有人申请成立“${String(application.right.associationName)}”，拟设的住所与您的住宅相邻。`
  const { participant } = await act(
    world,
    { by, at: now, do: nameInterested },
    {
      ...{ number, kind: 'person', name: concerned.name, code: concerned.residentId ?? '', told },
      ...{
        contact: concerned.address ?? concerned.phone ?? '由村委会转交',
        concern: '活动场地与其住宅共用通道，影响出入和安静。',
      },
    },
  )
  await act(
    world,
    { by, at: now, do: tellHearingRight },
    {
      ...{ number, why: '拟设住所的使用直接涉及申请人与相邻住户之间的重大利益。' },
    },
  )
  course.answers = {
    onRecord: '笔录记载：申请人承诺活动时间不晚于二十一时，不占用公共通道，相邻住户对此没有异议。',
    [`adopted.${participant}`]: 'yes',
    [`why.${participant}`]: '已要求申请人书面承诺活动时间和场地范围，随章程附卷。',
  }
  const day = (count: number, minutes: number) =>
    world.hours.moment(world.hours.workingDaysAfter(world.hours.dayOf(now), count), minutes)
  course.resumes = day(daysOfNotice + 4, 11 * 60)
  world.at(day(1, 19 * 60 + 30), course.matterId, (then) => ask(world, course, concerned, then))
  world.at(day(2, 10 * 60), course.matterId, (then) => callIt(world, course, concerned, then))
}

const actorOf = ({ id, name }: Person) => ({ id, name, kind: 'person', post: null }) as const

async function ask(world: World, course: Course, concerned: Person, now: Date): Promise<void> {
  const { number } = course.application
  const by = actorOf(concerned)
  const statement = '通道是两家共用的，担心晚上有人活动吵闹，也担心堆放东西挡住出口。'
  await act(world, { by, at: now, do: stateConcern }, { number, statement })
  const words = '希望当面听申请人说明活动时间和场地怎样使用。'
  await act(world, { by, at: now, do: answerHearingRight }, { number, answer: 'ask', words })
}

async function callIt(world: World, course: Course, concerned: Person, now: Date): Promise<void> {
  const { application, authority, life } = course
  const by = somebodyIn(world, life.random, { organisation: authority, role: 'handler' }).actor
  const chair = chairOf(world, authority)
  const day = world.hours.workingDaysAfter(world.hours.dayOf(now), daysOfNotice)
  await act(
    world,
    { by, at: now, do: callHearing },
    {
      ...{ number: application.number, day, time: '09:30', place: '区政务服务中心三楼听证室' },
      ...{ chair: chair.actor.post.id, open: 'yes', seats: 20 },
      topic: `“${String(application.right.associationName)}”拟设住所对相邻住户的影响。`,
    },
  )
  world.at(world.hours.moment(day, 11 * 60), course.matterId, (then) => putOnRecord(world, course, concerned, then))
}

/** A head who reviews nothing: the heads of the authority only decide. */
function chairOf(world: World, authority: string): Colleague {
  const heads = world.colleagues.filter(
    ({ organisationId, actor }) => organisationId === authority && actor.post.roles.includes('head'),
  )
  const chair = heads.at(-1)
  if (!chair) throw new Error(`Nobody heads ${authority}`)
  return chair
}

async function putOnRecord(world: World, course: Course, concerned: Person, now: Date): Promise<void> {
  const { application, authority, life } = course
  const { number } = application
  const present = await heardOn(world, course.matterId)
  await act(
    world,
    { by: chairOf(world, authority).actor, at: now, do: recordHearing },
    {
      ...{ number, present, others: '审查人员一人，记录人一人，旁听人员若干。' },
      evidence: '审查人员出示实地查看照片、住所证明和场地平面图，说明场地在一楼东侧，与相邻住宅共用一条通道。',
      statements: '利害关系人希望限制夜间活动；申请人说明活动在周末白天进行。',
      debate: '双方就通道使用达成一致：不堆放物品，活动不晚于二十一时。',
    },
  )
  const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
  for (const [by, minutes] of [
    [actorOf(concerned), 20],
    [life.actor, 35],
  ] as const)
    world.at(later(minutes), course.matterId, async (then) => {
      await act(world, { by, at: then, do: signRecord }, { number, signed: 'confirmed' })
    })
}

/** Everybody who is heard on a matter. */
async function heardOn({ house }: World, matterId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from cases.participant where matter_id = ${matterId}`.execute(
    house.db,
  )
  return rows.map(({ id }) => id)
}
