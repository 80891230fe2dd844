import { type Samples, sampleCast, sampleOrganisations } from '../../kernel/samples.ts'

// On what the permission table tries this module's rules.
const { district, office, otherOffice } = sampleOrganisations

const archives = {
  'of the office': { subject: { organisationId: office, path: [district, office] } },
  'of the other office': { subject: { organisationId: otherOffice, path: [district, otherOffice] } },
}
const of = { organisationId: office, path: [district, office] }
const secretary = sampleCast.secretary.id
const lists = {
  'of the office, drawn up and appraised by its secretary': {
    subject: { ...of, drawnBy: secretary, appraisedBy: secretary, appraisers: [secretary] },
  },
  'of the office, appraised by its head': {
    subject: { ...of, drawnBy: secretary, appraisedBy: secretary, appraisers: [sampleCast.officeHead.id] },
  },
}
const machine = { anything: { subject: {} } }

export const samples: Samples = {
  'archives.show-overview': archives,
  'archives.list-candidates': archives,
  'archives.export-candidates': archives,
  'archives.show-candidate': archives,
  'archives.choose-retention': archives,
  'archives.start-filing': archives,
  'archives.file-pieces': archives,
  'archives.open-year': machine,
  'archives.list-pieces': archives,
  'archives.export-pieces': archives,
  'archives.show-piece': archives,
  'archives.hold-piece': archives,
  'archives.release-piece': archives,
  'archives.show-rules': archives,
  'archives.set-fonds': archives,
  'archives.add-rule': archives,
  'archives.end-rule': archives,
  'archives.list-packages': archives,
  'archives.order-package': archives,
  'archives.pack-pieces': machine,
  'archives.keep-package': machine,
  'archives.seal-package': machine,
  'archives.repack': archives,
  'archives.download-package': archives,
  'archives.list-lists': archives,
  'archives.show-list': archives,
  'archives.export-list': archives,
  'archives.draw-up-list': archives,
  'archives.appraise': archives,
  'archives.submit-list': archives,
  'archives.withdraw-list': archives,
  'archives.approve-list': lists,
  'archives.send-list-back': lists,
  'archives.destroy-list': machine,
  'archives.show-book': archives,
  'archives.export-book': archives,
}
