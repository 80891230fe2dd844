import { certificatesOfMatter, nextVersionsOf } from '../../certificates/index.ts'
import type { Action, MatterExtra, MatterKind } from '../../docket/index.ts'
import { pledgePhrases } from '../commitment/phrases.ts'
import { pledgesOf } from '../commitment/store.ts'
import { PledgePanel } from '../commitment/views.tsx'
import { worksForAuthority } from '../policy.ts'
import { remedyPhrases } from '../remedies/phrases.ts'
import { contestDays } from '../remedies/reopen.ts'
import { contestClocks, remediesOf } from '../remedies/store.ts'
import { RemedyPanel } from '../remedies/views.tsx'
import { decidesAct, mayState, mayTakeBack } from './model.ts'
import { statementUntil } from './open.ts'
import { resultPhrases } from './phrases.ts'
import { getResultAct } from './store.ts'
import { ActFacts, CertificatePanel } from './views.tsx'

/** A matter about a granted result: renewal, change, taking away. */
export const resultActKind: MatterKind = {
  kind: 'result-act',
  name: resultPhrases.kind,
  async describe(ctx, matter) {
    const read = await getResultAct(ctx.tx, matter.number)
    const { act } = read
    const subject = { ...read, statementUntil: await statementUntil(ctx, act) }
    const open = act.state === 'handling'
    const at = `/matters/${matter.number}`
    const actions: (Action | false)[] = [
      open &&
        mayState(ctx.actor, subject) &&
        act.statementClock !== null &&
        act.statedAt === null && { href: `${at}/statement`, text: resultPhrases.statement, primary: true },
      open && mayTakeBack(ctx.actor, subject) && { href: `${at}/request-withdrawal`, text: resultPhrases.takeBack },
      open &&
        decidesAct(ctx.actor, subject) && { href: `${at}/result-decision`, text: resultPhrases.decide, primary: true },
    ]
    return {
      panels: [
        { id: 'result-act', title: resultPhrases.kind, urgent: true, view: () => <ActFacts subject={subject} /> },
      ],
      actions: actions.filter((action) => action !== false),
      next: open && act.statementClock && !act.statedAt ? resultPhrases.nextStatement : resultPhrases.next(act),
      slots: { evidence: resultPhrases.evidence },
    }
  },
}

const contestedKinds = ['case', 'result-act']

/** What came of a matter: certificates, promises, and until when it may be contested. */
export const afterExtra: MatterExtra = {
  async describe(ctx, matter) {
    const certificates = await certificatesOfMatter(ctx.tx, matter.id)
    const next = await nextVersionsOf(
      ctx.tx,
      certificates.map(({ id }) => id),
    )
    const certificatePanel = certificates.length > 0 && {
      ...{ id: 'granted', title: resultPhrases.panel, urgent: true },
      view: () => <CertificatePanel certificates={certificates} next={next} />,
    }
    if (!contestedKinds.includes(matter.kind)) return { panels: certificatePanel ? [certificatePanel] : [] }
    const pledges = matter.kind === 'case' ? await pledgesOf(ctx.tx, matter.id) : []
    const remedies = await remediesOf(ctx.tx, matter.id)
    const until = await contestDays(ctx, await contestClocks(ctx.tx, matter.id))
    const panels = [
      certificatePanel,
      pledges.length > 0 && {
        ...{ id: 'promises', title: pledgePhrases.panel },
        view: () => <PledgePanel pledges={pledges} />,
      },
      (until || remedies.length > 0) && {
        ...{ id: 'remedies', title: remedyPhrases.panel },
        view: () => <RemedyPanel until={until} remedies={remedies} />,
      },
    ]
    const notes = until !== undefined && worksForAuthority(ctx.actor, matter)
    return {
      panels: panels.filter((panel) => panel !== false),
      actions: notes ? [{ href: `/matters/${matter.number}/remedies`, text: remedyPhrases.title }] : [],
    }
  },
}
