import type { Caller, Tx } from '../../../kernel/context.ts'
import { on } from '../../../kernel/event.ts'
import { allowancesOf, askAboutAllowance } from './allowances.ts'
import { beginAfterEnding, begunByNote, certificatesHeld, dropAfterEnding } from './certificates.ts'

/** What a party was granted, when the party is no more: certificates are deregistered, payments stopped, each by who granted it. */
export const endedListeners = [
  on('directory.party-ended', 'cases.begin-after-ending', async (caller, party) => {
    for (const certificate of await found(caller, (tx) => certificatesHeld(tx, party)))
      await beginAfterEnding(caller, { certificate })
  }),
  on('directory.party-ended', 'cases.ask-about-allowance', async (caller, { partyId }) => {
    for (const id of await found(caller, (tx) => allowancesOf(tx, partyId))) await askAboutAllowance(caller, { id })
  }),
  on('directory.ending-undone', 'cases.drop-after-ending', async (caller, party) => {
    for (const number of await found(caller, (tx) => begunByNote(tx, party))) await dropAfterEnding(caller, { number })
  }),
]

function found({ db }: Caller, look: (tx: Tx) => Promise<string[]>): Promise<string[]> {
  return db.transaction().execute(look)
}
