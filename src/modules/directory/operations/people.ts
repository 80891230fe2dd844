import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { Day, dayOf } from '../../../kernel/day.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { both, type Text } from '../../../kernel/text.ts'
import { residentIdFacts } from '../identifiers.ts'
import { PhoneInput, ResidentIdInput, shortText, UsccInput } from '../inputs.ts'
import { levelOf } from '../kinds.ts'
import { Firm, Person } from '../model.ts'
import { refusals, rules, steps } from '../phrases.ts'
import { isOwn, mayEnterFirm, mayMeetPeople, mayRecordFact } from '../policy.ts'
import { getOrganisation } from '../store/organisations.ts'
import {
  endKnownFact,
  findPersonByResidentId,
  hasUscc,
  insertFirm,
  insertKnownFact,
  insertPerson,
  lockPerson,
  personForParty,
  updateContact as writeContact,
} from '../store/people.ts'

/** Enters a person whose papers a desk has seen, or whom a register names. Does not make an account. */
export const addPerson = operation({
  name: 'directory.add-person',
  summary: both(
    '窗口登记居民（核验证件后）。',
    'Enter a person whose papers were seen at a desk, or whom a register names.',
  ),
  input: z.object({
    name: shortText(64),
    residentId: ResidentIdInput.optional(),
    phone: PhoneInput.optional(),
    address: shortText(200).optional(),
    residenceOrganisationId: z.uuid().optional(),
    identityFrom: Person.shape.identityFrom.exclude(['self']).default('desk'),
  }),
  output: z.object({ id: z.uuid() }),
  find: async () => ({ id: 'people' }),
  allow: (actor) => mayMeetPeople(actor),
  async run(ctx, input) {
    const { residentId, residenceOrganisationId } = input
    if (residentId) await checkNewResident(ctx, residentId)
    if (residenceOrganisationId) await checkVillage(ctx, residenceOrganisationId)
    const id = await insertPerson(ctx.tx, {
      name: input.name,
      residentId: residentId ?? null,
      phone: input.phone ?? null,
      address: input.address ?? null,
      residenceOrganisationId: residenceOrganisationId ?? null,
      identityFrom: input.identityFrom,
      ...(residentId ? residentIdFacts(residentId) : { birth: null, sex: null }),
      by: ctx.actor.id,
      at: ctx.now,
    })
    return { id }
  },
})

/** Enters a firm; a person who does so becomes its contact. */
export const registerFirm = operation({
  name: 'directory.register-firm',
  summary: both('登记单位（法人或其他组织）。', 'Enter a firm or other organisation that applies.'),
  input: z.object({
    name: shortText(200),
    uscc: UsccInput.optional(),
    kind: Firm.shape.kind.default('company'),
    address: shortText(200).optional(),
    contactName: shortText(64).optional(),
    contactPhone: PhoneInput.optional(),
  }),
  output: z.object({ id: z.uuid() }),
  find: async () => ({ id: 'firms' }),
  allow: (actor) => mayEnterFirm(actor),
  async run(ctx, input) {
    if (input.uscc && (await hasUscc(ctx.tx, input.uscc))) throw invalidField('uscc', refusals.usccTaken)
    const isPerson = ctx.actor.kind === 'person' && ctx.actor.post === null
    const id = await insertFirm(ctx.tx, {
      name: input.name,
      uscc: input.uscc ?? null,
      kind: input.kind,
      address: input.address ?? null,
      contactId: isPerson ? ctx.actor.id : null,
      contactName: input.contactName ?? (isPerson ? ctx.actor.name : null),
      contactPhone: input.contactPhone ?? null,
      by: ctx.actor.id,
      at: ctx.now,
    })
    return { id }
  },
})

/** Writes down what an organisation knows about a person, so that no form asks for it again. */
export const recordFact = operation({
  name: 'directory.record-fact',
  summary: both(
    '登记已知信息，供填表时经本人同意预填。',
    'Record what an organisation knows about a person, to fill forms with consent.',
  ),
  input: z.object({
    personId: z.uuid(),
    code: z
      .string()
      .refine((code) => /^[a-z][a-z0-9-]{1,40}$/.test(code), { params: { text: rules.factCode satisfies Text } }),
    value: z.json(),
    sourceOrganisationId: z.uuid(),
    since: Day,
  }),
  output: z.object({ id: z.uuid() }),
  async find(ctx, input) {
    const person = await lockPerson(ctx.tx, input.personId)
    return { id: person.id, sourceOrganisationId: (await getOrganisation(ctx.tx, input.sourceOrganisationId)).id }
  },
  allow: (actor, source) => mayRecordFact(actor, source),
  async run(ctx, fact, person) {
    await endKnownFact(ctx.tx, { personId: person.id, code: fact.code, at: ctx.now })
    await insertKnownFact(ctx.tx, { ...fact, by: ctx.actor.id, at: ctx.now })
    ctx.trace.content.push({
      step: 'fact-recorded',
      words: steps.factRecorded,
      data: { code: fact.code, since: fact.since },
    })
    return { id: person.id }
  },
})

/** A person's own address and telephone. */
export const changeContact = operation({
  name: 'directory.change-contact',
  summary: both('更正自己的联系电话和住址。', 'Correct one’s own telephone and address.'),
  input: z.object({ phone: PhoneInput, address: shortText(200).optional() }),
  output: z.object({ id: z.uuid() }),
  async find(ctx) {
    const person = await personForParty(ctx.tx, ctx.actor.id)
    return { id: person.id, personId: person.id }
  },
  allow: (actor, person) => isOwn(actor, person),
  async run(ctx, input, person) {
    await writeContact(ctx.tx, person.id, { phone: input.phone, address: input.address ?? null })
    return { id: person.id }
  },
})

async function checkNewResident(ctx: Context, residentId: string): Promise<void> {
  const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
  if (residentIdFacts(residentId).birth > today) throw invalidField('residentId', refusals.bornLater)
  if (await findPersonByResidentId(ctx.tx, residentId)) throw new Refusal('conflict', refusals.residentIdTaken)
}

async function checkVillage(ctx: Context, organisationId: string): Promise<void> {
  const organisation = await getOrganisation(ctx.tx, organisationId)
  if (levelOf(organisation.kind) !== 'village') throw invalidField('residenceOrganisationId', refusals.notVillage)
}
