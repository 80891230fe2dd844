import type { ApiTable } from '../../kernel/api.ts'
import { addAddress, choose, confirmAddress, removeAddress, showChannels } from './operations/addresses.ts'
import { listMessages, reportDelivery, sendAgain } from './operations/messages.ts'
import { listNotices, readNotices } from './operations/notices.ts'

export const api: ApiTable = {
  'GET /notices': listNotices,
  'POST /notices/reading': readNotices,
  'GET /notices/channels': showChannels,
  'PUT /notices/addresses/:channel': addAddress,
  'POST /notices/addresses/:channel/confirmation': confirmAddress,
  'DELETE /notices/addresses/:channel': removeAddress,
  'PUT /notices/preferences': choose,
  'GET /messages': listMessages,
  'POST /messages/:id/sending': sendAgain,
  'POST /messages/:id/report': reportDelivery,
}
