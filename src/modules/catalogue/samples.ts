import { type Samples, sampleOrganisations } from '../../kernel/samples.ts'

// On what the permission table tries this module's rules.
const items = {
  'an item of the office': { subject: { organisation: { id: sampleOrganisations.office } } },
  'an item of another office': { subject: { organisation: { id: sampleOrganisations.otherOffice } } },
}

// the actors of the table have ids of their own, so nobody of them is an author here
const drafts = Object.fromEntries(
  Object.entries(items).map(([name, { subject }]) => [
    `a draft that others wrote, of ${name}`,
    { subject: { ...subject, authors: [] } },
  ]),
)

const written = [
  ...[
    'begin-guide',
    'discard-guide',
    'write-guide-section',
    'write-guide-thing',
    'arrange-guide-list',
    'undo-guide-edit',
  ],
  ...[
    'retire-guide',
    'import-guide',
    'arrange-form-field',
    'write-form-field',
    'arrange-form-page',
    'write-process-step',
    'arrange-process',
  ],
  ...[
    'replace-process',
    'keep-guide-test',
    'drop-guide-test',
    'show-guide-desk',
    'show-guide-section',
    'show-guide-thing',
  ],
  ...['export-guide', 'show-publication', 'show-form-design', 'show-form-field', 'preview-form', 'export-form'],
  ...['show-process-design', 'show-process-step', 'download-draft-process', 'show-guide-trial', 'preview-guide'],
]

export const samples: Samples = {
  'catalogue.draft-guide': items,
  'catalogue.publish-guide': drafts,
  'catalogue.suspend-item': items,
  'catalogue.resume-item': items,
  'catalogue.show-suspension': items,
  ...Object.fromEntries(written.map((name) => [`catalogue.${name}`, items])),
}
