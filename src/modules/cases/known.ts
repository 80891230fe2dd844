import type { Known } from '../catalogue/index.ts'
import type { Firm, Person } from '../directory/index.ts'

/** What the directory already knows of the applicant, by the names that forms use; absent where it knows nothing. */
export function knownOf(person: Person): Known {
  return {
    'applicant.name': person.name,
    ...(person.residentId && { 'applicant.residentId': person.residentId }),
    ...(person.phone && { 'applicant.mobile': person.phone }),
    ...(person.address && { 'applicant.address': person.address, 'applicant.registeredPlace': person.address }),
    ...(person.birth && { 'applicant.birthDate': person.birth }),
    ...(person.sex && { 'applicant.sex': person.sex }),
  }
}

/** What the directory already knows of a firm that applies, and of the person who acts for it. */
export function knownOfFirm({ name, uscc, address, contactPhone }: Firm, agent: Person): Known {
  const phone = agent.phone ?? contactPhone
  return {
    'firm.name': name,
    'applicant.name': agent.name,
    ...(agent.residentId && { 'applicant.residentId': agent.residentId }),
    ...(uscc && { 'applicant.uscc': uscc }),
    ...(phone && { 'applicant.mobile': phone }),
    ...(address && { 'applicant.address': address, 'applicant.registeredPlace': address }),
  }
}
