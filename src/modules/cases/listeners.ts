import { on } from '../../kernel/event.ts'
import { lastInstantOf } from '../calendar/index.ts'
import { endedListeners } from './ended/listeners.ts'
import { followDue } from './operations/follow-due.ts'

export const listeners = [
  ...endedListeners,
  on('calendar.due-moved', 'cases.follow-due', async (caller, { clockId, to }) => {
    await followDue(caller, { clockId, dueAt: lastInstantOf(to, caller.settings.DISTRICT_ZONE) })
  }),
]
