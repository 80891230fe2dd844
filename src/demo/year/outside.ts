import type { Actor } from '../../kernel/context.ts'
import type { Callable } from '../../kernel/operation.ts'
import {
  answerSender,
  assignIncoming,
  fileIncoming,
  finishWork,
  propose,
  registerOutside,
  takeIncoming,
} from '../../modules/delivery/index.ts'
import { codes } from '../district/departments.ts'
import { act, seatOf, type World } from './world.ts'

const minute = 60_000

/** A document that a registry outside the district sent on paper; issuers and numbers are invented. */
interface Posted {
  /** Working days before the present on which it came in; it was dated so many before that. */
  readonly ago: number
  readonly travelled: number
  readonly at: 'government' | 'civilAffairs'
  readonly paper: object
  readonly lines: readonly string[]
  /** Working days for the answer that it asks for. */
  readonly days?: number
  /** How far it is: registered, before a leader, or answered and filed. */
  readonly until: 'registered' | 'proposed' | 'filed'
}

const told: readonly Posted[] = [
  {
    ...{ ago: 24, travelled: 4, at: 'civilAffairs', until: 'filed', days: 15 },
    paper: {
      ...{ issuer: '省民政厅', documentNumber: '省民办函〔2026〕41号', type: 'letter', part: 'main' },
      ...{ title: '关于报送社会救助数据核对情况的函', way: 'exchange', pages: 2 },
    },
    lines: ['关于报送社会救助数据核对情况的函', '各区民政局：请核对今年社会救助数据，按期书面报送核对情况。'],
  },
  {
    ...{ ago: 3, travelled: 2, at: 'government', until: 'proposed' },
    paper: {
      ...{ issuer: '临江市人民政府', documentNumber: '临府发〔2026〕27号', type: 'notice', part: 'main' },
      ...{ title: '临江市人民政府关于做好今冬明春森林防火工作的通知', way: 'exchange', pages: 6, copies: 2 },
    },
    lines: ['关于做好今冬明春森林防火工作的通知', '各区人民政府：落实属地责任，加强巡护值守，严控野外用火。'],
  },
  {
    ...{ ago: 1, travelled: 5, at: 'civilAffairs', until: 'registered' },
    paper: {
      ...{ issuer: '临江市慈善总会', type: 'letter', part: 'copy', way: 'post', pages: 1 },
      title: '关于联合开展冬季助学活动的函',
    },
    lines: ['关于联合开展冬季助学活动的函', '区民政局：拟于下月联合开展助学活动，请予支持。'],
  },
]

/** What came from the city, the province and others, each as far as it is told. */
export function receiveFromOutside(world: World, to: Date): void {
  const { hours } = world
  for (const one of told) {
    const day = hours.workingDaysBefore(hours.dayOf(to), one.ago)
    world.at(hours.moment(day, 10 * 60 + 35), `outside ${one.lines[0]}`, (now) => receive(world, one, now))
  }
}

async function receive(world: World, one: Posted, now: Date): Promise<void> {
  const { hours, printer } = world
  const { secretary, leader, handler } = handsOf(world, one.at)
  const today = hours.dayOf(now)
  let passed = 0
  const next = async <Output>(by: Actor, deed: Callable<Output>, input: object) => {
    passed += 5 * minute
    return act(world, { by, at: new Date(now.getTime() + passed), do: deed }, input)
  }
  const scan = await printer.upload({ material: 'scan', name: '扫描件.pdf', lines: one.lines }, 0)
  const { number } = await next(secretary, registerOutside, {
    ...{ ...one.paper, receivedOn: today, datedOn: hours.workingDaysBefore(today, one.travelled), uploads: [scan] },
    ...(one.days && { asksAnswer: 'yes', answerBy: hours.workingDaysAfter(today, one.days) }),
  })
  if (one.until === 'registered') return
  await next(secretary, takeIncoming, { number })
  const words = one.until === 'filed' ? '拟由社会救助股核对后书面答复。' : '拟请主任阅示，转应急、林业部门落实。'
  const asked = one.until === 'proposed' ? { leader: leader.post?.id } : {}
  await next(secretary, propose, { number, way: 'handle', words, ...asked })
  if (one.until === 'proposed') return
  await next(secretary, assignIncoming, { number, host: handler.post?.id })
  await next(handler, finishWork, { number, result: '已逐项核对，数据一致。' })
  await next(secretary, answerSender, { number, result: '已书面报送核对情况。', way: 'exchange', sentOn: today })
  await next(secretary, fileIncoming, { number })
}

function handsOf(world: World, office: Posted['at']) {
  const [code, keeps, heads, handles] = seats[office]
  const hand = (seat: string) => seatOf(world, code, seat).actor
  return { secretary: hand(keeps), leader: hand(heads), handler: hand(handles) }
}

const seats = {
  government: [codes.government, '文秘科科长', '主任', '综合科文稿'],
  civilAffairs: [codes.civilAffairs, '办公室文秘', '局长', '社会救助经办'],
} as const
