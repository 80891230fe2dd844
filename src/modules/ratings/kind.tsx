import type { Context } from '../../kernel/context.ts'
import {
  type Action,
  isParty,
  isPartyUnhelped,
  type Matter,
  type MatterExtra,
  type MatterKind,
} from '../docket/index.ts'
import { mayPrintSlip } from './operations/give.ts'
import { rectificationWords, words } from './phrases.ts'
import { mayRectify, maySupervise } from './rectification-model.ts'
import { findInvitation } from './store/invitation.ts'
import { findRating } from './store/rating.ts'
import { getRectification } from './store/rectification.ts'
import { RatingFacts } from './views/rating-view.tsx'
import { RectificationFacts } from './views/rectification-view.tsx'

/** What a bad rating, or a complaint that was right, has led to. */
export const rectificationKind: MatterKind = {
  kind: 'rectification',
  name: rectificationWords.kind,
  async describe(ctx, matter) {
    const subject = await getRectification(ctx.tx, matter.number)
    const { state } = subject.rectification
    const acts = mayRectify(ctx.actor, subject) || maySupervise(ctx.actor, subject)
    const at = `/matters/${matter.number}/rectification`
    return {
      panels: [
        {
          ...{ id: 'rectification', title: rectificationWords.kind, urgent: true },
          view: () => <RectificationFacts subject={subject} />,
        },
      ],
      actions: acts && matter.state === 'open' ? [{ href: at, text: rectificationWords.work, primary: true }] : [],
      next: state === 'open' || state === 'answered' ? rectificationWords.next[state] : null,
      slots: {},
    }
  },
}

/** On the page of a matter that has ended: the party rates it, the counter prints a slip. Staff see nothing of a rating. */
export const ratingExtra: MatterExtra = {
  async describe(ctx, matter) {
    if (matter.state !== 'closed' && matter.state !== 'archived') return {}
    if (!isParty(ctx.actor, matter)) return forStaff(ctx, matter)
    const invitation = await findInvitation(ctx.tx, matter.id)
    if (!invitation) return {}
    const rating = await findRating(ctx.tx, matter.id)
    const at = `/matters/${matter.number}/rating`
    const action: Action = rating ? { href: at, text: words.thanks } : { href: at, text: words.rate, primary: true }
    return {
      panels: rating ? [{ id: 'rating', title: words.thanks, view: () => <RatingFacts rating={rating} /> }] : [],
      actions: rating || (ctx.now <= invitation.endsAt && isPartyUnhelped(ctx.actor, matter, 'apply')) ? [action] : [],
    }
  },
}

/** A slip is offered as long as the time runs, whether or not somebody has rated. */
async function forStaff(ctx: Context, matter: Matter): Promise<{ actions: readonly Action[] }> {
  if (!mayPrintSlip(ctx.actor, matter)) return { actions: [] }
  const invitation = await findInvitation(ctx.tx, matter.id)
  const runs = invitation && ctx.now <= invitation.endsAt
  return { actions: runs ? [{ href: `/matters/${matter.number}/rating-slip`, text: words.printSlip }] : [] }
}
