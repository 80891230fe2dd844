import { z } from 'zod'

/** What an organisation can be. */
export const organisationKinds = [
  'district',
  'department',
  'township',
  'street',
  'village',
  'community',
  'public-body',
  'school',
  'enterprise',
] as const
export const OrganisationKind = z.enum(organisationKinds)
export type OrganisationKind = z.infer<typeof OrganisationKind>

/** Kinds that stand for a piece of land; their codes are division codes. */
export const territorialKinds: readonly OrganisationKind[] = ['district', 'township', 'street', 'village', 'community']

/** The level of government on which an organisation works; processes name it. */
export const levels = ['county', 'township', 'village'] as const
export type Level = (typeof levels)[number]

/** Posts have no level of their own: it is that of their organisation. */
export function levelOf(kind: OrganisationKind): Level {
  if (kind === 'village' || kind === 'community') return 'village'
  return kind === 'township' || kind === 'street' ? 'township' : 'county'
}

/** Kinds that may stand directly below each kind; the root is the district. */
export const kindsBelow: Readonly<Record<OrganisationKind, readonly OrganisationKind[]>> = {
  district: ['department', 'township', 'street', 'public-body', 'school', 'enterprise'],
  department: ['public-body', 'school', 'enterprise'],
  township: ['village', 'community', 'public-body', 'school', 'enterprise'],
  street: ['village', 'community', 'public-body', 'school', 'enterprise'],
  village: ['enterprise'],
  community: ['enterprise'],
  'public-body': [],
  school: [],
  enterprise: [],
}
