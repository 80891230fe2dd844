import type { ApiTable } from '../../kernel/api.ts'
import { nameItem, open, strikeItem, withdraw } from './operations/prepare.ts'
import { signAsLeaver, signAsTaker, signInPlace, witness } from './operations/sign.ts'
import { endSubstitution, substitute } from './operations/substitute.ts'
import { list, show } from './queries.ts'

export const api: ApiTable = {
  'GET /handovers': list,
  'POST /handovers': open,
  'GET /handovers/:id': show,
  'POST /handovers/:id/items': nameItem,
  'POST /handovers/:id/items/:itemId/removal': strikeItem,
  'POST /handovers/:id/withdrawal': withdraw,
  'POST /handovers/:id/signatures/leaver': signAsLeaver,
  'POST /handovers/:id/signatures/in-place': signInPlace,
  'POST /handovers/:id/signatures/taker': signAsTaker,
  'POST /handovers/:id/signatures/witness': witness,
  'POST /substitutions': substitute,
  'POST /substitutions/:appointmentId/end': endSubstitution,
}
