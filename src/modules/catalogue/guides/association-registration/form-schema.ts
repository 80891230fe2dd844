import type { GuideDraft } from '../../model.ts'
import { among, residentId, ticked, words } from '../properties.ts'

const founder = {
  type: 'object',
  additionalProperties: false,
  required: ['founderKind', 'founderName', 'founderResidentId', 'founderUscc', 'founderNote'],
  properties: {
    founderKind: among('person', 'unit'),
    founderName: words(100),
    founderResidentId: residentId,
    founderUscc: { type: 'string', format: 'uscc' },
    founderNote: words(200),
  },
}

const officer = {
  type: 'object',
  additionalProperties: false,
  required: ['officerPost', 'officerName', 'officerResidentId', 'officerWork'],
  properties: {
    officerPost: among('president', 'vicePresident', 'secretary', 'supervisorOfficer'),
    officerName: words(50),
    officerResidentId: residentId,
    officerWork: words(200),
  },
}

const optional = ['similarNote']

// The lowest numbers are those of 社会团体登记管理条例 art. 10: 50 persons, 30 units, 50 mixed, 30,000 yuan (in fen).
const properties: GuideDraft['form']['schema']['properties'] = {
  applicantName: words(50),
  applicantResidentId: residentId,
  applicantMobile: { type: 'string', format: 'mobile' },
  appliedBy: among('founder', 'agent'),
  associationName: words(100),
  purpose: words(1000),
  scope: words(2000),
  areaOfActivity: words(100),
  similarNote: words(2000),
  domicile: words(200),
  premisesKind: among('owned', 'rented', 'lent'),
  supervisor: words(100),
  consentNumber: words(100),
  memberKind: among('persons', 'units', 'mixed'),
  personCount: { type: 'integer', minimum: 50, maximum: 1_000_000 },
  unitCount: { type: 'integer', minimum: 30, maximum: 1_000_000 },
  mixedCount: { type: 'integer', minimum: 50, maximum: 1_000_000 },
  founders: { type: 'array', minItems: 1, maxItems: 100, items: founder },
  representativeName: words(50),
  representativeResidentId: residentId,
  officers: { type: 'array', minItems: 1, maxItems: 50, items: officer },
  staffCount: { type: 'integer', minimum: 1, maximum: 10_000 },
  funds: { type: 'integer', minimum: 3_000_000, maximum: 1_000_000_000_000 },
  fundsSource: words(200),
  preparationPromise: ticked,
  peoplePromise: ticked,
  truthPromise: ticked,
}

/** All but one remark must be answered; what is hidden counts as answered. */
export const schema: GuideDraft['form']['schema'] = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  additionalProperties: false,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  properties,
}
