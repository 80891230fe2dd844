import { type Samples, sampleCast, sampleOrganisations } from '../../kernel/samples.ts'
import type { Matter } from '../docket/index.ts'

// On what the permission table tries this module's rules.
const { district, office, otherOffice, township, village } = sampleOrganisations

const matter = {
  partyIds: [sampleCast.resident.id],
  organisationId: office,
  organisationIds: [office, township],
  organisationPath: [district, office],
  barredIds: [],
  state: 'open',
} satisfies Partial<Matter>
const cases = {
  'the resident’s, of the office, held by the office': {
    subject: { matter: { ...matter, holderOrganisationId: office } },
  },
  'the resident’s, of the office, held by the township': {
    subject: { matter: { ...matter, holderOrganisationId: township } },
  },
}
const held = {
  'the resident’s, held by the office': { subject: { matter: { ...matter, holderOrganisationId: office } } },
}
const tasks = {
  'a task of the township’s handlers': {
    subject: { item: { scope: `role:${township}:handler`, closedAt: null, barredIds: [] } },
  },
  'a task that was done': {
    subject: { item: { scope: `role:${township}:handler`, closedAt: new Date(0), barredIds: [] } },
  },
}
const decisions = {
  'a decision of the office’s head': {
    subject: { item: { scope: `role:${office}:head`, closedAt: null, barredIds: [] } },
  },
}

const servicesOfOffices = {
  'a service of the office': { subject: { organisation: { id: office } } },
}
const corrections = {
  'a correction that the office’s handler asked for': {
    subject: {
      matter,
      correction: { organisationId: office, askedBy: sampleCast.officeHandler.id, askedByHead: false },
    },
  },
  'a correction that the office’s head asked for': {
    subject: { matter, correction: { organisationId: office, askedBy: sampleCast.officeHead.id, askedByHead: true } },
  },
}
const opinions = {
  'asked of another office about the resident’s matter': {
    subject: { matter: { ...matter, holderOrganisationId: office }, opinion: { organisationId: otherOffice } },
  },
}

const ofGovernment = {
  'before the government in which the office’s head works': {
    subject: { matter: { ...matter, organisationPath: [office] } },
  },
}

const promises = {
  'the resident’s, of the office': { subject: { matter: { ...matter, holderOrganisationId: office }, pledge: {} } },
}
const ownBundles = { 'the resident’s application for a bundle': { subject: { applicantId: sampleCast.resident.id } } }
const certificates = {
  'the resident’s certificate, issued by the office': {
    subject: { holderPersonId: sampleCast.resident.id, issuerOrganisationId: office },
  },
}
const resultActs = {
  'a matter about the resident’s certificate, of the office': {
    subject: {
      matter: { ...matter, holderOrganisationId: office },
      certificate: { holderPersonId: sampleCast.resident.id, issuerOrganisationId: office },
    },
  },
}
const requests = {
  'a request of the resident about the certificate': {
    subject: { matter: { ...matter, holderOrganisationId: office }, act: { byHolder: true } },
  },
}

const heard = {
  'the resident’s, of the office, in which the neighbour is concerned': {
    subject: {
      matter: { ...matter, holderOrganisationId: office },
      participant: { part: 'interested', personId: sampleCast.neighbour.id },
    },
  },
}
const chaired = {
  'a hearing of the office, chaired by its handler': {
    subject: { matter: { ...matter, holderOrganisationId: office }, hearing: { chairId: sampleCast.officeHandler.id } },
  },
}
const recusals = {
  'a request about the handler who chairs': {
    subject: { matter: { ...matter, holderOrganisationId: office }, recusal: { chairId: sampleCast.officeHandler.id } },
  },
  'a request about the head who chairs': {
    subject: { matter: { ...matter, holderOrganisationId: office }, recusal: { chairId: sampleCast.officeHead.id } },
  },
}
const publicHearing = { 'a public hearing': { subject: {} } }

const hanging = {
  'a notice of the township in the village, about the resident’s matter': {
    subject: {
      notice: { organisationId: township, placeId: village },
      matter: { ...matter, holderOrganisationId: township },
    },
  },
}

export const samples: Samples = {
  'cases.start-application': { 'a published guide': { subject: { itemCode: 'item' } } },
  'cases.answer-hearing-right': heard,
  'cases.ask-recusal': heard,
  'cases.assign-inspectors': cases,
  'cases.call-hearing': cases,
  'cases.cancel-hearing': cases,
  'cases.decide-recusal': recusals,
  'cases.extend-special': cases,
  'cases.give-seat-back': publicHearing,
  'cases.list-concerns': { 'one’s own': { subject: {} } },
  'cases.list-hearings': publicHearing,
  'cases.name-chair': cases,
  'cases.name-interested': cases,
  'cases.note-answer': cases,
  'cases.note-signature': chaired,
  'cases.order-hearing': cases,
  'cases.record-hearing': chaired,
  'cases.show-hearing': cases,
  'cases.show-hearing-recording': chaired,
  'cases.show-inspectors': cases,
  'cases.show-interest': heard,
  'cases.show-interested': cases,
  'cases.show-public-hearing': publicHearing,
  'cases.show-special-time': cases,
  'cases.sign-hearing-record': heard,
  'cases.state-concern': heard,
  'cases.take-seat': publicHearing,
  'cases.tell-hearing-right': cases,
  'cases.withdraw-hearing-request': heard,
  'cases.list-matters-of-service': servicesOfOffices,
  'cases.answer-objection': hanging,
  'cases.clear-past-notices': { notices: { subject: {} } },
  'cases.list-public-notices': { notices: { subject: {} } },
  'cases.object-to-notice': hanging,
  'cases.print-public-notice': hanging,
  'cases.show-objection': { 'an objection': { subject: {} } },
  'cases.show-objections': hanging,
  'cases.show-public-notice': hanging,
  'cases.take-down-notice': hanging,
  'cases.take-down-objection': hanging,
  'cases.ask-about-result': certificates,
  'cases.begin-result-act': certificates,
  'cases.begin-bundle': { 'a bundle': { subject: {} } },
  'cases.bring-material': promises,
  'cases.decide-result-act': resultActs,
  'cases.follow-broken-promise': promises,
  'cases.note-remedy': held,
  'cases.save-shared': ownBundles,
  'cases.send-bundle': ownBundles,
  'cases.show-bundle': { 'a bundle': { subject: {} } },
  'cases.show-bundle-progress': ownBundles,
  'cases.settle-remedy': held,
  'cases.show-bringing': promises,
  'cases.show-broken-promise': promises,
  'cases.show-promises': held,
  'cases.show-remedies': held,
  'cases.show-result-decision': resultActs,
  'cases.show-result-life': certificates,
  'cases.show-statement': resultActs,
  'cases.show-take-back': requests,
  'cases.show-verification': promises,
  'cases.sign-promises': held,
  'cases.state-about-result': resultActs,
  'cases.take-back-request': requests,
  'cases.verify-promise': promises,
  'cases.accept': cases,
  'cases.ask-extension': cases,
  'cases.ask-question': cases,
  'cases.coordinate': cases,
  'cases.decide-on-the-spot': cases,
  'cases.drop-question': cases,
  'cases.give-opinion': opinions,
  'cases.refuse-extension': ofGovernment,
  'cases.rule-disagreement': ofGovernment,
  'cases.show-asking': cases,
  'cases.show-asking-extension': cases,
  'cases.show-opinion': cases,
  'cases.show-queue': { 'a service with a limited number': { subject: {} } },
  'cases.answer-correction': held,
  'cases.archive': cases,
  'cases.ask-charge-correction': cases,
  'cases.charge-fee': cases,
  'cases.decide-charge-correction': corrections,
  'cases.show-fees': cases,
  'cases.show-termination': cases,
  'cases.terminate': cases,
  'cases.decide': decisions,
  'cases.decline-intake': cases,
  'cases.extend': {
    ...cases,
    'the resident’s, handled jointly': {
      subject: { matter: { ...matter, holderOrganisationId: office }, extendedBy: 'government' },
    },
  },
  'cases.handle-task': tasks,
  'cases.request-correction': cases,
  'cases.resume-clock': cases,
  'cases.save-correction': held,
  'cases.save-draft': held,
  'cases.show-application': held,
  'cases.show-archiving': cases,
  'cases.show-correction': held,
  'cases.show-decision': decisions,
  'cases.show-extension': cases,
  'cases.show-intake': cases,
  'cases.show-result': held,
  'cases.show-stop': cases,
  'cases.show-summary': held,
  'cases.show-task': tasks,
  'cases.show-transfer': cases,
  'cases.show-withdrawal': held,
  'cases.stop-clock': cases,
  'cases.submit': held,
  'cases.transfer': cases,
  'cases.withdraw': held,
}
