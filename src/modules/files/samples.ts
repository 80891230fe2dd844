import type { Samples } from '../../kernel/samples.ts'

// On what the permission table tries this module's rules.
const any = { 'any content': { subject: {} } }

export const samples: Samples = {
  'files.begin-inspection': any,
  'files.get-threat': any,
  'files.list-contents': any,
  'files.record-reading': any,
  'files.record-verdict': any,
  'files.rescan': any,
  'files.rescan-all': any,
}
