import type { GuideDraft } from '../../model.ts'
import { among, fen, residentId, ticked, words } from '../properties.ts'

const yesNo = among('yes', 'no')
const health = among('healthy', 'chronic', 'severe', 'disabled')
const work = among('employed', 'casual', 'farming', 'ownBusiness', 'retired', 'school', 'child', 'unable', 'jobless')

const member = {
  type: 'object',
  additionalProperties: false,
  required: [
    'memberName',
    'memberResidentId',
    'relation',
    'memberHealth',
    'memberWork',
    'memberWages',
    'memberBusiness',
    'memberTransfers',
  ],
  properties: {
    memberName: words(50),
    memberResidentId: residentId,
    relation: among('spouse', 'child', 'parent', 'grandparent', 'grandchild', 'sibling', 'otherRelation'),
    memberHealth: health,
    memberWork: work,
    memberWages: fen,
    memberBusiness: fen,
    memberTransfers: fen,
  },
}

const optional = ['hardshipNote']

const properties: GuideDraft['form']['schema']['properties'] = {
  applicantName: words(50),
  applicantResidentId: residentId,
  applicantMobile: { type: 'string', format: 'mobile' },
  applicantAddress: words(200),
  applicantRegisteredPlace: words(200),
  appliedBy: among('self', 'village', 'other'),
  agentName: words(100),
  agentPhone: { type: 'string', pattern: '^[0-9-]{7,20}$' },
  unit: among('household', 'alone'),
  aloneReason: among('severelyDisabled', 'severelyIll', 'religious', 'otherHardship'),
  selfHealth: health,
  selfWork: work,
  selfWages: fen,
  selfBusiness: fen,
  selfTransfers: fen,
  livesAlone: yesNo,
  members: { type: 'array', minItems: 1, maxItems: 15, items: member },
  dwelling: among('owned', 'rented', 'public', 'borrowed'),
  dwellingArea: { type: 'number', minimum: 1, maximum: 2000 },
  monthlyRent: fen,
  otherHomes: yesNo,
  otherHomesNote: words(500),
  savings: fen,
  investments: fen,
  vehicles: yesNo,
  vehiclesNote: words(500),
  otherPropertyIncome: fen,
  reasons: {
    type: 'array',
    minItems: 1,
    uniqueItems: true,
    items: among('illness', 'disability', 'oldAge', 'jobLoss', 'schooling', 'disaster', 'otherReason'),
  },
  medicalCosts: fen,
  hardshipNote: words(2000),
  staffRelative: yesNo,
  staffRelativeName: words(100),
  hasAccount: yesNo,
  bankName: words(100),
  accountHolder: words(50),
  accountNumber: { type: 'string', pattern: '^[0-9]{12,19}$' },
  publicNoticeKnown: ticked,
  truthPromise: ticked,
}

/** All but the free remark must be answered; what is hidden counts as answered. */
export const schema: GuideDraft['form']['schema'] = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  additionalProperties: false,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  properties,
}
