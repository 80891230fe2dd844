/** What becomes of official documents after they are sealed. Everything else in this folder is private. */
import type { Module } from '../../kernel/module.ts'
import { escalate, escalateLater, repealLater, watchDeliveries } from './escalation.ts'
import './events.ts'
import { listeners } from './listeners.ts'
import { offerDispatch } from './operations/dispatch.ts'
import { applyRepeal } from './operations/end.ts'

export const deliveryModule: Module = {
  name: 'delivery',
  listeners,
  jobs: [watchDeliveries, escalateLater, repealLater],
  inner: [offerDispatch, escalate, applyRepeal],
}
