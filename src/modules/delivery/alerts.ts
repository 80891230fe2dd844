import type { ReadAlerts } from '../../kernel/alert.ts'
import { words } from './phrases.ts'
import { mayList } from './policy.ts'
import { ringingAt } from './store/list.ts'

/** Urgent documents ring for everybody who works at the recipient, until somebody has signed for them. */
export const readAlerts: ReadAlerts = async ({ db, actor, now }) => {
  if (!actor.post || !mayList(actor)) return []
  const rows = await ringingAt(db, actor.post.organisationId)
  return rows.map(({ number, documentNumber, urgency, issuer, signBy }) => ({
    text: words.rings(issuer, documentNumber, { urgency, isLate: signBy !== null && signBy <= now }),
    href: `/matters/${number}/incoming`,
    grade: urgency === 'urgent-most' || (signBy !== null && signBy <= now) ? 'danger' : 'warning',
  }))
}
