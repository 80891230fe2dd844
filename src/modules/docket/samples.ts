import { type Samples, sampleCast, sampleOrganisations } from '../../kernel/samples.ts'
import type { Matter } from './model.ts'

// On what the permission table tries this module's rules.
const { district, office, township } = sampleOrganisations

const matter = {
  partyIds: [sampleCast.resident.id],
  organisationId: office,
  organisationIds: [office, township],
  organisationPath: [district, office],
  barredIds: [],
  state: 'open',
} satisfies Partial<Matter>
const matters = {
  'the resident’s, held by the office, which the township accepted': {
    subject: { ...matter, holderOrganisationId: office },
  },
  'the resident’s draft': {
    subject: { ...matter, state: 'draft', organisationIds: [], holderOrganisationId: null },
  },
}
const lists = {
  'of the office': { subject: { id: office, path: [district, office] } },
  'of the whole district': { subject: { id: district, path: [district] }, input: { all: 'yes' } },
}

const ended = {
  'a matter of the township, whose applicant has died': {
    subject: { matter, item: { scope: `role:${township}:handler`, closedAt: null, barredIds: [] } },
  },
}

const given = { task: 'decision', organisationId: office, role: 'handler', barredIds: [] }
const asked = {
  task: 'assign-work',
  organisationId: office,
  scope: `role:${district}:head`,
  closedAt: null,
  barredIds: [],
}
const works = {
  'work of the office’s handlers': { subject: { matter, item: given } },
  'that nobody there can do, put before the head of the district': { subject: { matter, item: given, asked } },
}

export const samples: Samples = {
  'docket.assign-work': works,
  'docket.name-stand-in': works,
  'docket.show-assignment': {
    'work of the office’s handlers': { subject: { matter, work: [given] } },
  },
  'docket.show-party-ended': ended,
  'docket.settle-party-ended': ended,
  'docket.decide-disclosure': matters,
  'docket.download-receipt': matters,
  'docket.get-receipt': matters,
  'docket.read-attachment': matters,
  'docket.tell-verdict': matters,
  'docket.show-matter': matters,
  'docket.show-matter-page': matters,
  'docket.list-held': lists,
  'docket.list-involved': { 'of the office': lists['of the office'] },
  'docket.show-board': lists,
}
