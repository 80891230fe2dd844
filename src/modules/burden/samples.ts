import { type Samples, sampleOrganisations } from '../../kernel/samples.ts'

// On what the permission table tries this module's rules.
const { district, office, township } = sampleOrganisations
const look = { 'of the district': { subject: {} } }

export const samples: Samples = {
  'burden.show': look,
  'burden.export': look,
  'burden.show-budgets': look,
  'burden.set-budget': {
    'for the office': { subject: { path: [district, office] } },
    'for the township': { subject: { path: [district, township] } },
  },
  'burden.end-budget': {
    'set by the office': { subject: { setter: { path: [district, office] } } },
    'set by the district': { subject: { setter: { path: [district] } } },
  },
}
