import { type Action, isParty, type MatterExtra, type MatterKind } from '../docket/index.ts'
import { mayReview, maySupervise } from './model.ts'
import { words } from './phrases.ts'
import { getComplaint, grounds } from './store/complaint.ts'
import { ComplaintFacts, Retaliation } from './views/facts.tsx'

/** A complaint on the docket of the supervision. */
export const complaintKind: MatterKind = {
  kind: 'complaint',
  name: words.kind,
  async describe(ctx, matter) {
    const subject = await getComplaint(ctx.tx, matter.number)
    const listed = subject.complaint.ground ? await grounds(ctx.tx) : []
    const { state } = subject.complaint
    const mine = isParty(ctx.actor, matter)
    const handles = maySupervise(ctx.actor, subject) || mayReview(ctx.actor, subject)
    const at = `/matters/${matter.number}`
    const actions: Action[] = []
    if (handles) actions.push({ href: `${at}/complaint`, text: words.handle, primary: matter.state === 'open' })
    if (mine) actions.push({ href: `${at}/own-complaint`, text: words.ownActs })
    return {
      panels: [
        {
          ...{ id: 'complaint', title: words.kind, urgent: true },
          view: () => (
            <>
              <ComplaintFacts subject={subject} grounds={listed} />
              <Retaliation subject={subject} />
            </>
          ),
        },
      ],
      actions,
      next: state === 'received' || state === 'handling' || state === 'appealed' ? words.next[state] : null,
      slots: { evidence: words.evidence },
    }
  },
}

/** The way to complain, on the page of every matter of one's own. */
export const complaintExtra: MatterExtra = {
  async describe(ctx, matter) {
    if (!isParty(ctx.actor, matter) || matter.kind === 'complaint' || matter.state === 'draft') return {}
    return { actions: [{ href: `/complaints/new?matter=${matter.number}`, text: words.new }] }
  },
}
