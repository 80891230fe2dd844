import type { Samples } from '../../kernel/samples.ts'

// On what the permission table tries this module's rules.
const all = { 'of the district': { subject: {} } }

export const samples: Samples = {
  'savings.show': all,
  'savings.export': all,
  'savings.show-parameters': all,
  'savings.set-parameter': all,
  'savings.close-month': all,
}
