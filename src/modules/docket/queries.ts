import { z } from 'zod'
import { actsAsParty, type Context, partyOf } from '../../kernel/context.ts'
import { query } from '../../kernel/query.ts'
import { both, Text } from '../../kernel/text.ts'
import type { ClockReading } from '../../ui/index.ts'
import { getOrganisation, maskName, organisationsByIds, partyNames } from '../directory/index.ts'
import { readClockViews } from './clock.ts'
import { After, afterRow } from './cursor.ts'
import { type Matter, scopesOf } from './model.ts'
import { limitsOf, mayListMatters, mayListWork, mayReadMatter } from './policy.ts'
import { boardCounts, heldMatters, involvedMatters, openStages, ownMatters } from './store/list.ts'
import { mattersByIds } from './store/matter.ts'
import { countWaiting, waitingWork } from './store/work.ts'

/** Rows on a page of a list. */
const pageSize = 30

const Filter = z.object({
  stage: z.string().max(60).optional(),
  card: z.enum(['blue', 'yellow', 'red']).optional(),
  clock: z.enum(['running', 'stopped', 'finished']).optional(),
  subject: z.string().max(64).optional(),
  words: z.string().trim().max(100).optional(),
  after: After,
})

/** A matter as a list shows it. */
export interface MatterRow {
  readonly number: string
  readonly kind: string
  readonly title: Text
  readonly stageText: Text
  readonly stage: string
  readonly state: Matter['state']
  readonly card: Matter['card']
  readonly openedAt: Date
  readonly dueAt: Date | null
  readonly clock: ClockReading | null
  readonly holder: Text | null
  /** Masked for everybody but the parties themselves; none for those who may not read the matter and only work for it. */
  readonly parties: readonly string[]
  /** Whether this reader may open the matter's page. */
  readonly readable: boolean
}

export interface MatterPage {
  readonly rows: readonly MatterRow[]
  readonly next: string | null
}

/** Everything that waits for the actor or the actor's post, ordered by the clock. */
export const listWork = query({
  name: 'docket.list-work',
  summary: both(
    '列出等待本人或本岗位的待办。',
    'List the work that waits for one’s post or oneself, ordered by the clock.',
  ),
  input: Filter,
  find: async (ctx) => ({ id: ctx.actor.post?.id ?? partyOf(ctx.actor) }),
  allow: mayListWork,
  async run(ctx, { after, ...filter }) {
    const scopes = scopesOf(ctx.actor)
    const items = await waitingWork(ctx.tx, scopes, { after, limit: pageSize + 1, filter, reader: ctx.actor })
    const shown = items.slice(0, pageSize)
    const matters = await mattersByIds(
      ctx.tx,
      shown.map((item) => item.matterId),
    )
    const ownClocks = shown.flatMap((item) => item.clockId ?? [])
    const sources = await sourcesOf(ctx, matters, ownClocks)
    const rows = new Map(matters.map((matter) => [matter.id, rowOf(ctx, matter, sources)]))
    const work = shown.flatMap((item) => {
      const matter = rows.get(item.matterId)
      return matter
        ? [{ ...item, matter, clock: (item.clockId && sources.clocks.get(item.clockId)) || matter.clock }]
        : []
    })
    const last = shown.at(-1)
    const next = items.length > pageSize && last ? afterRow(last.dueAt, last.id) : null
    return { work, waiting: await countWaiting(ctx.tx, scopes, ctx.actor), next }
  },
})

/** What an organisation holds now; an auditor may leave the organisation out and see all. */
export const listHeld = query({
  name: 'docket.list-held',
  summary: both(
    '列出单位在办事项。',
    'List the open matters an organisation holds, ordered by the clock; auditors may ask for all.',
  ),
  input: Filter.extend({ organisation: z.uuid().optional(), all: z.literal('yes').optional() }),
  find: (ctx, { organisation, all }) => listed(ctx, { organisation, all }),
  allow: mayListMatters,
  async run(ctx, { after, all, ...filter }, { id }) {
    const found = await heldMatters(ctx, all ? null : id, filter, {
      after,
      limit: pageSize + 1,
    })
    const stages = await openStages(ctx.tx, all ? null : id)
    return { ...(await pageOf(ctx, found, (matter) => afterRow(matter.dueAt, matter.id))), stages: stagesOf(stages) }
  },
})

/** Everything the actor's organisation has had a part in, newest first. */
export const listInvolved = query({
  name: 'docket.list-involved',
  summary: both('列出本单位经办过的事项。', 'List the matters one’s organisation has had a part in, newest first.'),
  input: Filter,
  find: (ctx) => listed(ctx, {}),
  allow: mayListMatters,
  async run(ctx, { after, ...filter }, { id }) {
    const found = await involvedMatters(ctx, id, filter, { after, limit: pageSize + 1 })
    return pageOf(ctx, found, (matter) => afterRow(matter.openedAt, matter.id))
  },
})

/** A person's own matters, drafts included. */
export const listOwn = query({
  name: 'docket.list-own',
  summary: both(
    '列出本人（或所代理的单位、个人）的事项。',
    'List one’s own matters, or those of the party acted for, newest first, drafts included.',
  ),
  input: z.object({ after: After }),
  find: async (ctx) => ({ id: partyOf(ctx.actor) }),
  allow: (actor) => actsAsParty(actor, 'read', limitsOf(actor)),
  async run(ctx, { after }, { id }) {
    const found = await ownMatters(ctx.tx, id, { after, limit: pageSize + 1, within: ctx.actor.behalf })
    return pageOf(ctx, found, (matter) => afterRow(matter.openedAt, matter.id))
  },
})

/** How many open matters the organisation holds, by stage and clock. */
export const showBoard = query({
  name: 'docket.show-board',
  summary: both('按环节和时钟统计在办事项。', 'Count an organisation’s open matters by stage, clock state and card.'),
  input: z.object({ organisation: z.uuid().optional(), all: z.literal('yes').optional() }),
  find: (ctx, { organisation, all }) => listed(ctx, { organisation, all }),
  allow: mayListMatters,
  async run(ctx, { all }, { id }) {
    const names = await organisationsByIds(ctx.tx, [id])
    return {
      counts: await boardCounts(ctx, all ? null : id),
      organisation: all ? null : (names.get(id)?.name ?? null),
      all: all === 'yes',
    }
  },
})

/** Whose matters are listed: those of the organisation named, of all below the district, or of one's own. */
async function listed(
  { tx, actor }: Context,
  { organisation, all }: { organisation?: string | undefined; all?: 'yes' | undefined },
): Promise<{ id: string; path: readonly string[] }> {
  const path = actor.post?.organisationPath ?? []
  if (all) return { id: path[0] ?? actor.id, path: path.slice(0, 1) }
  if (organisation) return getOrganisation(tx, organisation)
  return { id: path.at(-1) ?? actor.id, path }
}

async function matterRows(ctx: Context, matters: readonly Matter[]): Promise<MatterRow[]> {
  const sources = await sourcesOf(ctx, matters)
  return matters.map((matter) => rowOf(ctx, matter, sources))
}

/** What rows of a list are made of: three statements, whatever the number of matters, and of clocks beside theirs. */
async function sourcesOf(
  ctx: Context,
  matters: readonly Matter[],
  clockIds: readonly string[] = [],
): Promise<RowSources> {
  const clocks = await readClockViews(ctx, [...clockIds, ...matters.flatMap((matter) => matter.clockId ?? [])])
  const holders = await organisationsByIds(
    ctx.tx,
    matters.flatMap((matter) => matter.holderOrganisationId ?? []),
  )
  const names = await partyNames(
    ctx.tx,
    matters.flatMap((matter) => matter.partyIds),
  )
  return { clocks, holders, names }
}

function rowOf(ctx: Context, matter: Matter, { clocks, holders, names }: RowSources): MatterRow {
  const readable = mayReadMatter(ctx.actor, matter)
  return {
    number: matter.number,
    kind: matter.kind,
    title: matter.title,
    stage: matter.stage,
    stageText: matter.stageText,
    state: matter.state,
    card: matter.card,
    openedAt: matter.openedAt,
    dueAt: matter.dueAt,
    clock: (matter.clockId && clocks.get(matter.clockId)) || null,
    holder: (matter.holderOrganisationId && holders.get(matter.holderOrganisationId)?.name) || null,
    parties: readable ? matter.partyIds.map((id) => maskedUnlessOwn(ctx, id, names)) : [],
    readable,
  }
}

interface RowSources {
  readonly clocks: Awaited<ReturnType<typeof readClockViews>>
  readonly holders: Awaited<ReturnType<typeof organisationsByIds>>
  readonly names: Awaited<ReturnType<typeof partyNames>>
}

function maskedUnlessOwn(
  ctx: Context,
  id: string,
  names: Map<string, { kind: 'person' | 'firm'; name: string }>,
): string {
  const party = names.get(id)
  if (!party) return ''
  return party.kind === 'firm' || id === partyOf(ctx.actor) ? party.name : maskName(party.name)
}

async function pageOf(ctx: Context, found: readonly Matter[], cursor: (matter: Matter) => string): Promise<MatterPage> {
  const shown = found.slice(0, pageSize)
  const last = shown.at(-1)
  return { rows: await matterRows(ctx, shown), next: found.length > pageSize && last ? cursor(last) : null }
}

function stagesOf(stages: readonly { stage: string; stageText: unknown }[]) {
  return stages.map(({ stage, stageText }) => ({ value: stage, text: Text.parse(stageText) }))
}
