import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Context, Tx } from '../../../kernel/context.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Text } from '../../../kernel/text.ts'
import { Paper, type PaperData, type PaperKind } from '../model.ts'
import { phrases } from '../phrases.ts'
import type {} from '../tables.ts'

/** The next number of a series; the row stays locked until the act is done, so that there are no gaps. */
export async function nextOf(tx: Tx, series: { organisationId: string; year: number; word: string }): Promise<number> {
  const { last } = await tx
    .insertInto('papers.series')
    .values({ organisation_id: series.organisationId, year: series.year, word: series.word, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'year', 'word']).doUpdateSet({ last: sql`papers.series.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return last
}

/** Without letters and figures that are taken for each other. */
const signs = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

function newCode(): string {
  return [...randomBytes(16)].map((byte) => signs[byte % signs.length]).join('')
}

export async function insertPaper(
  ctx: Context,
  paper: {
    matter: { id: string; number: string }
    kind: PaperKind
    organisationId: string
    number: string
    title: Text
    data: PaperData
  },
): Promise<string> {
  const { matter, kind, number } = paper
  const { id } = await ctx.tx
    .insertInto('papers.paper')
    .values({
      ...{ matter_id: matter.id, matter_number: matter.number, kind, number, organisation_id: paper.organisationId },
      ...{ title: JSON.stringify(paper.title), data: JSON.stringify(paper.data), code: newCode() },
      ...{ audit_id: ctx.trace.auditId, requested_at: ctx.now, state: 'requested' },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** @throws Refusal 'not-found' */
export async function lockPaper(tx: Tx, id: string): Promise<Paper> {
  const row = await papers(tx).where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not-found', phrases.noSuchPaper)
  return Paper.parse(row)
}

/** Papers of a matter, oldest first. */
export async function papersOf(tx: Tx, matterId: string): Promise<Paper[]> {
  const rows = await papers(tx).where('matter_id', '=', matterId).orderBy('requested_at').orderBy('id').execute()
  return rows.map((row) => Paper.parse(row))
}

export async function findByCode(tx: Tx, code: string): Promise<Paper | undefined> {
  const row = await papers(tx).where('code', '=', code).executeTakeFirst()
  return row && Paper.parse(row)
}

/** Keeps what was set, or why it could not be. */
export async function updatePaper(
  tx: Tx,
  id: string,
  made: { fileId: string; sha256: string; sealId: string | null; at: Date } | { failure: Text },
): Promise<void> {
  const change =
    'failure' in made
      ? { state: 'failed', failure: JSON.stringify(made.failure) }
      : {
          state: 'set',
          failure: null,
          file_id: made.fileId,
          sha256: made.sha256,
          seal_id: made.sealId,
          set_at: made.at,
        }
  await tx.updateTable('papers.paper').set(change).where('id', '=', id).execute()
}

function papers(tx: Tx) {
  return tx
    .selectFrom('papers.paper')
    .select(['id', 'kind', 'number', 'title', 'data', 'code', 'state', 'failure', 'sha256'])
    .select(['matter_id as matterId', 'matter_number as matterNumber', 'organisation_id as organisationId'])
    .select(['requested_at as requestedAt', 'file_id as fileId', 'seal_id as sealId', 'set_at as setAt'])
}
