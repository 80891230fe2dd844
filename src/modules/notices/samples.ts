import type { Samples } from '../../kernel/samples.ts'

// On what the permission table tries this module's rules.
export const samples: Samples = {
  'notices.report-delivery': {
    'a report that the gateway signed': { subject: { isOurs: true } },
    'a report that somebody else made': { subject: { isOurs: false } },
  },
}
