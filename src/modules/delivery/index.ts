/** What becomes of official documents after they are sealed. Everything else in this folder is private. */
import type { Module } from '../../kernel/module.ts'
import { readAlerts } from './alerts.ts'
import { api } from './api.ts'
import { escalate, escalateLater, repealLater, watchDeliveries } from './escalation.ts'
import './events.ts'
import { listeners } from './listeners.ts'
import { offerDispatch } from './operations/dispatch.ts'
import { applyRepeal } from './operations/end.ts'
import { says } from './page-phrases.ts'
import { pages } from './pages.ts'

export { registerOutside } from './from-outside/register.ts'
export { dispatchExtra, incomingKind } from './kind.tsx'
export { answerSender, fileIncoming } from './operations/answer.ts'
export { dispatchDocument } from './operations/dispatch.ts'
export { assignIncoming, finishWork, takeOn } from './operations/handle.ts'
export { instruct } from './operations/instruct.ts'
export { propose } from './operations/propose.ts'
export { registerIncoming, returnIncoming, signFor, takeIncoming } from './operations/receive.ts'

export const deliveryModule: Module = {
  name: 'delivery',
  ...{ api, pages, alerts: readAlerts },
  listeners,
  jobs: [watchDeliveries, escalateLater, repealLater],
  inner: [offerDispatch, escalate, applyRepeal],
  navigation: [
    { href: '/desk/incoming', text: says.incoming, for: ['handler', 'office', 'head'], order: 208 },
    { href: '/desk/outgoing', text: says.outgoing, for: ['office', 'head'], order: 209 },
  ],
}
