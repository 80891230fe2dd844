import { type Samples, sampleOrganisations } from '../../kernel/samples.ts'

// On what the permission table tries this module's rules.
const items = {
  'an item of the office': { subject: { organisation: { id: sampleOrganisations.office } } },
  'an item of another office': { subject: { organisation: { id: sampleOrganisations.otherOffice } } },
}

export const samples: Samples = {
  'catalogue.draft-guide': items,
  'catalogue.publish-guide': items,
  'catalogue.suspend-item': items,
  'catalogue.resume-item': items,
}
