import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { dayOf } from '../../../kernel/day.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import {
  endRepresentation,
  type Firm,
  findFirmRegister,
  firmFromRegister,
  insertRepresentation,
  isUscc,
  lastDayAsMinor,
  lockFirmByUscc,
  personForParty,
  representationsOf,
  tidyCode,
} from '../../directory/index.ts'
import { Who } from '../model.ts'
import { personMeant, tell } from '../people.ts'
import { refusals, steps, told } from '../phrases.ts'
import { mayForOneself, mayVouch } from '../policy.ts'

const Uscc = z.string().max(40).transform(tidyCode).refine(isUscc)
const basis = z.string().trim().min(2).max(400)
const allActs = ['read', 'apply', 'withdraw'] as const

/** A person whom the register names as the legal representative proves it by that alone. */
export const claimFirm = operation({
  name: 'behalf.claim-firm',
  summary: both(
    '法定代表人凭登记信息认领单位。',
    'Prove by the register of enterprises that one is the legal representative of a firm.',
  ),
  perMinute: 10,
  input: z.object({ uscc: Uscc }),
  find: async (ctx) => ({ id: ctx.actor.id }),
  allow: (actor) => mayForOneself(actor),
  async run(ctx, { uscc }) {
    const entry = await findFirmRegister(ctx.tx, uscc)
    const person = await personForParty(ctx.tx, ctx.actor.id)
    // a number that the person alone has given proves nothing
    const isNamed =
      entry?.legalResidentId === person.residentId && entry?.legalName === person.name && person.identityFrom !== 'self'
    if (!entry || !isNamed) throw invalidField('uscc', refusals.notInRegister)
    const firm = (await lockFirmByUscc(ctx.tx, uscc)) ?? (await firmFromRegister(ctx, entry))
    return {
      id: await makeLegal(ctx, firm, { agentId: person.id, basis: `登记机关信息（${entry.since}）`, how: 'register' }),
    }
  },
})

/** A counter saw the licence and the identity card. */
export const verifyLegal = operation({
  name: 'behalf.verify-legal',
  summary: both('窗口核验并登记法定代表人。', 'Record at a counter who is the legal representative of a firm.'),
  input: z.object({ ...Who, uscc: Uscc, basis }),
  find: async () => ({ id: 'firms' }),
  allow: (actor) => mayVouch(actor),
  async run(ctx, { uscc, basis, ...who }) {
    const firm = await lockFirmByUscc(ctx.tx, uscc)
    if (!firm) throw invalidField('uscc', refusals.noSuchParty)
    const person = await personMeant(ctx, who)
    const id = await makeLegal(ctx, firm, { agentId: person.id, basis, how: 'counter' })
    await tell(ctx, [person.id], told.agreed(person.name))
    return { id }
  },
})

/** The new legal representative takes the place of the former one, whose own right ends; what was granted for the firm stays. */
async function makeLegal(
  ctx: Context,
  firm: Firm,
  wanted: { agentId: string; basis: string; how: 'register' | 'counter' },
): Promise<string> {
  const rights = await representationsOf(ctx, firm.id)
  const former = rights.find(({ kind, endedAt }) => kind === 'legal' && endedAt === null)
  if (former?.agentId === wanted.agentId) throw new Refusal('conflict', refusals.isLegal)
  if (former) await endRepresentation(ctx, former.id, '法定代表人变更')
  const id = await insertRepresentation(ctx, {
    ...{ kind: 'legal', party: { firm: firm.id }, agentId: wanted.agentId, acts: allActs, manages: true },
    startsOn: dayOf(ctx.now, ctx.settings.DISTRICT_ZONE),
    ...{ endsOn: null, basis: wanted.basis, agreedHow: wanted.how },
  })
  ctx.trace.content.push({ step: 'legal', words: steps.legal, data: { right: id, firm: firm.id, how: wanted.how } })
  return id
}

/** An office saw the proof of a guardianship; over a minor it ends by itself on the eighteenth birthday. */
export const recordGuardian = operation({
  name: 'behalf.record-guardian',
  summary: both('核验并登记监护人。', 'Record a guardian on proof; over a minor it ends at majority by itself.'),
  input: z.object({
    ...{ wardName: Who.name, wardWho: Who.who, guardianName: Who.name, guardianWho: Who.who, basis },
    /** Needed for adults: 民法典 art. 24. */
    isByCourt: z.literal('yes').optional(),
  }),
  find: async () => ({ id: 'people' }),
  allow: (actor) => mayVouch(actor),
  async run(ctx, input) {
    const ward = await personMeant(ctx, { name: input.wardName, who: input.wardWho }, 'wardWho')
    const guardian = await personMeant(ctx, { name: input.guardianName, who: input.guardianWho }, 'guardianWho')
    if (ward.id === guardian.id) throw invalidField('guardianWho', refusals.notOneself)
    if (!ward.birth) throw invalidField('wardWho', refusals.noBirth)
    const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
    const lastDay = lastDayAsMinor(ward.birth)
    if (today > lastDay && input.isByCourt !== 'yes') throw invalidField('wardWho', refusals.adult)
    const id = await insertRepresentation(ctx, {
      ...{ kind: 'guardian', party: { person: ward.id }, agentId: guardian.id, acts: allActs, startsOn: today },
      ...{ endsOn: today > lastDay ? null : lastDay, basis: input.basis, agreedHow: 'counter' },
    })
    await tell(ctx, [ward.id, guardian.id], told.agreed(guardian.name))
    ctx.trace.content.push({ step: 'guardian', words: steps.guardian, data: { right: id } })
    return { id }
  },
})
