import type { MatterExtra, MatterKind } from '../docket/index.ts'
import { reportSlot } from './operations/report.ts'
import { words } from './phrases.ts'
import { mayFollow, mayList, mayRead } from './policy.ts'
import { hasBranch } from './store/list.ts'
import { getObligation } from './store/obligation.ts'
import { ObligationFacts } from './views/obligation-facts.tsx'

/** What one organisation has to do by a document. */
export const obligationKind: MatterKind = {
  kind: 'obligation',
  name: words.kind,
  async describe(ctx, matter) {
    const subject = await getObligation(ctx.tx, matter.number)
    const { state } = subject.obligation
    const at = `/matters/${matter.number}/obligation`
    return {
      panels: [
        {
          id: 'obligation',
          title: words.kind,
          urgent: true,
          view: () => <ObligationFacts obligation={subject.obligation} />,
        },
      ],
      actions: mayRead(ctx.actor, subject)
        ? [{ href: at, text: words.work, primary: state === 'open' || state === 'reported' }]
        : [],
      next: state === 'open' || state === 'reported' ? words.next[state] : null,
      slots: { [reportSlot]: words.slot },
    }
  },
}

/** Leads from a document to what it has led to. */
export const treeExtra: MatterExtra = {
  async describe({ tx, actor }, matter) {
    if (matter.kind !== 'document' || matter.state !== 'closed' || !mayList(actor)) return {}
    const at = actor.post?.organisationId ?? ''
    const sides = { officeId: matter.holderOrganisationId ?? '', issuerId: matter.organisationId }
    if (!(mayFollow(actor, sides) || (await hasBranch(tx, matter.id, at)))) return {}
    return { actions: [{ href: `/matters/${matter.number}/obligations`, text: words.tree }] }
  },
}
