import { z } from 'zod'
import type { Context, Tx } from '../../../kernel/context.ts'
import { Day } from '../../../kernel/day.ts'
import { operation } from '../../../kernel/operation.ts'
import { both } from '../../../kernel/text.ts'
import { ResidentIdInput, shortText, UsccInput } from '../inputs.ts'
import { Firm } from '../model.ts'
import { mayRecordFact } from '../policy.ts'
import { getOrganisation } from '../store/organisations.ts'
import { getFirm, insertFirm } from '../store/people.ts'
import type {} from '../tables.ts'

/** What the register of enterprises tells of a firm. */
export const FirmRegister = z.object({
  uscc: z.string(),
  name: z.string(),
  kind: Firm.shape.kind,
  address: z.string().nullable(),
  legalName: z.string(),
  legalResidentId: z.string(),
  since: Day,
})
export type FirmRegister = z.infer<typeof FirmRegister>

/** Keeps what the registering authority tells of a firm; the newest word counts. */
export const recordFirmRegister = operation({
  name: 'directory.record-firm-register',
  summary: both(
    '登记机关提供单位的登记信息。',
    'Record what the register of enterprises tells of a firm and its legal representative.',
  ),
  input: z.object({
    uscc: UsccInput,
    name: shortText(200),
    kind: Firm.shape.kind.default('company'),
    address: shortText(200).optional(),
    legalName: shortText(64),
    legalResidentId: ResidentIdInput,
    sourceOrganisationId: z.uuid(),
    since: Day,
  }),
  output: z.object({ id: z.string() }),
  async find(ctx, { uscc, sourceOrganisationId }) {
    return { id: uscc, sourceOrganisationId: (await getOrganisation(ctx.tx, sourceOrganisationId)).id }
  },
  allow: (actor, source) => mayRecordFact(actor, source),
  async run(ctx, entry) {
    await writeRegister(ctx, entry)
    return { id: entry.uscc }
  },
})

async function writeRegister(
  ctx: Context,
  entry: Omit<FirmRegister, 'address'> & { address?: string | undefined; sourceOrganisationId: string },
) {
  const { uscc, ...rest } = {
    ...{ uscc: entry.uscc, name: entry.name, kind: entry.kind, address: entry.address ?? null },
    ...{ legal_name: entry.legalName, legal_resident_id: entry.legalResidentId, since: entry.since },
    ...{ source_organisation_id: entry.sourceOrganisationId, recorded_by: ctx.actor.id, recorded_at: ctx.now },
  }
  await ctx.tx
    .insertInto('directory.firm_register')
    .values({ uscc, ...rest })
    .onConflict((conflict) => conflict.column('uscc').doUpdateSet(rest))
    .execute()
}

export async function findFirmRegister(tx: Tx, uscc: string): Promise<FirmRegister | undefined> {
  const row = await tx
    .selectFrom('directory.firm_register')
    .select(['uscc', 'name', 'kind', 'address', 'since'])
    .select(['legal_name as legalName', 'legal_resident_id as legalResidentId'])
    .where('uscc', '=', uscc)
    .executeTakeFirst()
  return row && FirmRegister.parse(row)
}

/** Locked, so that two legal representatives are recorded one after the other. */
export async function lockFirmByUscc(tx: Tx, uscc: string): Promise<Firm | undefined> {
  const row = await tx.selectFrom('directory.firm').select('id').where('uscc', '=', uscc).forUpdate().executeTakeFirst()
  return row && getFirm(tx, row.id)
}

/** Enters a firm as the register has it. */
export async function firmFromRegister(ctx: Context, { uscc, name, kind, address }: FirmRegister): Promise<Firm> {
  const contact = { contactId: null, contactName: null, contactPhone: null }
  const made = { uscc, name, kind, address, ...contact, by: ctx.actor.id, at: ctx.now }
  return getFirm(ctx.tx, await insertFirm(ctx.tx, made))
}
