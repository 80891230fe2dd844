import { on } from '../../kernel/event.ts'
import './events.ts'
import { invite } from './operations/invite.ts'
import { openForComplaint, openForRating } from './operations/open-rectification.ts'

export const listeners = [
  on('docket.closed', 'ratings.invite', async (caller, { matterId }) => {
    await invite(caller, { matterId })
  }),
  on('ratings.bad-given', 'ratings.open-rectification', async (caller, payload) => {
    await openForRating(caller, payload)
  }),
  on('complaints.measures-ordered', 'ratings.open-ordered-rectification', async (caller, payload) => {
    await openForComplaint(caller, payload)
  }),
]
