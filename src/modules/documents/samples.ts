import { type Samples, sampleCast, sampleOrganisations } from '../../kernel/samples.ts'

// On what the permission table tries this module's rules.
const { district, office, otherOffice } = sampleOrganisations
const { officeHandler } = sampleCast

const matter = {
  ...{ partyIds: [], organisationId: office, organisationIds: [office, otherOffice] },
  ...{ organisationPath: [district, office], barredIds: [], holderOrganisationId: office, state: 'open' },
}
const document = {
  ...{ officeId: office, issuerId: office, savedBy: officeHandler.id, elements: { type: 'notice' } },
}
const drafted = { 'drafted by the office’s handler': { subject: { matter, document, hands: [officeHandler.id] } } }
const own = { 'in one’s own organisation': { subject: {} } }
const grants = { 'in the office’s name': { subject: { issuer: { id: office } } } }
const asked = {
  'the office’s, about which the other office is asked': {
    subject: {
      matter,
      document,
      consultations: [{ organisationId: otherOffice, answeredAt: null, withdrawnAt: null }],
    },
  },
}
const unsigned = {
  'the office’s, to be signed by its head': {
    subject: { matter, document, signatures: [{ organisationId: office, verdict: null }], delegations: [] },
  },
}

export const samples: Samples = {
  'documents.start': own,
  'documents.list': own,
  'documents.find-references': own,
  'documents.show-register': own,
  'documents.export-register': own,
  'documents.show-settings': own,
  'documents.open-series': own,
  'documents.keep-group': own,
  'documents.show-group': {
    'of one’s own office': { subject: { ownerId: office } },
    'that follows the directory': { subject: { ownerId: null } },
  },
  'documents.name-second-superior': own,
  'documents.delegate': own,
  'documents.end-delegation': own,
  'documents.grant-issuer-right': grants,
  'documents.end-issuer-right': grants,
  'documents.save': drafted,
  'documents.join-live': drafted,
  'documents.import-file': drafted,
  'documents.remark': drafted,
  'documents.answer-remark': drafted,
  'documents.decide-proposal': drafted,
  'documents.show-remarks': drafted,
  'documents.keep-live': drafted,
  'documents.attach': drafted,
  'documents.detach': drafted,
  'documents.show-draft': drafted,
  'documents.show-flow': drafted,
  'documents.export-word': drafted,
  'documents.show-versions': drafted,
  'documents.consult': drafted,
  'documents.send-for-review': drafted,
  'documents.review': drafted,
  'documents.recheck': drafted,
  'documents.correct': drafted,
  'documents.register': drafted,
  'documents.try-again': drafted,
  'documents.set-pages': drafted,
  'documents.erase': drafted,
  'documents.follow-disclosure': drafted,
  'documents.follow-verdict': { 'with the file': { subject: {} } },
  'documents.void-number': drafted,
  'documents.propose-annulment': drafted,
  'documents.decide-annulment': unsigned,
  'documents.withdraw': drafted,
  'documents.answer': asked,
  'documents.sign': unsigned,
}
