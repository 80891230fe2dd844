import type { Context } from '../../../kernel/context.ts'
import { addDays, type Day, dayOf } from '../../../kernel/day.ts'
import type { DateMark } from '../../../ui/index.ts'
import { loadCalendar, readClocks, ruleOn, workingDaysBetween } from '../../calendar/index.ts'
import type { Participant } from '../interested/model.ts'
import { type Hearing, type HearingCall, isOpen } from './model.ts'
import { hearingPages } from './page-phrases.ts'

/** What is known of a hearing and of the right to it. */
export interface HearingDates {
  readonly hearing: Hearing | undefined
  readonly calls: readonly HearingCall[]
  readonly participants: readonly Participant[]
}

/** The calendar of a hearing, from the telling of the right to its end: what was done, what is ahead, what is late. */
export async function hearingDates(ctx: Context, { hearing, calls, participants }: HearingDates): Promise<DateMark[]> {
  const zone = ctx.settings.DISTRICT_ZONE
  const today = dayOf(ctx.now, zone)
  const told = participants.flatMap(({ hearingToldAt }) => hearingToldAt ?? [])
  const clocks = participants.flatMap(({ hearingClock }) => hearingClock ?? [])
  const readings = await readClocks(ctx, [...clocks, ...(hearing?.holdClock ? [hearing.holdClock] : [])])
  const requestBy = clocks
    .map((id) => readings.get(id)?.dueDay ?? '')
    .toSorted()
    .at(-1)
  const holdBy = hearing?.holdClock ? readings.get(hearing.holdClock)?.dueDay : undefined
  const done = (at: Date | undefined, text: DateMark['text']): DateMark[] =>
    at ? [{ day: dayOf(at, zone), text, kind: 'done' }] : []
  const limit = (day: Day | undefined, text: DateMark['text'], met: boolean): DateMark[] =>
    day ? [{ day, text, kind: met ? 'done' : day < today ? 'late' : 'ahead' }] : []
  const held = hearing !== undefined && (hearing.state === 'held' || hearing.state === 'concluded')
  const noticeBy = holdBy && hearing?.state === 'asked' ? await lastNoticeDay(ctx, holdBy) : undefined
  return [
    ...done(told[0], hearingPages.told),
    ...limit(requestBy, hearingPages.requestBy, requestBy !== undefined && requestBy < today),
    ...done(hearing?.askedAt, hearing?.origin === 'own' ? hearingPages.orderedOn : hearingPages.askedOn),
    ...limit(noticeBy, hearingPages.noticeBy, false),
    ...done(calls.at(-1)?.calledAt, hearingPages.calledOn),
    ...(hearing?.startsAt
      ? [{ day: dayOf(hearing.startsAt, zone), text: hearingPages.heldOn, kind: held ? 'done' : 'ahead' } as const]
      : []),
    ...limit(holdBy, hearingPages.holdBy, held || (hearing !== undefined && !isOpen(hearing))),
    ...done(hearing?.endedAt ?? undefined, hearingPages.endedOn),
  ]
}

/** The last day on which a hearing can be called that is held on its last day. */
async function lastNoticeDay(ctx: Context, holdBy: Day): Promise<Day> {
  const { amount } = await ruleOn(ctx.tx, 'hearing-notice', dayOf(ctx.now, ctx.settings.DISTRICT_ZONE))
  const calendar = await loadCalendar(ctx.tx)
  let day = addDays(holdBy, -amount)
  while (workingDaysBetween(day, holdBy, calendar) < amount) day = addDays(day, -1)
  return day
}
