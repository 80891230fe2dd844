import { act, type PageTable, show } from '../../kernel/page.ts'
import { addAddress, choose, confirmAddress, removeAddress, showChannels } from './operations/addresses.ts'
import { listMessages, sendAgain } from './operations/messages.ts'
import { listNotices, readNotices } from './operations/notices.ts'
import { ChannelsPage } from './views/channels-view.tsx'
import { NoticesPage } from './views/notices-view.tsx'
import { OutboxPage } from './views/outbox-view.tsx'

const list = show(listNotices, NoticesPage)
const ways = show(showChannels, ChannelsPage)
const outbox = show(listMessages, OutboxPage)
const toWays = () => '/notices/channels'

export const pages: PageTable = {
  'GET /notices': list,
  'POST /notices/reading': act(readNotices, { then: () => '/notices', again: list }),
  'GET /notices/channels': ways,
  'POST /notices/addresses': act(addAddress, { then: toWays, again: ways }),
  'POST /notices/addresses/confirmation': act(confirmAddress, { then: toWays, again: ways }),
  'POST /notices/addresses/removal': act(removeAddress, { then: toWays, again: ways }),
  'POST /notices/preferences': act(choose, { then: toWays, again: ways }),
  'GET /desk/messages': outbox,
  'POST /desk/messages/:id/sending': act(sendAgain, { then: () => '/desk/messages', again: outbox }),
}
