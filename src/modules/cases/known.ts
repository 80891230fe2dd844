import { type Form, type Known, placedFields } from '../catalogue/index.ts'
import type { Person } from '../directory/index.ts'
import type { Case } from './model.ts'

/** What the directory already knows of the applicant, by the names that forms use. */
export function knownOf(person: Person): Known {
  const known: Record<string, string | null> = {
    'applicant.name': person.name,
    'applicant.residentId': person.residentId,
    'applicant.mobile': person.phone,
    'applicant.address': person.address,
    'applicant.birthDate': person.birth,
    'applicant.sex': person.sex,
    'applicant.registeredPlace': person.address,
  }
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null)) as Known // the keys are the sources
}

/** The answers with what is known filled in; only for a person who has agreed. */
export function fillKnown(form: Form, answers: Case['answers'], known: Known): Case['answers'] {
  const filled = placedFields(form).flatMap(({ field }) => {
    const source = 'source' in field ? field.source : undefined
    const value = source && known[source]
    return value === undefined ? [] : [[field.name, value] as const]
  })
  return { ...answers, ...Object.fromEntries(filled) }
}
