import type { Context, Tx } from '../../kernel/context.ts'
import { both, same, type Text } from '../../kernel/text.ts'
import type { ClockReading as ClockPicture } from '../../ui/index.ts'
import {
  appendClockEvent,
  type ClockAct,
  type ClockReading,
  type Holder,
  readClock,
  readClocks,
  startClock,
} from '../calendar/index.ts'
import { organisationsByIds } from '../directory/index.ts'
import type { Matter } from './model.ts'
import { setWorkDue } from './store/work.ts'
import type {} from './tables.ts'

/** A clock to start on a matter. */
export interface MatterClock {
  /** What it times: 'intake', 'correction', 'promised', 'statutory', 'step'. */
  readonly kind: string
  /** Code of a deadline rule of the calendar. */
  readonly rule: string
  readonly holder: Holder
  /** A promise shorter than the rule, in its unit. */
  readonly amount?: number
  /** When it started, if not now. */
  readonly at?: Date
  /** Whether lists and pages show this clock from now on. */
  readonly shown: boolean
}

/** Starts a clock on a matter and tells its id. */
export async function startMatterClock(
  ctx: Context,
  matter: Matter,
  { shown, ...clock }: MatterClock,
): Promise<string> {
  const id = await startClock(ctx, { ...clock, matter })
  if (shown) await showClock(ctx, matter, id)
  return id
}

/** Makes a clock the one that lists and pages of the matter show; null shows none. */
export async function showClock(ctx: Context, matter: Matter, clockId: string | null): Promise<void> {
  await ctx.tx.updateTable('docket.matter').set({ clock_id: clockId }).where('id', '=', matter.id).execute()
  await followClock(ctx, matter.id, clockId)
}

/** Tells a clock of the matter what happened; the due day in the lists follows when it is the one shown. */
export async function tellClock(ctx: Context, matter: Matter, clockId: string, event: ClockAct): Promise<void> {
  await appendClockEvent(ctx, clockId, event)
  const { clock_id: shown } = await ctx.tx
    .selectFrom('docket.matter')
    .select('clock_id')
    .where('id', '=', matter.id)
    .executeTakeFirstOrThrow()
  if (shown === clockId) await followClock(ctx, matter.id, clockId)
}

/** Copies due moment and state of the shown clock to the matter and its waiting work, so that lists are ordered by an index. */
export async function followClock(ctx: Context, matterId: string, clockId: string | null): Promise<void> {
  const reading = clockId ? (await readClock(ctx, clockId)).reading : undefined
  // a clock that stands still has no due moment that would hold tomorrow
  const running = reading?.state === 'running'
  await ctx.tx
    .updateTable('docket.matter')
    .set({
      due_at: running ? reading.dueAt : null,
      provisional: running && Boolean(reading.provisional),
      clock_state: reading?.state ?? null,
    })
    .where('id', '=', matterId)
    .execute()
  await setWorkDue(ctx.tx, matterId, running ? reading.dueAt : null)
}

/** What the clocks say, ready to be drawn: holders by name. Constant number of statements. */
export async function readClockViews(ctx: Context, clockIds: readonly string[]): Promise<Map<string, ClockPicture>> {
  const clocks = await readClocks(ctx, clockIds)
  const names = await holderNames(ctx.tx, [...clocks.values()])
  return new Map([...clocks].map(([id, reading]) => [id, picture(reading, names)]))
}

async function holderNames(tx: Tx, readings: readonly ClockReading[]): Promise<Map<string, Text>> {
  const ids = readings
    .flatMap((reading) => reading.stretches.map((stretch) => stretch.holder))
    .filter((holder) => !(holder in kinds))
  const organisations = await organisationsByIds(tx, ids)
  return new Map([...organisations].map(([id, organisation]) => [id, organisation.name]))
}

const kinds = {
  applicant: { kind: 'applicant', name: both('申请人', 'Applicant') },
  external: { kind: 'external', name: both('外部机构', 'Outside bodies') },
  'stopped-by-law': { kind: 'stopped', name: both('依法不计入', 'Excluded by law') },
} as const

function picture(reading: ClockReading, names: Map<string, Text>): ClockPicture {
  return {
    state: reading.state,
    late: reading.late,
    dueDay: reading.dueDay,
    remaining: reading.remaining,
    share: reading.elapsed,
    provisional: reading.provisional ?? undefined,
    stretches: reading.stretches.map(({ holder, counted, workingDays }) => {
      if (holder in kinds) {
        const known = kinds[holder as keyof typeof kinds] // `in` has just said so
        return { holder: known.name, kind: known.kind, workingDays }
      }
      return {
        holder: names.get(holder) ?? same(holder),
        kind: counted ? ('organisation' as const) : ('stopped' as const),
        workingDays,
      }
    }),
  }
}
