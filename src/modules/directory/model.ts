import { z } from 'zod'
import { roles } from '../../kernel/context.ts'
import { Day } from '../../kernel/day.ts'
import { Text } from '../../kernel/text.ts'
import { OrganisationKind } from './kinds.ts'
import { maskAddress, maskId, maskPhone } from './masking.ts'

/** An agency, a piece of land with its government, a public body, a school or an enterprise. */
export const Organisation = z.object({
  id: z.uuid(),
  /** Four digits in the numbers of its matters. */
  number: z.string(),
  kind: OrganisationKind,
  parentId: z.uuid().nullable(),
  /** Ids from the district down to this organisation, which is the last. */
  path: z.array(z.uuid()).min(1),
  /** Opaque; see `softFindings`. */
  code: z.string(),
  name: Text,
  shortName: Text.nullable(),
  activeFrom: Day,
  activeTo: Day.nullable(),
})
export type Organisation = z.infer<typeof Organisation>

/** A section inside an organisation. */
export const Unit = z.object({ id: z.uuid(), organisationId: z.uuid(), name: Text })
export type Unit = z.infer<typeof Unit>

/** A seat with its entitlements; people come and go. */
export const Post = z.object({
  id: z.uuid(),
  organisationId: z.uuid(),
  organisationPath: z.array(z.uuid()).min(1),
  unitId: z.uuid().nullable(),
  name: Text,
  roles: z.array(z.enum(roles)),
  closedOn: Day.nullable(),
})
export type Post = z.infer<typeof Post>

/** Somebody in a post, from a day, possibly to a day. */
export const Appointment = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  personName: z.string(),
  postId: z.uuid(),
  organisationPath: z.array(z.uuid()).min(1),
  kind: z.enum(['holder', 'acting', 'substitute']),
  startsOn: Day,
  endsOn: Day.nullable(),
})
export type Appointment = z.infer<typeof Appointment>

/** Whether the appointment is in force on the day. */
export function isInForce(appointment: Pick<Appointment, 'startsOn' | 'endsOn'>, today: Day): boolean {
  return appointment.startsOn <= today && (appointment.endsOn === null || today <= appointment.endsOn)
}

/** Whether the organisation works on the day. */
export function isActive(organisation: Pick<Organisation, 'activeFrom' | 'activeTo'>, today: Day): boolean {
  return organisation.activeFrom <= today && (organisation.activeTo === null || today <= organisation.activeTo)
}

/** A natural person, with personal data in clear: mask before showing to anybody else. */
export const Person = z.object({
  id: z.uuid(),
  name: z.string(),
  residentId: z.string().nullable(),
  phone: z.string().nullable(),
  birth: Day.nullable(),
  sex: z.enum(['female', 'male']).nullable(),
  address: z.string().nullable(),
  residenceOrganisationId: z.uuid().nullable(),
  /** Who vouches for the identity. */
  identityFrom: z.enum(['self', 'desk', 'register']),
})
export type Person = z.infer<typeof Person>

/** What may be shown of a person without giving numbers away. */
export function maskedPerson(person: Person): Person {
  const { residentId, phone, address } = person
  return {
    ...person,
    residentId: residentId && maskId(residentId),
    phone: phone && maskPhone(phone),
    birth: null,
    address: address && maskAddress(address),
  }
}

/** A legal person or other organisation that applies. */
export const Firm = z.object({
  id: z.uuid(),
  uscc: z.string().nullable(),
  name: z.string(),
  kind: z.enum(['company', 'sole-trader', 'cooperative', 'social-organisation', 'public-institution', 'other']),
  address: z.string().nullable(),
  contactId: z.uuid().nullable(),
  contactName: z.string().nullable(),
  contactPhone: z.string().nullable(),
})
export type Firm = z.infer<typeof Firm>

/** Something government already knows about a person, with its source. */
export const KnownFact = z.object({
  code: z.string(),
  value: z.json(),
  sourceOrganisationId: z.uuid(),
  since: Day,
})
export type KnownFact = z.infer<typeof KnownFact>

/** A way to sign in; one for each person. */
export const Account = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  /** What is typed to sign in; residents sign in with their phone and have none. */
  name: z.string().nullable(),
  phone: z.string().nullable(),
  passwordHash: z.string(),
  passwordChangedAt: z.date(),
  passwordIsFirst: z.boolean(),
  isDemo: z.boolean(),
  closedAt: z.date().nullable(),
})
export type Account = z.infer<typeof Account>
