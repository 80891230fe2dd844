import { on } from '../../kernel/event.ts'
import './events.ts'
import { offerDispatch } from './operations/dispatch.ts'

export const listeners = [
  on('documents.ready', 'delivery.offer-dispatch', async (caller, { documentId }) => {
    await offerDispatch(caller, { documentId })
  }),
]
