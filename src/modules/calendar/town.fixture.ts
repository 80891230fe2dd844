import { randomUUID } from 'node:crypto'
import { after } from 'node:test'
import { inPost } from '../../../test/actors.ts'
import { aTown, type Town } from '../../../test/town.ts'
import { type Context, machine } from '../../kernel/context.ts'
import { seedCalendar } from './seed.ts'
import { appendClockEvent, type ClockAct, type ClockStart, readClock, startClock } from './store/clocks.ts'

export const administrator = inPost({ roles: ['administrator'] })
export const head = inPost({ roles: ['head'] })
export const bureau = '11111111-1111-4111-8111-111111111111'
export const township = '22222222-2222-4222-8222-222222222222'

/** Runs store functions in a transaction of their own, as an operation would. */
export async function inTransaction<T>(town: Town, work: (ctx: Context) => Promise<T>): Promise<T> {
  return town.db.transaction().execute((tx) => {
    const trace = { auditId: randomUUID(), matter: null, content: [] }
    return work({ ...town.caller(machine), tx, trace })
  })
}

/** A town with the shipped plans and rules. */
export async function aSeededTown(now = '2026-09-10T02:00:00Z'): Promise<Town> {
  const town = await aTown({ after }, { now })
  await inTransaction(town, seedCalendar)
  return town
}

export function start(town: Town, what: Partial<ClockStart> = {}): Promise<string> {
  const usual = { kind: 'statutory', rule: 'licence-decision', holder: bureau }
  return inTransaction(town, (ctx) =>
    startClock(ctx, { matter: { id: randomUUID(), number: 'N1' }, ...usual, ...what }),
  )
}

export const act = (town: Town, id: string, event: ClockAct) =>
  inTransaction(town, (ctx) => appendClockEvent(ctx, id, event))
export const read = (town: Town, id: string) => inTransaction(town, (ctx) => readClock(ctx, id))
export const stop = {
  kind: 'stopped',
  ground: 'expert-review',
  noticeRef: 'N-1',
  expectedDays: 10,
} as const satisfies ClockAct

/** 2027 with the holidays of the law and a Spring Festival in February; what the office will publish is not known. */
const plan2027 = [
  '2027-01-01..2027-01-03 rest 元旦',
  '2027-01-09 work 元旦补班',
  '2027-02-05..2027-02-11 rest 春节',
  '2027-05-01..2027-05-05 rest 劳动节',
  '2027-10-01..2027-10-07 rest 国庆节',
].join('\n')
export const enter2027 = { year: '2027', notice: plan2027, 'source.zh': '国务院办公厅通知' }
