import type { Context, Tx } from '../../../kernel/context.ts'
import { codeHours, hashCode, mostTries, newCheckCode, Slip } from '../model.ts'
import type {} from '../tables.ts'

const HOUR_MS = 3_600_000

/** Makes the slip of a mandate. @returns its check code */
export async function insertSlip(ctx: Context, representationId: string, code: string): Promise<string> {
  const checkCode = newCheckCode()
  await ctx.tx
    .insertInto('behalf.slip')
    .values({
      ...{ representation_id: representationId, check_code: checkCode, made_by: ctx.actor.id, made_at: ctx.now },
      code_hash: hashCode(representationId, code),
      code_expires_at: new Date(ctx.now.getTime() + codeHours * HOUR_MS),
    })
    .execute()
  return checkCode
}

export async function findSlip(tx: Tx, representationId: string): Promise<Slip | undefined> {
  const row = await slips(tx).where('representation_id', '=', representationId).executeTakeFirst()
  return row && Slip.parse(row)
}

export async function findSlipByCode(tx: Tx, checkCode: string): Promise<Slip | undefined> {
  const row = await slips(tx).where('check_code', '=', checkCode).executeTakeFirst()
  return row && Slip.parse(row)
}

/** Counts a wrong code; after the last try the code is worth nothing. */
export async function countWrong(tx: Tx, { representationId, wrongTries }: Slip): Promise<void> {
  await tx
    .updateTable('behalf.slip')
    .set({ wrong_tries: Math.min(wrongTries + 1, mostTries) })
    .where('representation_id', '=', representationId)
    .execute()
}

function slips(tx: Tx) {
  return tx
    .selectFrom('behalf.slip')
    .select(['representation_id as representationId', 'check_code as checkCode', 'code_hash as codeHash'])
    .select(['code_expires_at as codeExpiresAt', 'wrong_tries as wrongTries'])
}
