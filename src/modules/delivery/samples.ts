import { type Samples, sampleCast, sampleOrganisations, sampleUnit } from '../../kernel/samples.ts'

// On what the permission table tries this module's rules.
const { district, office, otherOffice, township } = sampleOrganisations

const matter = {
  ...{ partyIds: [], organisationId: office, organisationIds: [office], organisationPath: [district, office] },
  ...{ barredIds: [], holderOrganisationId: office, state: 'open' },
}
const source = { officeId: otherOffice, issuerId: district }
const own = { officeId: office, issuerId: office }
const document = { officeId: office, organisationId: office }
const outgoing = { 'numbered by the office': { subject: { matter, document, dispatch: own } } }
const incoming = {
  'that came to the office': {
    subject: { matter, source, delivery: { organisationId: office, role: 'office' } },
  },
  'that came to the township, which has no office': {
    subject: {
      matter: {
        ...{ ...matter, organisationId: township, organisationIds: [township], organisationPath: [district, township] },
        holderOrganisationId: township,
      },
      ...{ source, delivery: { organisationId: township, role: 'handler' } },
    },
  },
}

const { officeHandler } = sampleCast
const post = officeHandler.post?.id
const inside = {
  'that came to the office and waits for its handler': {
    subject: {
      ...{ matter, source, delivery: { organisationId: office, role: 'office' } },
      inside: {
        assignments: [{ postId: post, unitId: null, doneAt: null, withdrawnAt: null }],
        readers: [{ postId: post, since: new Date(0), readAt: null, passedAt: null }],
      },
    },
  },
}

const forUnit = {
  'that was given to the unit of the office’s handler': {
    subject: {
      ...{ matter, source, delivery: { organisationId: office, role: 'office' } },
      inside: { assignments: [{ postId: null, unitId: sampleUnit, doneAt: null, withdrawnAt: null }], readers: [] },
    },
  },
}

const registry = { 'of the office': { subject: { organisationId: office, role: 'office' } } }

export const samples: Samples = {
  'delivery.begin-outside': registry,
  'delivery.register-outside': registry,
  'delivery.list-incoming': { 'of one’s own organisation': { subject: {} } },
  'delivery.export-incoming': { 'of one’s own organisation': { subject: {} } },
  'delivery.list-outgoing': { 'of one’s own organisation': { subject: {} } },
  'delivery.list-phrases': { 'of one’s own': { subject: {} } },
  'delivery.keep-phrase': { 'of one’s own': { subject: {} } },
  'delivery.remove-phrase': { 'of one’s own': { subject: {} } },
  'delivery.show-dispatch': outgoing,
  'delivery.watch-dispatch': outgoing,
  'delivery.export-dispatch': outgoing,
  'delivery.show-recipient': outgoing,
  'delivery.read-evidence': outgoing,
  'delivery.download-proof': outgoing,
  'delivery.show-incoming': incoming,
  'delivery.read-pdf': incoming,
  'delivery.read-file': incoming,
  'delivery.dispatch': outgoing,
  'delivery.record-outside': outgoing,
  'delivery.nag': outgoing,
  'delivery.close': outgoing,
  'delivery.redirect': outgoing,
  'delivery.recall': outgoing,
  'delivery.repeal': outgoing,
  'delivery.supersede': outgoing,
  'delivery.open': incoming,
  'delivery.sign-for': incoming,
  'delivery.register': incoming,
  'delivery.take': incoming,
  'delivery.return': incoming,
  'delivery.propose': incoming,
  'delivery.instruct': incoming,
  'delivery.assign': incoming,
  'delivery.answer': incoming,
  'delivery.file': incoming,
  'delivery.circulate': incoming,
  'delivery.take-back': incoming,
  'delivery.pass-over': incoming,
  'delivery.take-on': forUnit,
  'delivery.finish-work': inside,
  'delivery.sign-reading': inside,
}
