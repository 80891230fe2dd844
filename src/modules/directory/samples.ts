import { type Samples, sampleCast, sampleOrganisations } from '../../kernel/samples.ts'

// On what the permission table tries this module's rules.
const { district, office, township, village } = sampleOrganisations
const { resident, officeHandler } = sampleCast

const organisations = {
  'the office': { subject: { path: [district, office] } },
  'the district': { subject: { path: [district] } },
}
const people = {
  'a resident': { subject: { personId: resident.id, postPaths: [] } },
  'a handler of the office': { subject: { personId: officeHandler.id, postPaths: [[district, office]] } },
}
const own = { 'the resident’s own': { subject: { personId: resident.id } } }

const ending = { organisationId: office, notedBy: sampleCast.officeHead.id, undo: null }

export const samples: Samples = {
  'directory.add-post': organisations,
  'directory.add-unit': organisations,
  'directory.appoint': organisations,
  'directory.close-organisation': organisations,
  'directory.close-post': organisations,
  'directory.create-organisation': organisations,
  'directory.end-appointment': organisations,
  'directory.rename-organisation': organisations,
  'directory.move-organisation': {
    'the office, within the district': {
      subject: { organisation: { path: [district, office] }, parent: { path: [district] } },
    },
  },
  'directory.close-account': people,
  'directory.create-account': people,
  'directory.reset-password': people,
  'directory.unlock-account': people,
  'directory.revoke-session': people,
  'directory.choose-mode': own,
  'directory.change-contact': own,
  'directory.change-password': own,
  'directory.download-me': own,
  'directory.get-me': own,
  'directory.list-reads': own,
  'directory.list-sessions': own,
  'directory.sign-out': own,
  'directory.switch-post': own,
  'directory.act-for': own,
  'directory.view-account': own,
  'directory.get-person': {
    'a resident of the village, met by the district': {
      subject: { residencePath: [district, township, village], actorLevel: 'county' },
    },
    'a resident of the village, met by a township': {
      subject: { residencePath: [district, township, village], actorLevel: 'township' },
    },
    'a person without known residence, met by a village': { subject: { residencePath: [], actorLevel: 'village' } },
  },
  'directory.record-fact': { 'a fact that the office knows': { subject: { sourceOrganisationId: office } } },
  'directory.record-firm-register': { 'told by the office': { subject: { sourceOrganisationId: office } } },
  'directory.note-ending': {
    'a resident of the village, met by a township': {
      subject: { partyKind: 'person', residencePath: [district, township, village], actorLevel: 'township' },
    },
    'a firm, met by an office of the district': {
      subject: { partyKind: 'firm', residencePath: [], actorLevel: 'county' },
    },
  },
  'directory.settle-ending': { 'noted by the head of the office': { subject: ending } },
  'directory.ask-ending-undo': { 'noted by the office': { subject: ending } },
  'directory.settle-ending-undo': {
    'asked for by the head of the office': { subject: { ...ending, undo: { askedBy: sampleCast.officeHead.id } } },
  },
  'directory.list-endings': { 'of the office': { subject: ending } },
  'directory.sign-in-demo': {
    'a demonstration account': { subject: { isOffered: true, account: { isDemo: true } } },
    'a demonstration account where there is no demonstration': {
      subject: { isOffered: false, account: { isDemo: true } },
    },
    'a real account': { subject: { isOffered: true, account: { isDemo: false } } },
  },
}
