import { type Samples, sampleCast, sampleOrganisations } from '../../kernel/samples.ts'

// On what the permission table tries this module's rules.
const { district, office } = sampleOrganisations

const matter = {
  ...{ partyIds: [sampleCast.resident.id], organisationId: district, organisationIds: [district] },
  ...{ organisationPath: [district], barredIds: [office], holderOrganisationId: district, state: 'open' },
}
const complaint = { organisationId: office, supervisorId: district, decidedBy: null }
const complaints = { 'the resident’s, about the office': { subject: { matter, complaint } } }
const reviews = {
  'the resident’s, about the office, under review': {
    subject: { matter, complaint, review: { reviewerId: district } },
  },
}
const shown = { 'what the office may know of one': { subject: { complaint, barredIds: [office] } } }

export const samples: Samples = {
  'complaints.lodge': { 'about any organisation': { subject: {}, input: {} } },
  'complaints.accept': complaints,
  'complaints.decline': complaints,
  'complaints.ask-statement': complaints,
  'complaints.decide': complaints,
  'complaints.ask-review': complaints,
  'complaints.report-retaliation': complaints,
  'complaints.withdraw': complaints,
  'complaints.show': complaints,
  'complaints.show-own': complaints,
  'complaints.decide-review': reviews,
  'complaints.make-statement': shown,
  'complaints.show-statement': shown,
}
