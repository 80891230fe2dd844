import { z } from 'zod'
import type { Caller, Context } from '../../kernel/context.ts'
import { type Day, dayOf } from '../../kernel/day.ts'
import { emit } from '../../kernel/event.ts'
import { addJob, type Job } from '../../kernel/job.ts'
import { operation } from '../../kernel/operation.ts'
import { both } from '../../kernel/text.ts'
import { type Calendar, type ClockReading, loadCalendar, readClocks, workingDaysBetween } from '../calendar/index.ts'
import { followClock } from './clock.ts'
import { type CardRule, cardsDue, type Matter } from './model.ts'
import { phrases } from './phrases.ts'
import { cardRules, keepCard, mattersNearTheirEnd, showCard } from './store/card.ts'
import { lockMatterById } from './store/matter.ts'
import { addStep } from './store/step.ts'
import type { Cursor } from './store/work.ts'
import './events.ts'

/** Looks at one matter's clock and shows the card it deserves; also for matters that nobody has taken. */
export const raiseCard = operation({
  name: 'docket.raise-card',
  summary: both('按时钟发出提醒或黄牌、红牌。', 'Show the card that a matter’s clock deserves.'),
  input: z.object({ id: z.uuid() }),
  find: (ctx, { id }) => lockMatterById(ctx.tx, id),
  allow: (actor) => actor.kind === 'machine',
  async run(ctx, _input, matter) {
    await followClock(ctx, matter.id, matter.clockId)
    const card = (await cardsOf(ctx, [matter])).get(matter.id)?.card
    await showCard(ctx.tx, matter.id, card?.rule.colour ?? null)
    if (!card) return { colour: null }
    const { colour } = card.rule
    const id = await keepCard(ctx, matter, card)
    if (id) {
      const words = phrases.cardRaised(phrases.cards[colour], card.dueDay)
      const data = { card: id, rule: card.rule.code, version: card.rule.version }
      await addStep(ctx, matter, { kind: 'card', words, visible: colour === 'blue' ? 'staff' : 'parties', data })
      await emit(ctx, 'docket.card-raised', { card: id, matterId: matter.id, colour })
    }
    return { colour }
  },
})

/** Every quarter of an hour: matters whose clock is near its end or past it, and those whose card no longer holds. */
export const raiseCards: Job = {
  name: 'raise-cards',
  cron: '*/15 * * * *',
  async run(caller) {
    for await (const id of changing(caller)) await raiseOrLater(caller, id)
  },
}

/** One matter that fails holds up no other: it is tried again by itself, and shows as an exception in the end. */
export const raiseCardLater: Job = {
  name: 'raise-card',
  async run(caller, payload) {
    await raiseCard(caller, payload)
  },
}

async function raiseOrLater(caller: Caller, id: string): Promise<void> {
  try {
    await raiseCard(caller, { id })
  } catch {
    await addJob(caller.db, raiseCardLater.name, { id }, { key: `raise-card ${id}`, once: true })
  }
}

/** Matters looked at in one transaction. */
const batch = 500

/** Ids of the matters that show another card than they deserve; those that show the right one cost no write. */
async function* changing(caller: Caller): AsyncGenerator<string> {
  for (let after: Cursor | undefined; ; ) {
    const { found, ids } = await look(caller, after)
    yield* ids
    const last = found.at(-1)
    if (!last || found.length < batch) return
    after = { due: last.dueAt?.toISOString() ?? 'infinity', id: last.id }
  }
}

async function look(caller: Caller, after: Cursor | undefined): Promise<{ found: Matter[]; ids: string[] }> {
  return caller.db.transaction().execute(async (tx) => {
    const found = await mattersNearTheirEnd(tx, caller.now, { limit: batch, after })
    const cards = await cardsOf({ ...caller, tx }, found)
    const ids = found.filter((matter) => isStale(matter, cards.get(matter.id))).map(({ id }) => id)
    return { found, ids }
  })
}

interface DeservedCard {
  readonly rule: CardRule
  readonly dueAt: Date
  readonly dueDay: string
}

/** Shows another card than it deserves, or a clock that has begun to run again by itself. */
function isStale(matter: Matter, watched: Watched | undefined): boolean {
  if ((watched?.card?.rule.colour ?? null) !== matter.card) return true
  return watched !== undefined && watched.state !== matter.clockState
}

interface Watched {
  readonly state: ClockReading['state']
  readonly card: DeservedCard | undefined
}

/** The clock of each watched matter, and the gravest card that it deserves now. Constant number of statements. */
async function cardsOf(
  ctx: Pick<Context, 'tx' | 'settings' | 'now'>,
  matters: readonly Matter[],
): Promise<Map<string, Watched>> {
  const watched = matters.filter(isWatched)
  const readings = await readClocks(
    ctx,
    watched.map(({ clockId }) => clockId),
  )
  const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
  const rules = await cardRules(ctx.tx, today)
  const calendar = await loadCalendar(ctx.tx)
  return new Map(
    watched.flatMap(({ id, clockId }): [string, Watched][] => {
      const reading = readings.get(clockId)
      if (!reading) return []
      const { state, dueAt, dueDay, late } = reading
      const left = daysLeft(reading, today, calendar)
      const [rule] = state === 'running' ? cardsDue(rules, left, late) : []
      return [[id, { state, card: rule && { rule, dueAt, dueDay } }]]
    }),
  )
}

/** Working days until the due day; when late, minus those since it. */
function daysLeft({ late, dueDay }: ClockReading, today: Day, calendar: Calendar): number {
  return late ? -workingDaysBetween(dueDay, today, calendar) : workingDaysBetween(today, dueDay, calendar)
}

/** Cards are for offices: while the applicant holds an open matter, its clock is the applicant's own. */
function isWatched(matter: Matter): matter is Matter & { clockId: string } {
  return matter.state === 'open' && matter.clockId !== null && matter.holderOrganisationId !== null
}
