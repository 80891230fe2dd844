import type { GuideDraft } from '../../model.ts'
import { among, residentId, ticked, words } from '../properties.ts'

const optional = ['careNote']

const properties: GuideDraft['form']['schema']['properties'] = {
  applicantName: words(50),
  applicantResidentId: residentId,
  applicantMobile: { type: 'string', format: 'mobile' },
  forWhom: among('self', 'another'),
  relation: among('guardian', 'family', 'village', 'entrusted'),
  disabledName: words(50),
  disabledResidentId: residentId,
  applicantAddress: words(200),
  disabledAddress: words(200),
  allowances: { type: 'array', minItems: 1, uniqueItems: true, items: among('living', 'care') },
  careBy: among('family', 'institution', 'nobody', 'otherCarer'),
  careMonths: { type: 'integer', minimum: 0, maximum: 1500 },
  careNote: words(1000),
  otherBenefits: {
    type: 'array',
    minItems: 1,
    uniqueItems: true,
    items: among('none', 'orphan', 'oldAge', 'onDuty', 'workInjury', 'extremeHardship'),
  },
  choice: among('thisAllowance', 'theOther'),
  hasAccount: among('yes', 'no'),
  bankName: words(100),
  accountHolder: words(50),
  accountNumber: { type: 'string', pattern: '^[0-9]{12,19}$' },
  checkConsent: ticked,
  truthPromise: ticked,
}

/** What is true of the answers. */
export const schema: GuideDraft['form']['schema'] = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  additionalProperties: false,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  properties,
}
