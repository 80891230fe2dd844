import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { Firm, KnownFact, Person } from '../model.ts'
import { refusals } from '../phrases.ts'
import type {} from '../tables.ts'

/** A person with all personal data; the caller's query must be `sensitive`. @throws Refusal 'not-found' */
export async function personForParty(tx: Tx, personId: string): Promise<Person> {
  const row = await people(tx).where('p.id', '=', personId).executeTakeFirst()
  if (!row) throw new Refusal('not-found', refusals.noPerson)
  return Person.parse(row)
}

/** @throws Refusal 'not-found' */
export async function lockPerson(tx: Tx, id: string): Promise<Person> {
  await tx.selectFrom('directory.person').select('id').where('id', '=', id).forUpdate().execute()
  return personForParty(tx, id)
}

/** @param residentId tidied, in capitals */
export async function findPersonByResidentId(tx: Tx, residentId: string): Promise<Person | undefined> {
  const row = await people(tx).where('p.resident_id', '=', residentId).executeTakeFirst()
  return row && Person.parse(row)
}

/** Several people with all personal data, in one statement. */
export async function peopleByIds(tx: Tx, ids: readonly string[]): Promise<Map<string, Person>> {
  if (ids.length === 0) return new Map()
  const rows = await people(tx)
    .where('p.id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, Person.parse(row)]))
}

interface WantedPeople {
  /** The beginning of a name, or a whole resident number or phone. */
  readonly words?: string | undefined
  readonly residenceIds?: readonly string[] | undefined
  readonly after?: { readonly name: string; readonly id: string } | undefined
  readonly limit: number
}

/** People by name, number, phone or place of residence, ordered by name. */
export async function findPeople(tx: Tx, { words, residenceIds, after, limit }: WantedPeople): Promise<Person[]> {
  let found = people(tx)
  if (words) {
    const start = `${words.replaceAll(/[\\%_]/g, '\\$&')}%`
    found = found.where((on) =>
      on.or([on('p.name', 'like', start), on('p.resident_id', '=', words), on('p.phone', '=', words)]),
    )
  }
  // `any` and not `in`: the list may be empty
  if (residenceIds) found = found.where(sql<boolean>`p.residence_organisation_id = any(${[...residenceIds]}::uuid[])`)
  if (after) found = found.where((on) => on(on.refTuple('p.name', 'p.id'), '>', on.tuple(after.name, after.id)))
  const rows = await found.orderBy('p.name').orderBy('p.id').limit(limit).execute()
  return rows.map((row) => Person.parse(row))
}

export type NewPerson = Omit<Person, 'id'> & { readonly by: string; readonly at: Date }

/** @throws Refusal 'conflict' when the resident number is there already, also when another call was faster */
export async function insertPerson(tx: Tx, person: NewPerson): Promise<string> {
  const row = await tx
    .insertInto('directory.person')
    .values({
      name: person.name,
      resident_id: person.residentId,
      phone: person.phone,
      birth: person.birth,
      sex: person.sex,
      address: person.address,
      residence_organisation_id: person.residenceOrganisationId,
      identity_from: person.identityFrom,
      created_by: person.by,
      created_at: person.at,
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) throw new Refusal('conflict', refusals.residentIdTaken)
  return row.id
}

/** @throws Refusal 'not-found' */
export async function getFirm(tx: Tx, id: string): Promise<Firm> {
  const row = await firms(tx).where('f.id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', refusals.noFirm)
  return Firm.parse(row)
}

/** Firms for which the person is the contact. */
export async function firmsOf(tx: Tx, personId: string): Promise<Firm[]> {
  const rows = await firms(tx).where('f.contact_id', '=', personId).orderBy('f.name').execute()
  return rows.map((row) => Firm.parse(row))
}

/** The firm with this unified social credit code. @param uscc tidied, in capitals */
export async function findFirmByUscc(tx: Tx, uscc: string): Promise<Firm | undefined> {
  const row = await firms(tx).where('f.uscc', '=', uscc).executeTakeFirst()
  return row && Firm.parse(row)
}

export async function hasUscc(tx: Tx, uscc: string): Promise<boolean> {
  return (await tx.selectFrom('directory.firm').select('id').where('uscc', '=', uscc).executeTakeFirst()) !== undefined
}

/** @throws Refusal 'conflict' when the code is there already, also when another call was faster */
export async function insertFirm(tx: Tx, firm: Omit<Firm, 'id'> & { by: string; at: Date }): Promise<string> {
  const row = await tx
    .insertInto('directory.firm')
    .values({
      uscc: firm.uscc,
      name: firm.name,
      kind: firm.kind,
      address: firm.address,
      contact_id: firm.contactId,
      contact_name: firm.contactName,
      contact_phone: firm.contactPhone,
      created_by: firm.by,
      created_at: firm.at,
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) throw new Refusal('conflict', refusals.usccTaken)
  return row.id
}

/** Name and kind of each party, people and firms alike, in one statement. */
export async function partyNames(
  tx: Tx,
  ids: readonly string[],
): Promise<Map<string, { kind: 'person' | 'firm'; name: string }>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('directory.pub_party')
    .select(['id', 'kind', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ id, kind, name }) => [id, { kind: kind === 'firm' ? 'firm' : 'person', name }]))
}

/** What government knows about a person now, to fill forms with the person's consent. */
export async function knownFacts(tx: Tx, personId: string): Promise<KnownFact[]> {
  const rows = await tx
    .selectFrom('directory.known_fact')
    .select(['code', 'value', 'source_organisation_id as sourceOrganisationId', 'since'])
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .orderBy('code')
    .execute()
  return rows.map((row) => KnownFact.parse(row))
}

/** Ends what was known under the code, if anything was. */
export async function endKnownFact(tx: Tx, fact: { personId: string; code: string; at: Date }): Promise<void> {
  await tx
    .updateTable('directory.known_fact')
    .set({ ended_at: fact.at })
    .where('person_id', '=', fact.personId)
    .where('code', '=', fact.code)
    .where('ended_at', 'is', null)
    .execute()
}

interface NewFact extends KnownFact {
  readonly personId: string
  readonly by: string
  readonly at: Date
}

export async function insertKnownFact(tx: Tx, fact: NewFact): Promise<void> {
  await tx
    .insertInto('directory.known_fact')
    .values({
      person_id: fact.personId,
      code: fact.code,
      value: JSON.stringify(fact.value),
      source_organisation_id: fact.sourceOrganisationId,
      since: fact.since,
      recorded_by: fact.by,
      recorded_at: fact.at,
    })
    .execute()
}

export async function updateContact(
  tx: Tx,
  personId: string,
  contact: { phone: string; address: string | null },
): Promise<void> {
  await tx
    .updateTable('directory.person')
    .set({ phone: contact.phone, address: contact.address })
    .where('id', '=', personId)
    .execute()
}

function people(tx: Tx) {
  return tx
    .selectFrom('directory.person as p')
    .select([
      'p.id',
      'p.name',
      'p.resident_id as residentId',
      'p.phone',
      'p.birth',
      'p.sex',
      'p.address',
      'p.residence_organisation_id as residenceOrganisationId',
      'p.identity_from as identityFrom',
    ])
}

function firms(tx: Tx) {
  return tx
    .selectFrom('directory.firm as f')
    .select([
      'f.id',
      'f.uscc',
      'f.name',
      'f.kind',
      'f.address',
      'f.contact_id as contactId',
      'f.contact_name as contactName',
      'f.contact_phone as contactPhone',
    ])
}
