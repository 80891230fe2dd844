import { type Samples, sampleCast, sampleOrganisations } from '../../kernel/samples.ts'
import type { Card } from './cards/model.ts'

// On what the permission table tries this module's rules.
const { district, office, otherOffice } = sampleOrganisations

const card = {
  ...{ organisationId: office, organisationPath: [district, office], supervisorId: district },
  ...{ postId: null, answeringRole: 'head', byRule: null, issuedBy: sampleCast.machine.id, first: null },
} satisfies Partial<Card>
const cards = {
  'a card of the office': { subject: { card } },
  'a card of the office, decided by the auditor, appealed': {
    subject: { card: { ...card, first: { by: sampleCast.auditor.id } } },
  },
}
const scopes = {
  'of the office': { subject: { id: office, path: [district, office] } },
  'of another office': { subject: { id: otherOffice, path: [district, otherOffice] } },
  'of the whole district': { subject: { id: district, path: [district] } },
}

const finding = { organisationId: office, organisationPath: [district, office] }
const settling = (act: string) => ({ subject: finding, input: { act } })
const reports = { 'of the office': { subject: finding } }

export const samples: Samples = {
  'oversight.list-findings': scopes,
  'oversight.show-finding': { 'about the office': { subject: finding } },
  'oversight.settle-finding': {
    'about the office, explained': settling('explained'),
    'about the office, dismissed': settling('dismissed'),
    'about the office, with a card': settling('card'),
  },
  'oversight.show-stops': scopes,
  'oversight.list-stops': scopes,
  'oversight.list-reports': scopes,
  'oversight.show-report': reports,
  'oversight.show-report-figure': reports,
  'oversight.download-report-pdf': reports,
  'oversight.download-report-sheet': reports,
  'oversight.issue-report': { 'of the office': { subject: { id: office, path: [district, office] } } },
  'oversight.show-voices': scopes,
  'oversight.show-board': scopes,
  'oversight.list-board': scopes,
  'oversight.list-cards': scopes,
  'oversight.issue-card': {
    'about a matter of the office': { subject: { about: { kind: 'case' }, path: [district, office] } },
  },
  'oversight.make-statement': cards,
  'oversight.appeal-card': cards,
  'oversight.decide-card': cards,
  'oversight.show-statement-form': cards,
  'oversight.show-appeal-form': cards,
  'oversight.show-decision-form': cards,
}
