import { type Actor, nobody } from '../../kernel/context.ts'
import { addPerson, createAccount, demoPassword } from '../../modules/directory/index.ts'
import {
  listHandovers,
  nameItem,
  open,
  signAsLeaver,
  signAsTaker,
  substitute,
  witness,
} from '../../modules/handover/index.ts'
import { codes } from '../district/departments.ts'
import { aPhone } from '../district/names.ts'
import { districtCode } from '../district/places.ts'
import { callerAt } from '../ground.ts'
import { type Colleague, loadColleagues } from '../people.ts'
import { act, seatOf, type World } from './world.ts'

const key = 'hand-over'
/** The post that changes hands: one of those that keep the seal of the bureau. */
const seat = '副局长'
const newcomer = { name: '顾思源', phone: aPhone(9_900_000), login: 'newcomer' } as const
const password = demoPassword

const things = [
  { kind: 'key', name: '办公室和文件柜钥匙三把' },
  { kind: 'paper', name: '低保抽查记录四册，存机要柜第二层' },
  { kind: 'device', name: '业务专网笔记本电脑一台，资产编号 YC-0317' },
  { kind: 'secret', name: '电子印章使用口令：由局办公室当面重置' },
] as const

/** The deputy director of the bureau leaves, and somebody new takes the post, by three signatures on two days. */
export function handPostOver(world: World, to: Date): void {
  const { hours } = world
  const day = (ago: number) => hours.workingDaysBefore(hours.dayOf(to), ago)
  const later = (ago: number, minutes: number, run: (now: Date) => Promise<void>) =>
    world.at(hours.moment(day(ago), minutes), key, run)
  // known before anything begins: afterwards somebody else is in the post
  const leaver = inBureau(world, seat)
  let opened = { id: '', taker: nobody }
  later(6, 9 * 60 + 40, async (now) => {
    opened = await begin(world, leaver, { plannedOn: day(3), now })
  })
  later(5, 15 * 60 + 10, async (now) => {
    await act(world, { by: leaver.actor, at: now, do: signAsLeaver }, { id: opened.id, password })
  })
  later(5, 16 * 60 + 35, async (now) => {
    await act(world, { by: opened.taker, at: now, do: signAsTaker }, { id: opened.id, password })
  })
  later(3, 9 * 60 + 5, async (now) => {
    await act(world, { by: director(world), at: now, do: witness }, { id: opened.id, password })
    world.colleagues = await loadColleagues(world.house)
  })
  later(2, 10 * 60 + 30, (now) => standIn(world, now))
}

/** Accounts for both, so that they can sign; then the director begins it, and the leaver names what goes with the post. */
async function begin(
  world: World,
  leaver: Colleague,
  { plannedOn, now }: { plannedOn: string; now: Date },
): Promise<{ id: string; taker: Actor }> {
  const administrator = { by: seatOf(world, districtCode, '系统管理员').actor, at: now }
  const { name, phone, login } = newcomer
  const { id: personId } = await act(world, { ...administrator, do: addPerson }, { name, phone })
  const account = { password, isDemo: true }
  await act(world, { ...administrator, do: createAccount }, { personId, name: login, ...account })
  await act(world, { ...administrator, do: createAccount }, { personId: leaver.actor.id, name: 'leaver', ...account })
  const by = director(world)
  const { leavers } = await listHandovers(callerAt(world.house, by, now), {})
  const appointmentId = leavers.find(({ post }) => post.id === leaver.actor.post.id)?.appointment.id
  const { id } = await act(world, { by, at: now, do: open }, { appointmentId, who: login, plannedOn })
  for (const [minutes, thing] of things.entries()) {
    const at = new Date(now.getTime() + minutes * 60_000)
    await act(world, { by: leaver.actor, at, do: nameItem }, { id, ...thing })
  }
  return { id, taker: { id: personId, kind: 'person', name, post: null } }
}

/** The newcomer looks after welfare as well while its clerk is on leave. */
async function standIn(world: World, now: Date): Promise<void> {
  const { hours } = world
  const input = {
    ...{ postId: inBureau(world, '社会福利经办').actor.post.id, who: newcomer.login },
    startsOn: hours.workingDaysAfter(hours.dayOf(now), 4),
    endsOn: hours.workingDaysAfter(hours.dayOf(now), 13),
  }
  await act(world, { by: director(world), at: now, do: substitute }, input)
}

function inBureau(world: World, name: string): Colleague {
  return seatOf(world, codes.civilAffairs, name)
}

function director(world: World): Actor {
  return inBureau(world, '局长').actor
}
