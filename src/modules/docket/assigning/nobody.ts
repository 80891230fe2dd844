import { z } from 'zod'
import type { Caller, Context, Tx } from '../../../kernel/context.ts'
import { dayOf } from '../../../kernel/day.ts'
import { on } from '../../../kernel/event.ts'
import type { Job } from '../../../kernel/job.ts'
import { operation } from '../../../kernel/operation.ts'
import { both } from '../../../kernel/text.ts'
import { organisationsByIds } from '../../directory/index.ts'
import { assignTask, type Matter, scopeOf } from '../model.ts'
import { lockMatterById } from '../store/matter.ts'
import { addStep } from '../store/step.ts'
import { deciderFor, type Looked, openAssignments, type StrandedRow, strandedWork } from '../store/stranded.ts'
import { finishWork, insertWork } from '../store/work.ts'
import { assignmentPath } from './model.ts'
import { assigningPhrases as words } from './phrases.ts'

type Decision = NonNullable<Awaited<ReturnType<typeof whoDecides>>>

/** What has to change so that work which nobody can do, and no other, is before whoever decides who does it. */
interface Move {
  readonly matterId: string
  /** What was asked of somebody who need not, or cannot, decide any more. */
  readonly close: string | undefined
  readonly open: Decision | undefined
}

async function movesIn(tx: Tx, looked: Looked): Promise<Move[]> {
  const stranded = (await strandedWork(tx, looked)).filter(({ task }) => task !== assignTask)
  const asked = await openAssignments(tx, looked)
  const places = Map.groupBy([...asked, ...stranded], (row) => `${row.matterId} ${row.organisationId}`)
  const moves: Move[] = []
  for (const rows of places.values()) {
    const now = rows.find(({ task }) => task === assignTask)
    const [first, ...more] = rows.filter(({ task }) => task !== assignTask)
    const open = first && (await whoDecides(tx, first, { more, looked }))
    if (now?.scope === (open && scopeOf(open.for)) && isWithin(open?.barredIds, now?.barredIds)) continue
    moves.push({ matterId: (now ?? first)?.matterId ?? '', close: now?.id, open })
  }
  return moves
}

/** Who decides about work of one organisation in one matter, and who must not. */
async function whoDecides(
  tx: Tx,
  first: StrandedRow,
  { more, looked }: { more: readonly StrandedRow[]; looked: Looked },
) {
  const barredIds = [...new Set([first, ...more].flatMap((row) => row.barredIds))]
  const decider = await deciderFor(tx, { ...looked, organisationId: first.organisationId, barredIds })
  return { first, barredIds, for: decider }
}

const isWithin = (some: readonly string[] = [], all: readonly string[] = []) => some.every((id) => all.includes(id))

/** Puts work of a locked matter that nobody can do before whoever decides who does it; takes it off there when somebody can. */
export async function followNobody(ctx: Context, matter: Matter): Promise<void> {
  const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
  for (const { close, open } of await movesIn(ctx.tx, { today, matterId: matter.id })) {
    if (close) await finishWork(ctx, matter, { id: close }, open ? 'passed-on' : 'settled')
    if (open) await ask(ctx, matter, open)
  }
}

async function ask(ctx: Context, matter: Matter, { first, barredIds, for: decider }: Decision): Promise<void> {
  await insertWork(ctx, matter, {
    ...{ task: assignTask, title: words.decide(first.title), href: assignmentPath(matter.number), for: decider },
    ...{ organisationId: first.organisationId, notBy: barredIds, ...(first.clock && { clock: first.clock }) },
  })
  const { organisation, role } = decider
  const name = (await organisationsByIds(ctx.tx, [organisation])).get(organisation)?.name ?? both('', '')
  await addStep(ctx, matter, { kind: 'nobody-can', words: words.nobodyCan(first.title, name, role), visible: 'staff' })
}

/** A matter in which work waits that nobody can do, or no longer does. */
export const askWhoDecides = operation({
  name: 'docket.ask-who-decides',
  summary: both(
    '待办无人可办时，请有权的负责人指定他人。',
    'Put work that nobody can do before whoever decides who does it.',
  ),
  input: z.object({ id: z.uuid() }),
  find: (ctx, { id }) => lockMatterById(ctx.tx, id),
  allow: (actor) => actor.kind === 'machine',
  run: (ctx, _input, matter) => followNobody(ctx, matter),
})

/** Every quarter of an hour: posts fall vacant and are filled without a word to the matters that wait for them. */
export const findNobody: Job = {
  name: 'find-nobody',
  cron: '*/15 * * * *',
  run: (caller) => askEverywhere(caller),
}

async function askEverywhere(caller: Caller): Promise<void> {
  const today = dayOf(caller.now, caller.settings.DISTRICT_ZONE)
  const moves = await caller.db.transaction().execute((tx) => movesIn(tx, { today }))
  for (const id of new Set(moves.map(({ matterId }) => matterId))) await askWhoDecides(caller, { id })
}

/** A post whose holder has died is vacant, and is not any more when the note was wrong. */
export const nobodyListeners = [
  on('directory.party-ended', 'docket.ask-who-decides', (caller) => askEverywhere(caller)),
  on('directory.ending-undone', 'docket.ask-who-decides-undone', (caller) => askEverywhere(caller)),
]
