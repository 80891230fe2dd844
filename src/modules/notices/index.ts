/** What a person is told, in the site and beyond. Other modules emit 'notices.due'; what else is exported serves the demonstration. */
import type { Module } from '../../kernel/module.ts'
import { both } from '../../kernel/text.ts'
import { api } from './api.ts'
import { listeners } from './listeners.ts'
import { readCode } from './operations/addresses.ts'
import { beginTry, recordTries } from './operations/messages.ts'
import { tell } from './operations/notices.ts'
import { pages } from './pages.ts'
import { phrases } from './phrases.ts'
import { carriersUnreachable, sendCodeJob, sendMessageJob } from './sending.ts'

export { listNotices } from './operations/notices.ts'

export const noticesModule: Module = {
  name: 'notices',
  api,
  pages,
  listeners,
  jobs: [sendMessageJob, sendCodeJob, carriersUnreachable],
  inner: [tell, beginTry, recordTries, readCode],
  navigation: [
    { href: '/notices', text: both('通知', 'Notices'), for: 'person', order: 40, essential: true },
    { href: '/desk/messages', text: phrases.messages, for: ['administrator'], order: 910 },
  ],
}
