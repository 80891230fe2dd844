import { z } from 'zod'
import { filter } from '../../kernel/blank.ts'
import type { Context } from '../../kernel/context.ts'
import { addDays, dayOf } from '../../kernel/day.ts'
import type { FileAnswer } from '../../kernel/page.ts'
import { query } from '../../kernel/query.ts'
import { tableFile } from '../../kernel/sheet.ts'
import { same } from '../../kernel/text.ts'
import { findDistrict, organisationsByIds, organisationsUnder, peopleByIds } from '../directory/index.ts'
import { Kind, kinds, nothing, Recipients } from './model.ts'
import { comparedWith, daysOf, lengthOf, Period, periodBefore, periodOf } from './period.ts'
import { kindNames, says, summaries } from './phrases.ts'
import { mayLimit, mayLook } from './policy.ts'
import { endedBudgets, standings } from './store/budget.ts'
import { type DemandRow, demandRows, demandTurns, outsideIssuer } from './store/demand.ts'

/** Periods of the same length that the picture goes back. */
const turnsShown = 6
/** Ended budgets that are shown. */
const historyShown = 50

const input = z.object({
  by: z.enum(['issuers', 'recipients']).catch('issuers').default('issuers'),
  period: filter(Period),
  recipients: Recipients.catch('all').default('all'),
  issuer: filter(z.uuid()),
  recipient: filter(z.uuid()),
  kind: Kind.catch('documents').default('documents'),
})

const find = async () => ({ id: 'burden' })

/** A row with the same stretch of the period before. */
export type ComparedRow = DemandRow & { readonly before: Pick<DemandRow, (typeof kinds)[number]> }

async function compared(ctx: Context, { by, period: asked, kind, ...narrow }: z.output<typeof input>) {
  const zone = ctx.settings.DISTRICT_ZONE
  const today = dayOf(ctx.now, zone)
  const period = asked ?? periodOf(today, 'quarter')
  const against = comparedWith(period, today)
  const now = await demandRows(ctx.tx, { by, days: daysOf(period), zone }, narrow)
  const then = await demandRows(ctx.tx, { by, days: against, zone }, narrow)
  const before = new Map(then.map((row) => [row.id, row]))
  const missing = then.filter(({ id }) => !now.some((row) => row.id === id))
  const rows: ComparedRow[] = [...now, ...missing.map((row) => ({ ...row, ...nothing, deliveries: 0 }))]
    .map((row) => ({ ...row, before: before.get(row.id) ?? nothing }))
    .toSorted((a, b) => b[kind] - a[kind] || b.documents - a.documents)
  return { rows, period, today, against: { first: against.first, last: addDays(against.end, -1) } }
}

/** Who demands how much of whom in a period, beside the period before. */
export const showBurden = query({
  name: 'burden.show',
  summary: summaries.show,
  input,
  find,
  allow: (actor) => mayLook(actor),
  async run(ctx, asked) {
    const zone = ctx.settings.DISTRICT_ZONE
    const found = await compared(ctx, asked)
    const { period } = found
    const days = { first: daysOf(periodBefore(period, turnsShown - 1)).first, end: daysOf(period).end }
    const turns = await demandTurns(ctx.tx, { length: lengthOf(period), days, zone }, asked)
    const amounts = new Map(turns.map((turn) => [turn.first, turn]))
    const shown = Array.from({ length: turnsShown }, (_, at) => periodBefore(period, turnsShown - 1 - at))
    const inForce = await standings(ctx.tx, { now: ctx.now, zone })
    const isNow = period === periodOf(found.today, lengthOf(period))
    return {
      ...{ asked, ...found, organisations: [...(await everybody(ctx)), ...(await outsider(ctx, asked.issuer))] },
      turns: shown.map((one) => ({ period: one, ...nothing, ...amounts.get(daysOf(one).first) })),
      // a budget of another length or group says nothing about these rows
      budgets: inForce.filter(
        ({ budget }) =>
          isNow &&
          asked.by === 'issuers' &&
          !asked.recipient &&
          budget.length === lengthOf(period) &&
          budget.recipients === asked.recipients,
      ),
    }
  },
})
export type ShownBurden = Awaited<ReturnType<typeof showBurden>>

async function everybody({ tx }: Context) {
  const district = await findDistrict(tx)
  const all = district ? await organisationsUnder(tx, district.id) : []
  return all.map(({ id, name, path }) => ({ id, name, path }))
}

/** An issuer outside that is looked at closer is among the choices. */
async function outsider({ tx }: Context, id: string | undefined) {
  const name = id && (await outsideIssuer(tx, id))
  return id && name ? [{ id, name: same(name), path: [] }] : []
}

/** The same rows as a file. */
export const exportBurden = query({
  name: 'burden.export',
  summary: summaries.file,
  input: input.extend({ format: z.enum(['csv', 'xlsx']).catch('csv').default('csv') }),
  find,
  allow: (actor) => mayLook(actor),
  async run(ctx, { format, ...asked }): Promise<FileAnswer> {
    const { rows, period } = await compared(ctx, asked)
    const head = [says.period.zh, says.bys[asked.by].zh, ...kinds.map((kind) => kindNames[kind].zh), says.deliveries.zh]
    const earlier = kinds.map((kind) => `${says.before.zh}：${kindNames[kind].zh}`)
    const cells = rows.map((row) => [
      ...[period, row.name.zh, ...kinds.map((kind) => row[kind]), row.deliveries],
      ...kinds.map((kind) => row.before[kind]),
    ])
    return tableFile(`burden-${period}`, { cells: [[...head, ...earlier], ...cells], format, sheet: says.title.zh })
  },
})

/** Budgets in force with what is used of them, those that were ended, and for whom this reader may set one. */
export const showBudgets = query({
  name: 'burden.show-budgets',
  summary: summaries.budgets,
  input: z.object({}),
  find,
  allow: (actor) => mayLook(actor),
  async run(ctx) {
    const inForce = await standings(ctx.tx, { now: ctx.now, zone: ctx.settings.DISTRICT_ZONE })
    const ended = await endedBudgets(ctx.tx, historyShown)
    const all = [...inForce.map(({ budget }) => budget), ...ended]
    const names = await organisationsByIds(ctx.tx, [
      ...new Set(all.flatMap(({ issuerId, setterId }) => [issuerId, setterId])),
    ])
    const people = await peopleByIds(ctx.tx, [...new Set(all.map(({ setBy }) => setBy))])
    const below = (await everybody(ctx)).filter((one) => mayLimit(ctx.actor, one))
    return {
      ...{ inForce, ended, below, today: dayOf(ctx.now, ctx.settings.DISTRICT_ZONE) },
      names: new Map([...names].map(([id, { name, shortName }]) => [id, shortName ?? name])),
      people: new Map([...people].map(([id, person]) => [id, person.name])),
      liftable: new Set(
        inForce
          .filter(({ budget }) => mayLimit(ctx.actor, { path: names.get(budget.setterId)?.path ?? [] }))
          .map(({ budget }) => budget.id),
      ),
    }
  },
})
export type ShownBudgets = Awaited<ReturnType<typeof showBudgets>>
