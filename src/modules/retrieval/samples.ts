import type { Samples } from '../../kernel/samples.ts'

// On what the permission table tries this module's rules.
const own = { 'what one’s organisation may read': { subject: {} } }
const open = { 'that is open and was dispatched': { subject: {} } }

export const samples: Samples = {
  'retrieval.search': own,
  'retrieval.export': own,
  'retrieval.show-open': open,
  'retrieval.read-open': open,
  'retrieval.take-up': { 'waiting to be taken up': { subject: {} } },
}
