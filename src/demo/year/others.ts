import { machine } from '../../kernel/context.ts'
import { confirmByCode, prepareMandate, recordGuardian } from '../../modules/behalf/index.ts'
import { actorUnder } from '../../modules/directory/index.ts'
import { listNotices } from '../../modules/notices/index.ts'
import { castTownship, castVillage } from '../district/places.ts'
import { callerAt } from '../ground.ts'
import type { Life } from './model.ts'
import { act, seatOf, type World } from './world.ts'

const hourMs = 3_600_000
/** The code reaches people at night; it is good for a day. */
const askedBeforeMs = 18 * hourMs
const confirmedBeforeMs = hourMs / 6
/** A mandate ends, at most half a year from when it is given; this one earlier. */
const mandateDays = 120

/** The rights that some lives are lived under come about shortly before these lives begin. */
export function giveRights(world: World, lives: readonly Life[]): void {
  for (const life of lives) {
    const before = (ms: number) => new Date(life.begins.getTime() - ms)
    if (life.under === 'guardian') world.at(before(askedBeforeMs), life.key, (now) => recordIt(world, life, now))
    if (life.under !== 'mandate') continue
    world.at(before(askedBeforeMs), life.key, (now) => ask(world, life, now))
    world.at(before(confirmedBeforeMs), life.key, (now) => confirm(world, life, now))
  }
}

/** The life, in the hands of whoever acts in it. */
export async function inHands(world: World, life: Life, now: Date): Promise<Life> {
  const right = world.rights.get(life.key)
  return right ? { ...life, actor: await actorUnder(callerAt(world.house, machine, now), right) } : life
}

/** The helper of the village asks an old neighbour who goes to no web page. */
async function ask(world: World, { key, applicant, service }: Life, now: Date): Promise<void> {
  const endsOn = world.hours.dayOf(new Date(now.getTime() + mandateDays * 24 * hourMs))
  const who = { name: applicant.name, who: applicant.residentId }
  const input = { ...who, reach: 'apply', items: [service.code], endsOn }
  const { id } = await act(world, { by: helperOf(world), at: now, do: prepareMandate }, input)
  world.rights.set(key, id)
}

/** The next morning the neighbour reads the code out from the notice. */
async function confirm(world: World, { key, actor, applicant }: Life, now: Date): Promise<void> {
  const { notices } = await listNotices(callerAt(world.house, actor, now), {})
  const code = notices.flatMap(({ words }) => /确认码 (\d{6})/.exec(words.zh)?.[1] ?? [])[0]
  if (!code) throw new Error(`${applicant.name} was sent no code`)
  await act(world, { by: helperOf(world), at: now, do: confirmByCode }, { id: world.rights.get(key), code })
}

/** The counter of the township sees the household register of a child. */
async function recordIt(world: World, { key, applicant, guardian }: Life, now: Date): Promise<void> {
  if (!guardian) throw new Error(`Nobody is the guardian of ${applicant.name}`)
  const input = {
    ...{ wardName: applicant.name, wardWho: applicant.residentId },
    ...{ guardianName: guardian.name, guardianWho: guardian.residentId },
    basis: '居民户口簿（母女关系），原件核对后退还',
  }
  const by = seatOf(world, castTownship, '便民服务中心窗口').actor
  const { id } = await act(world, { by, at: now, do: recordGuardian }, input)
  world.rights.set(key, id)
}

function helperOf(world: World) {
  return seatOf(world, castVillage, '帮办员').actor
}
