import { on } from '../../kernel/event.ts'
import { endObligations, endReturned } from './operations/end.ts'
import { openObligations } from './operations/open.ts'

export const listeners = [
  on(
    'delivery.signed-for',
    'directives.open-obligations',
    async (caller, { document, organisation, at, inPlaceOf }) => {
      await openObligations(caller, { document, organisation, at, inPlaceOf })
    },
  ),
  on('delivery.returned', 'directives.end-returned', async (caller, { document, organisation }) => {
    await endReturned(caller, { document, organisation })
  }),
  on('delivery.ended', 'directives.end-obligations', async (caller, { document }) => {
    await endObligations(caller, { document })
  }),
]
