import { type Samples, sampleCast, sampleOrganisations } from '../../kernel/samples.ts'

// On what the permission table tries this module's rules.
const { district, office } = sampleOrganisations
const certificate = { issuerOrganisationId: office, issuerPath: [district, office] }
const held = { 'the resident’s, issued by the office': { subject: { certificate, partyId: sampleCast.resident.id } } }

export const samples: Samples = {
  'certificates.list-own': { 'the resident’s own': { subject: { partyId: sampleCast.resident.id } } },
  'certificates.list-issued': {
    'of the office': { subject: certificate },
    'of the district': { subject: { issuerOrganisationId: district, issuerPath: [district] } },
  },
  'certificates.show': held,
  'certificates.read-paper': held,
  'certificates.share': held,
  'certificates.end-share': held,
  'certificates.change-state': { 'issued by the office': { subject: certificate } },
}
