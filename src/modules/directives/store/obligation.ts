import { sql } from 'kysely'
import type { Context, Tx } from '../../../kernel/context.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { getMatter, lockMatter } from '../../docket/index.ts'
import { Extension, Obligation, type ObligationSubject, Report } from '../model.ts'
import { refusals } from '../phrases.ts'
import type {} from '../tables.ts'

/** An obligation with what rules look at, its matter locked: lock first, read second. @throws Refusal 'not-found' */
export async function lockObligation(tx: Tx, number: string): Promise<ObligationSubject> {
  await lockMatter(tx, number)
  return getObligation(tx, number)
}

/** @throws Refusal 'not-found' */
export async function getObligation(tx: Tx, number: string): Promise<ObligationSubject> {
  const row = await obligations(tx).where('number', '=', number).executeTakeFirst()
  if (!row) throw new Refusal('not-found', refusals.noSuch)
  const obligation = Obligation.parse(row)
  const { id } = obligation
  return {
    ...{ id, obligation, matter: await getMatter(tx, number) },
    ...{ reports: await reportsOf(tx, id), extensions: await extensionsOf(tx, id) },
  }
}

/** Which clauses of a document this organisation has already been given; those that ended when it gave the document back do not count. */
export async function openedOrdinals(tx: Tx, documentId: string, organisationId: string): Promise<Set<number>> {
  const rows = await tx
    .selectFrom('directives.obligation')
    .select('ordinal')
    .where('document_id', '=', documentId)
    .where('organisation_id', '=', organisationId)
    .where('parent_id', 'is', null)
    .where('state', '<>', 'ended')
    .execute()
  return new Set(rows.map(({ ordinal }) => ordinal))
}

/** The period after one of a recurring obligation, when it was opened. */
export async function nextPeriodOf(tx: Tx, { documentId, ordinal, organisationId, period }: Obligation) {
  const row = await tx
    .selectFrom('directives.obligation')
    .select('number')
    .where('document_id', '=', documentId)
    .where('ordinal', '=', ordinal)
    .where('organisation_id', '=', organisationId)
    .where('parent_id', 'is', null)
    .where('period', '=', period + 1)
    .where('state', '<>', 'ended') // of a time before the document was given back
    .executeTakeFirst()
  return row?.number
}

/** All that a document demands; or of one organisation itself, with what it broke down. What others broke down to it is theirs. */
interface Whose {
  readonly document: string
  readonly organisation?: string
}

/** Ids of what is not finished yet. */
export async function unfinishedOf(tx: Tx, whose: Whose): Promise<string[]> {
  const rows = await tx
    .selectFrom('directives.obligation')
    .select('matter_id as id')
    .where(isOf(whose))
    .where('state', 'in', ['open', 'reported'])
    .execute()
  return rows.map(({ id }) => id)
}

/** Nothing of it comes round again. */
export async function stopRecurring(ctx: Context, whose: Whose): Promise<void> {
  await ctx.tx
    .updateTable('directives.obligation')
    .set({ stopped_at: ctx.now })
    .where(isOf(whose))
    .where('stopped_at', 'is', null)
    .execute()
}

export async function markAllEnded(ctx: Context, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await ctx.tx
    .updateTable('directives.obligation')
    .set({ state: 'ended' })
    .where('matter_id', 'in', [...ids])
    .execute()
}

function isOf({ document, organisation }: Whose) {
  const on = organisation ? sql`and lineage[1] = ${organisation}::uuid` : sql``
  return sql<boolean>`document_id = ${document}::uuid ${on}`
}

export async function insertObligation(ctx: Context, made: Omit<Obligation, 'state' | 'stoppedAt'>): Promise<void> {
  await ctx.tx
    .insertInto('directives.obligation')
    .values({
      ...{ matter_id: made.id, number: made.number, document_id: made.documentId, ordinal: made.ordinal },
      ...{ document_matter: made.documentMatter, document_number: made.documentNumber },
      ...{ document_title: made.documentTitle, clause: made.clause, what: made.what, issuer_id: made.issuerId },
      ...{ office_id: made.officeId, demander_id: made.demanderId, organisation_id: made.organisationId },
      ...{ parent_id: made.parentId, lineage: [...made.lineage], evidence: made.evidence, unit: made.unit },
      ...{ recurring: made.recurring, period: made.period, first_due: made.firstDue, due_day: made.dueDay },
      ...{ clock_id: made.clockId, state: 'open', opened_at: ctx.now },
      ...{ begun_at: null, reported_at: null, stopped_at: null },
    })
    .execute()
}

/** Says how far it is; the first report or breaking down begins it. */
export async function updateObligation(
  ctx: Context,
  id: string,
  now: { state?: Obligation['state']; begins?: boolean; reportedAt?: Date | null },
): Promise<void> {
  const { state, begins, reportedAt } = now
  if (begins)
    await ctx.tx
      .updateTable('directives.obligation')
      .set({ begun_at: ctx.now })
      .where('matter_id', '=', id)
      .where('begun_at', 'is', null)
      .execute()
  if (!state) return
  await ctx.tx
    .updateTable('directives.obligation')
    .set({ state, ...(reportedAt !== undefined && { reported_at: reportedAt }) })
    .where('matter_id', '=', id)
    .execute()
}

async function reportsOf(tx: Tx, id: string): Promise<Report[]> {
  const rows = await tx
    .selectFrom('directives.report')
    .select(['ordinal', 'words', 'linked', 'linked_stage as linkedStage', 'reuses', 'verdict', 'reasons'])
    .select([
      'reported_by as reportedBy',
      'reported_at as reportedAt',
      'decided_by as decidedBy',
      'decided_at as decidedAt',
      sql<string | null>`trim_scale(figure)::text`.as('figure'),
    ])
    .where('obligation_id', '=', id)
    .orderBy('ordinal')
    .execute()
  return rows.map((row) => Report.parse(row))
}

async function extensionsOf(tx: Tx, id: string): Promise<Extension[]> {
  const rows = await tx
    .selectFrom('directives.extension')
    .select(['ordinal', 'amount', 'reason', 'verdict', 'answer', 'asked_by as askedBy', 'asked_at as askedAt'])
    .select(['decided_by as decidedBy', 'decided_at as decidedAt'])
    .where('obligation_id', '=', id)
    .orderBy('ordinal')
    .execute()
  return rows.map((row) => Extension.parse(row))
}

function obligations(tx: Tx) {
  return tx
    .selectFrom('directives.obligation')
    .select(['matter_id as id', 'number', 'ordinal', 'clause', 'what', 'lineage', 'evidence', 'unit', 'recurring'])
    .select(['document_id as documentId', 'document_matter as documentMatter', 'document_number as documentNumber'])
    .select(['document_title as documentTitle', 'issuer_id as issuerId', 'office_id as officeId', 'period', 'state'])
    .select(['demander_id as demanderId', 'organisation_id as organisationId', 'parent_id as parentId'])
    .select(['first_due as firstDue', 'due_day as dueDay', 'clock_id as clockId', 'stopped_at as stoppedAt'])
}
