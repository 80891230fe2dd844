import { dayOf } from '../../kernel/day.ts'
import { on } from '../../kernel/event.ts'
import type { Text } from '../../kernel/text.ts'
import { peopleIn } from '../directory/index.ts'
import { tell } from './operations/notices.ts'
import { phrases } from './phrases.ts'
import { administrators } from './store/notice.ts'

declare module '../../kernel/event.ts' {
  interface Events {
    /** Somebody is to be told something. `cause` makes the telling happen once; what is urgent goes by every channel at any hour. */
    'notices.due': {
      people: readonly string[]
      cause: string
      words: Text
      href: string
      matter: string | null
      urgent?: boolean
    }
  }
}

export const listeners = [
  on('notices.due', 'notices.tell', (caller, payload) => tell(caller, payload)),
  on(
    'directory.ending-waits',
    'notices.ending-waits',
    async (caller, { endingId, organisationId, by, what, party }) => {
      const today = dayOf(caller.now, caller.settings.DISTRICT_ZONE)
      const wanted = (['handler', 'head'] as const).map((role) => ({ organisationId, role }))
      const people = await caller.db.transaction().execute((tx) => peopleIn(tx, wanted, { today, everybody: true }))
      const words = phrases.endingWaits[what](party)
      const others = people.filter((id) => id !== by)
      const cause = `ending ${endingId} ${what} ${by} ${today}`
      await tell(caller, { people: others, cause, words, href: '/desk/endings', matter: null })
    },
  ),
  on('calendar.plan-missing', 'notices.plan-missing', async (caller, { year, today }) => {
    const people = await caller.db.transaction().execute((tx) => administrators(tx, today))
    // once a month and person: a reminder, not a nuisance
    const cause = `plan-missing ${year} ${today.slice(0, 7)}`
    await tell(caller, { people, cause, words: phrases.planMissing(year), href: '/desk/calendar', matter: null })
  }),
]
