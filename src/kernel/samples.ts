import { type ActingPost, type Actor, type Behalf, machine, nobody, type Role } from './context.ts'
import { both } from './text.ts'

/**
 * Subjects on which the permission table tries the operations and queries of a module, by name. A module whose rules look
 * at more than the actor has a `samples.ts` that exports `samples: Samples`; docs/reference/permissions.md is printed from
 * them. Only what `allow` looks at need be filled in.
 */
export type Samples = Readonly<Record<string, Tries>>

/** What the subject is to the cast, such as 'matter of the resident, held by the office' → the subject, and the input. */
export type Tries = Readonly<Record<string, { readonly subject: unknown; readonly input?: unknown }>>

/** Organisations that the cast works in, from the top: county office ⊃ township ⊃ village, and another office of the county. */
export const sampleOrganisations = {
  district: '00000000-0000-4000-8000-0000000000d0',
  office: '00000000-0000-4000-8000-0000000000d1',
  otherOffice: '00000000-0000-4000-8000-0000000000d2',
  township: '00000000-0000-4000-8000-0000000000d3',
  village: '00000000-0000-4000-8000-0000000000d4',
} as const

/** A section of the county office, in which its handler works. */
export const sampleUnit = '00000000-0000-4000-8000-0000000000e1'

const { district, office, otherOffice, township, village } = sampleOrganisations

/** Whose rights the permission table shows, one column each. */
export const sampleCast = {
  nobody,
  resident: person(1, null),
  neighbour: person(2, null),
  agent: actingForResident(12, ['read', 'apply', 'withdraw']),
  onlooker: actingForResident(13, ['read']),
  villageHelper: person(3, postIn([district, township, village], ['helper'])),
  townshipHandler: person(4, postIn([district, township], ['handler'])),
  officeHandler: person(5, { ...postIn([district, office], ['handler']), unitId: sampleUnit }),
  secretary: person(14, postIn([district, office], ['office'])),
  officeHead: person(6, postIn([district, office], ['head'])),
  otherHandler: person(7, postIn([district, otherOffice], ['handler'])),
  otherHead: person(8, postIn([district, otherOffice], ['head'])),
  publisher: person(9, postIn([district, office], ['publisher'])),
  auditor: person(10, postIn([district], ['auditor'])),
  administrator: person(11, postIn([district], ['administrator'])),
  machine,
} as const satisfies Readonly<Record<string, Actor>>

function person(number: number, post: ActingPost | null): Actor {
  const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
  return { id, kind: 'person', name: `sample ${number}`, post: post && { ...post, id: id.replace('-4000-', '-4001-') } }
}

/** Somebody who acts for the resident, without limit to single items. */
function actingForResident(number: number, acts: Behalf['acts']): Actor {
  const ground = both('代办委托', 'mandate')
  const right = { id: '', partyId: person(1, null).id, partyKind: 'person', partyName: 'sample 1', ground } as const
  return { ...person(number, null), behalf: { ...right, acts, items: null, matter: null, isHelper: false } }
}

function postIn(path: readonly string[], roles: readonly Role[]): ActingPost {
  return { id: '', organisationId: path.at(-1) ?? '', organisationPath: path, unitId: null, roles }
}
