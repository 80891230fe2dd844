import {
  answerRectification,
  callBack,
  confirmRectification,
  listAllRectifications,
  showRectification,
  verifyRectification,
} from '../../modules/ratings/index.ts'
import { callerAt } from '../ground.ts'
import type { Colleague } from '../people.ts'
import { act, auditorsOf, type World } from './world.ts'

/** Hours of office work from a bad rating until it is looked into, from then until the answer, and until supervision confirms it. */
const hoursUntil = { verified: 14, answered: 20, confirmed: 9 } as const

/** An office puts right what somebody was not content with; the night has opened the rectification. */
export function putRight(world: World, organisation: string, now: Date): void {
  const { hours } = world
  const verifiedAt = hours.worked(now, hoursUntil.verified)
  const answeredAt = hours.worked(verifiedAt, hoursUntil.answered)
  const steps = [
    [verifiedAt, verify],
    [answeredAt, answer],
    [hours.worked(answeredAt, hoursUntil.confirmed), confirm],
  ] as const
  for (const [at, step] of steps)
    world.at(at, `rectifications of ${organisation}`, (then) => step(world, organisation, then))
}

/** The office's open rectifications of ratings, oldest first. */
async function openOnes(world: World, organisation: string, now: Date): Promise<Turn[]> {
  const caller = callerAt(world.house, headOf(world, organisation).actor, now)
  const { rows } = await listAllRectifications(caller, { origin: 'rating' })
  const open = rows.filter(({ state }) => state === 'open' || state === 'answered').toReversed()
  return Promise.all(open.map(({ number }) => showRectification(caller, { number })))
}

type Turn = Awaited<ReturnType<typeof showRectification>>

/** The head looks into it, and somebody else than the rated officer asks the rater. */
async function verify(world: World, organisation: string, now: Date): Promise<void> {
  const fresh = (await openOnes(world, organisation, now)).find(({ turns }) => turns.length === 0)
  if (!fresh) return
  const { matter, rectification, rating } = fresh
  const input = { number: matter.number, verification: words.verified }
  await act(world, { by: headOf(world, organisation).actor, at: now, do: verifyRectification }, input)
  const by = colleaguesOf(world, organisation).find(({ actor }) => actor.id !== rectification.officerId)?.actor
  if (!by) return
  const asked = rating?.anonymous
    ? { method: 'platform', callBack: words.askedUnknown }
    : { method: 'phone', callBack: words.asked }
  await act(world, { by, at: now, do: callBack }, { number: matter.number, ...asked })
}

async function answer(world: World, organisation: string, now: Date): Promise<void> {
  const isReady = ({ rectification: { state }, turns }: Turn) =>
    state === 'open' && turns.some(({ kind }) => kind === 'call-back')
  const ready = (await openOnes(world, organisation, now)).find(isReady)
  if (!ready) return
  const input = { number: ready.matter.number, answer: words.answer }
  await act(world, { by: headOf(world, organisation).actor, at: now, do: answerRectification }, input)
}

/** Supervision looks at the answer; the rater is told. */
async function confirm(world: World, organisation: string, now: Date): Promise<void> {
  const answered = (await openOnes(world, organisation, now)).find(
    ({ rectification: { state } }) => state === 'answered',
  )
  const auditor = auditorsOf(world).find((one) => one.post.organisationId === answered?.rectification.supervisorId)
  if (!answered || !auditor) return
  const input = { number: answered.matter.number, opinion: words.opinion }
  await act(world, { by: auditor, at: now, do: confirmRectification }, input)
}

function colleaguesOf({ colleagues }: World, organisation: string): Colleague[] {
  return colleagues.filter(
    ({ organisationId, actor }) =>
      organisationId === organisation && actor.post.roles.some((role) => role === 'handler' || role === 'head'),
  )
}

/** The last one: who sits in front of the others in lists decides, and so may be the rated officer. */
function headOf(world: World, organisation: string): Colleague {
  const head = colleaguesOf(world, organisation).findLast(({ actor }) => actor.post.roles.includes('head'))
  if (!head) throw new Error(`Nobody heads ${organisation}`)
  return head
}

const words = {
  verified:
    '调取了通话记录：当事人两次来电时经办人在外入户，座机没有转接，没有人回电。拟设置呼叫转移，并建立未接来电登记。',
  asked: '电话向当事人表示歉意，核对了来电的时间；当事人说主要是等得着急，材料没有问题，希望以后能打得通。',
  askedUnknown: '请您补充是哪一天、打的哪个号码，便于我们查找原因；不需要说明您是谁。',
  answer: '咨询电话已设呼叫转移，午间和外出时有人接听；未接来电当天回复，由窗口负责人每周检查。为给您带来的不便致歉。',
  opinion: '已拨打核实，电话有人接听，登记本已启用，同意。',
} as const
