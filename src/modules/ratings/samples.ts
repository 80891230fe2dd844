import { type Samples, sampleCast, sampleOrganisations } from '../../kernel/samples.ts'

// On what the permission table tries this module's rules.
const { district, office, township } = sampleOrganisations

const matter = {
  ...{ partyIds: [sampleCast.resident.id], organisationId: office, organisationIds: [office, township] },
  ...{ organisationPath: [district, office], barredIds: [], holderOrganisationId: office, state: 'closed' },
}
const rated = {
  'the resident’s finished matter of the office': {
    subject: { matter, invitation: { organisationId: office, supervisorId: district } },
  },
}
const rectification = { organisationId: office, supervisorId: district, ratingId: 'a' }
const rectifications = {
  'a bad rating of the office’s handler': {
    subject: { matter, rectification: { ...rectification, officerId: sampleCast.officeHandler.id } },
  },
}

export const samples: Samples = {
  'ratings.give': rated,
  'ratings.give-by-code': rated,
  'ratings.show-rating': rated,
  'ratings.reply-to-call-back': rated,
  'ratings.take-down': rated,
  'ratings.print-slip': rated,
  'ratings.show-slip': rated,
  'ratings.show-rectification': rectifications,
  'ratings.verify-rectification': rectifications,
  'ratings.record-call-back': rectifications,
  'ratings.answer-rectification': rectifications,
  'ratings.confirm-rectification': rectifications,
  'ratings.send-back-rectification': rectifications,
  'ratings.appeal-rating': rectifications,
  'ratings.decide-appeal': rectifications,
}
