import { type Samples, sampleCast, sampleOrganisations } from '../../kernel/samples.ts'

// On what the permission table tries this module's rules.
const { district, office, township, village } = sampleOrganisations
const { officeHandler, villageHelper, neighbour } = sampleCast
const ofOffice = { roles: ['handler'], organisationPath: [district, office] }
const accounts = { roles: ['administrator'], organisationPath: [district, office] }
const ofVillage = { roles: ['helper'], organisationPath: [district, township, village] }
const posts = {
  'a handler’s post of the office': { subject: ofOffice },
  'an administrator’s post of the office': { subject: accounts },
  'a helper’s post of the village': { subject: ofVillage },
}
const handovers = {
  'a post of the office, from its handler to the neighbour': {
    subject: { ...ofOffice, leaverId: officeHandler.id, takerId: neighbour.id },
  },
  'a post of the village, from its helper to the neighbour': {
    subject: { ...ofVillage, leaverId: villageHelper.id, takerId: neighbour.id },
  },
}

export const samples: Samples = {
  'handover.open': posts,
  'handover.substitute': posts,
  'handover.end-substitution': posts,
  'handover.name-item': handovers,
  'handover.strike-item': handovers,
  'handover.withdraw': handovers,
  'handover.sign-as-leaver': handovers,
  'handover.sign-in-place': handovers,
  'handover.sign-as-taker': handovers,
  'handover.witness': handovers,
  'handover.show': handovers,
  'handover.list': {
    'of the office': { subject: { path: [district, office] } },
    'of nobody’s office': { subject: { path: [] } },
  },
}
