import { on } from '../../kernel/event.ts'
import type { Text } from '../../kernel/text.ts'
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
  on('calendar.plan-missing', 'notices.plan-missing', async (caller, { year, today }) => {
    const people = await caller.db.transaction().execute((tx) => administrators(tx, today))
    // once a month and person: a reminder, not a nuisance
    const cause = `plan-missing ${year} ${today.slice(0, 7)}`
    await tell(caller, { people, cause, words: phrases.planMissing(year), href: '/desk/calendar', matter: null })
  }),
]
