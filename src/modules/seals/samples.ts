import { type Samples, sampleCast, sampleOrganisations } from '../../kernel/samples.ts'

// On what the permission table tries this module's rules.
const { district, office } = sampleOrganisations
const path = [district, office]

const seals = { 'the office’s seal': { subject: { path } } }
const proposals = {
  'proposed by the office’s head': { subject: { path, proposedBy: sampleCast.officeHead.id } },
  'proposed by the administrator': { subject: { path, proposedBy: sampleCast.administrator.id } },
}

export const samples: Samples = {
  'seals.list': { 'of the office': { subject: { path } }, 'of the whole district': { subject: { path: [district] } } },
  'seals.show': seals,
  'seals.read-picture': seals,
  'seals.read-proposed-picture': seals,
  'seals.propose-issue': { 'for the office': { subject: { path } } },
  'seals.propose-change': seals,
  'seals.confirm': proposals,
  'seals.decline': proposals,
  'seals.withdraw': proposals,
}
