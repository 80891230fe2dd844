import type { Context, Tx } from '../../../kernel/context.ts'
import type {} from '../tables.ts'

export interface Paper {
  readonly fileId: string
  readonly sha256: string
  readonly sealId: string | null
  readonly at: Date
}

/** The sealed PDF of a certificate, once it is set. */
export function findPaper(tx: Tx, certificateId: string): Promise<Paper | undefined> {
  return tx
    .selectFrom('certificates.paper')
    .select(['file_id as fileId', 'sha256', 'seal_id as sealId', 'at'])
    .where('certificate_id', '=', certificateId)
    .executeTakeFirst()
}

export async function insertPaper(
  ctx: Context,
  certificateId: string,
  paper: { fileId: string; sha256: string; sealId: string | null },
): Promise<void> {
  await ctx.tx
    .insertInto('certificates.paper')
    .values({
      ...{ certificate_id: certificateId, file_id: paper.fileId, sha256: paper.sha256, seal_id: paper.sealId },
      at: ctx.now,
    })
    .execute()
}

export interface StoredStatement {
  readonly ordinal: number
  readonly body: string
  readonly signature: Buffer | null
}

/** What machines read of the certificate now: of its last state that was stated. */
export function findStatement(tx: Tx, certificateId: string): Promise<StoredStatement | undefined> {
  return tx
    .selectFrom('certificates.statement')
    .select(['ordinal', 'body', 'signature'])
    .where('certificate_id', '=', certificateId)
    .orderBy('ordinal', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function insertStatement(
  ctx: Context,
  certificateId: string,
  made: StoredStatement & { readonly sealId: string | null },
): Promise<void> {
  await ctx.tx
    .insertInto('certificates.statement')
    .values({
      ...{ certificate_id: certificateId, ordinal: made.ordinal, body: made.body, signature: made.signature },
      ...{ seal_id: made.sealId, at: ctx.now },
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
