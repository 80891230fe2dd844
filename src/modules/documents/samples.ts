import { type Samples, sampleCast, sampleOrganisations } from '../../kernel/samples.ts'

// On what the permission table tries this module's rules.
const { district, office } = sampleOrganisations
const { officeHandler } = sampleCast

const matter = {
  ...{ partyIds: [], organisationId: office, organisationIds: [office], organisationPath: [district, office] },
  ...{ barredIds: [], holderOrganisationId: office, state: 'open' },
}
const document = {
  ...{ officeId: office, issuerId: office, savedBy: officeHandler.id, elements: { type: 'notice' } },
}
const drafts = { 'drafted by the office’s handler': { subject: { matter, document } } }
const own = { 'in one’s own organisation': { subject: {} } }

export const samples: Samples = {
  'documents.start': own,
  'documents.list': own,
  'documents.grant-issuer-right': { 'in the office’s name': { subject: { issuer: { id: office } } } },
  'documents.end-issuer-right': { 'in the office’s name': { subject: { issuer: { id: office } } } },
  'documents.save': drafts,
  'documents.attach': drafts,
  'documents.detach': drafts,
  'documents.show-draft': drafts,
}
