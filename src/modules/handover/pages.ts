import { act, type PageTable, show as page } from '../../kernel/page.ts'
import { nameItem, open, strikeItem, withdraw } from './operations/prepare.ts'
import { signAsLeaver, signAsTaker, signInPlace, witness } from './operations/sign.ts'
import { endSubstitution, substitute } from './operations/substitute.ts'
import { list, show } from './queries.ts'
import { ListView } from './views/list.tsx'
import { OneView } from './views/one.tsx'

const all = page(list, ListView)
const one = page(show, OneView)
const base = '/desk/handovers'
const toOne = { then: ({ id }: { id: string }) => `${base}/${id}`, again: one }
const toAll = {
  then: ({ organisationId }: { organisationId: string }) => `${base}?organisation=${organisationId}`,
  again: all,
}

export const pages: PageTable = {
  'GET /desk/handovers': all,
  'POST /desk/handovers': act(open, { ...toOne, again: all }),
  'POST /desk/handovers/substitutes': act(substitute, toAll),
  'POST /desk/handovers/substitutes/:appointmentId/end': act(endSubstitution, toAll),
  'GET /desk/handovers/:id': one,
  'POST /desk/handovers/:id/items': act(nameItem, toOne),
  'POST /desk/handovers/:id/items/:itemId/removal': act(strikeItem, toOne),
  'POST /desk/handovers/:id/withdrawal': act(withdraw, toOne),
  'POST /desk/handovers/:id/leaver': act(signAsLeaver, toOne),
  'POST /desk/handovers/:id/in-place': act(signInPlace, toOne),
  'POST /desk/handovers/:id/taker': act(signAsTaker, toOne),
  'POST /desk/handovers/:id/witness': act(witness, toOne),
}
