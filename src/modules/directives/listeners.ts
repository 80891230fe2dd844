import { addDays, dayOf } from '../../kernel/day.ts'
import { on } from '../../kernel/event.ts'
import { addJob } from '../../kernel/job.ts'
import { lastInstantOf } from '../calendar/index.ts'
import { endLater, endObligations, openObligations } from './operations/open.ts'

export const listeners = [
  on('delivery.signed-for', 'directives.open-obligations', async (caller, { document, organisation }) => {
    await openObligations(caller, { document, organisation })
  }),
  on('delivery.ended', 'directives.end-obligations', async (caller, { document, startsOn }) => {
    const zone = caller.settings.DISTRICT_ZONE
    if (startsOn <= dayOf(caller.now, zone)) await endObligations(caller, { document })
    else {
      const runAt = lastInstantOf(addDays(startsOn, -1), zone)
      await addJob(caller.db, endLater.name, { document }, { runAt, key: `${endLater.name} ${document}` })
    }
  }),
]
