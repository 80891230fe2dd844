import { z } from 'zod'
import { filter } from '../../kernel/blank.ts'
import type { Context } from '../../kernel/context.ts'
import { Day } from '../../kernel/day.ts'
import { Instant } from '../../kernel/instant.ts'
import type { FileAnswer } from '../../kernel/page.ts'
import { query } from '../../kernel/query.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { tableFile } from '../../kernel/sheet.ts'
import { amountText, readClock } from '../calendar/index.ts'
import { organisationsByIds, organisationsUnder, peopleByIds } from '../directory/index.ts'
import { attachmentsOf, getMatter, MatterNumber, readClockViews } from '../docket/index.ts'
import { readIssued } from '../documents/index.ts'
import { Standing } from './model.ts'
import { reportSlot } from './operations/report.ts'
import { knownOf } from './operations/reuse.ts'
import { says } from './page-phrases.ts'
import { refusals, summaries } from './phrases.ts'
import { mayAnswerFor, mayDecide, mayFollow, mayList, mayRead, mayReport } from './policy.ts'
import { cellsOf } from './sheet.ts'
import {
  childRows,
  finishedRows,
  hasBranch,
  type ObligationRow,
  openRows,
  type Side,
  type TreeRow,
  treeRows,
} from './store/list.ts'
import { getObligation } from './store/obligation.ts'
import { obligedBy } from './store/waiting.ts'
import { inOrder, unsignedRows } from './waiting.ts'

const pageSize = 30
/** Rows of one document that a page shows; a file has all up to `most`. */
export const treeSize = 600
const most = 20_000
/** Where a page of a list begins: what is open goes by its clock, what is finished by the day that was set. */
const OpenPlace = z.tuple([Instant, z.uuid()])
const FinishedPlace = z.tuple([Day, z.uuid()])
const words = z.string().trim().max(60).optional()

const find = (ctx: Context, { number }: { number: string }) => getObligation(ctx.tx, number)

/** One obligation: what it demands, how far it is, what this reader may do. */
export const showObligation = query({
  name: 'directives.show-obligation',
  summary: summaries.show,
  input: z.object({ number: MatterNumber }),
  find,
  allow: mayRead,
  async run(ctx, _input, subject) {
    const { obligation, reports, extensions, matter } = subject
    const clock = await readClock(ctx, obligation.clockId)
    const names = await organisationsByIds(ctx.tx, [obligation.organisationId, obligation.demanderId])
    const people = await peopleByIds(ctx.tx, [
      ...reports.flatMap(({ reportedBy, decidedBy }) => [reportedBy, decidedBy ?? []].flat()),
      ...extensions.flatMap(({ askedBy, decidedBy }) => [askedBy, decidedBy ?? []].flat()),
    ])
    const files = (await attachmentsOf(ctx.tx, subject.id)).filter(({ slot }) => slot === reportSlot)
    return {
      ...{
        subject,
        files: files.map(({ id, file }) => ({ id, file, href: `/matters/${matter.number}/attachments/${id}` })),
      },
      ...{
        clock: (await readClockViews(ctx, [obligation.clockId])).get(obligation.clockId),
        dueDay: clock.reading.dueDay,
      },
      unit: clock.rule.unit,
      extensionMost: clock.rule.extension ? amountText(clock.rule.extension.amount, clock.rule.unit) : null,
      organisation: names.get(obligation.organisationId)?.name,
      demander: names.get(obligation.demanderId)?.name,
      people: new Map([...people].map(([id, person]) => [id, person.name])),
      children: await childRows(ctx.tx, subject.id, ctx.now),
      known: await knownOf(ctx, subject),
      ...(await actsOf(ctx, subject)),
    }
  },
})
export type ShownObligation = Awaited<ReturnType<typeof showObligation>>

/** What this reader may do now, and to whom it may be broken down. */
async function actsOf(ctx: Context, subject: Awaited<ReturnType<typeof getObligation>>) {
  const { obligation } = subject
  const isOpen = obligation.state === 'open'
  const answers = isOpen && mayAnswerFor(ctx.actor, subject)
  const below = answers ? await organisationsUnder(ctx.tx, obligation.organisationId) : []
  const decides = mayDecide(ctx.actor, subject)
  return {
    below: below.filter(({ id }) => id !== obligation.organisationId).map(({ id, name }) => ({ id, name })),
    may: {
      report: isOpen && mayReport(ctx.actor, subject),
      extend: answers && !subject.extensions.some(({ verdict }) => verdict === null),
      accept: decides && obligation.state === 'reported',
      decide:
        decides &&
        (isOpen || obligation.state === 'reported') &&
        subject.extensions.some((one) => one.verdict === null),
    },
  }
}

/** Whose tree it is, and whether this reader's organisation has a branch in it. */
async function findTree({ tx, actor }: Context, { number }: { number: string }) {
  const matter = await getMatter(tx, number)
  if (matter.kind !== 'document') throw new Refusal('not-found', refusals.noTree)
  const document = await readIssued(tx, matter.id)
  const at = actor.post?.organisationId
  const isObliged = at !== undefined && (await hasBranch(tx, matter.id, at))
  return {
    id: matter.id,
    document,
    sides: { officeId: document.officeId, issuerId: document.organisationId },
    isObliged,
  }
}
type Tree = Awaited<ReturnType<typeof findTree>>

const treeInput = z.object({
  number: MatterNumber,
  standing: filter(Standing),
  clause: filter(z.coerce.number().int().min(1).max(1000)),
  organisation: filter(z.uuid()),
})

function allowTree(actor: Context['actor'], { sides, isObliged }: Pick<Tree, 'sides' | 'isObliged'>): boolean {
  return mayFollow(actor, sides) || (isObliged && mayList(actor))
}

/** Whose part of the tree a reader sees: null is the whole. */
function branchFor({ actor }: Context, { sides }: Tree): string | null {
  return mayFollow(actor, sides) ? null : (actor.post?.organisationId ?? null)
}

async function rowsOf(ctx: Context, input: z.infer<typeof treeInput>, tree: Tree, limit: number): Promise<TreeRow[]> {
  const branchOf = branchFor(ctx, tree)
  const { standing, clause, organisation } = input
  const filter = { standing, ordinal: clause, organisation }
  const opened = await treeRows(ctx.tx, tree.id, { now: ctx.now, branchOf, limit, filter })
  return inOrder([...opened, ...(await unsignedRows(ctx.tx, tree.document, { filter, branchOf }))]).slice(0, limit)
}

/** Everything that a document has led to, by clause, by organisation, as tree or one by one. */
export const showTree = query({
  name: 'directives.show-tree',
  summary: summaries.tree,
  input: treeInput.extend({ view: z.enum(['clauses', 'organisations', 'tree', 'rows']).catch('clauses') }),
  find: findTree,
  allow: allowTree,
  async run(ctx, input, subject) {
    const rows = await rowsOf(ctx, input, subject, treeSize + 1)
    const { obligations } = subject.document
    const clauses = new Map(obligations.map(({ ordinal, clause, what }) => [ordinal, `${clause} ${what}`.trim()]))
    const branchOf = branchFor(ctx, subject)
    const addressed = branchOf === null ? obligations.flatMap(({ organisationIds }) => organisationIds) : []
    const names = await organisationsByIds(ctx.tx, [...addressed, ...(await obligedBy(ctx.tx, subject.id, branchOf))])
    const organisations = new Map(
      [...names.values()].toSorted((a, b) => a.number.localeCompare(b.number)).map(({ id, name }) => [id, name]),
    )
    return { document: subject.document, view: input.view, rows, clauses, organisations }
  },
})
export type ShownTree = Awaited<ReturnType<typeof showTree>>

/** The same as a file. */
export const exportTree = query({
  name: 'directives.export-tree',
  summary: summaries.treeFile,
  input: treeInput.extend({ format: z.enum(['csv', 'xlsx']).catch('csv') }),
  find: findTree,
  allow: allowTree,
  async run(ctx, { format, ...input }, subject): Promise<FileAnswer> {
    const cells = cellsOf(await rowsOf(ctx, input, subject, most), ctx.settings.DISTRICT_ZONE)
    return tableFile(`obligations-${subject.document.documentNumber}`, { cells, format, sheet: says.list.zh })
  },
})

const own = async ({ actor }: Context) => ({ id: actor.post?.organisationId ?? actor.id })
const listInput = z.object({
  side: z.enum(['ours', 'demanded']).optional().catch(undefined),
  standing: filter(Standing),
  q: words,
})

/** What one's organisation has to do; or demands of others, which is what a district office sees first. */
export const listObligations = query({
  name: 'directives.list-obligations',
  summary: summaries.list,
  input: listInput.extend({ before: z.string().max(80).optional() }),
  find: own,
  allow: (actor) => mayList(actor),
  async run(ctx, { side = 'ours', before, ...filter }, { id }) {
    const finished = filter.standing === 'done' || filter.standing === 'ended'
    const [at, last] = (finished ? FinishedPlace : OpenPlace).safeParse(before?.split('_')).data ?? []
    const rows = await rowsFor(ctx, { side, organisationId: id, ...filter }, { at, last, limit: pageSize + 1 })
    const shown = rows.slice(0, pageSize)
    const end = shown.at(-1)
    return {
      ...{ rows: shown, side },
      next: rows.length > pageSize && end ? `${finished ? end.setDay : end.dueAt.toISOString()}_${end.id}` : null,
    }
  },
})
export type ListedObligations = Awaited<ReturnType<typeof listObligations>>

/** The same as a file. */
export const exportObligations = query({
  name: 'directives.export-obligations',
  summary: summaries.listFile,
  input: listInput,
  find: own,
  allow: (actor) => mayList(actor),
  async run(ctx, { side = 'ours', ...filter }, { id }): Promise<FileAnswer> {
    const rows = await rowsFor(ctx, { side, organisationId: id, ...filter }, { limit: most })
    return tableFile('obligations', {
      cells: cellsOf(rows, ctx.settings.DISTRICT_ZONE),
      format: 'csv',
      sheet: says.list.zh,
    })
  },
})

interface Listed {
  readonly side: Side
  readonly organisationId: string
  readonly standing?: Standing | undefined
  readonly q?: string | undefined
}

function rowsFor(
  { tx, now }: Context,
  { standing, q, ...whose }: Listed,
  { at, last, limit }: { at?: string | undefined; last?: string | undefined; limit: number },
): Promise<ObligationRow[]> {
  const after = at && last ? { at, id: last } : undefined
  const page = { filter: { standing, q: q || undefined }, after, limit }
  if (standing === 'done' || standing === 'ended') return finishedRows(tx, { ...whose, now }, { ...page, standing })
  return openRows(tx, { ...whose, now }, page)
}
