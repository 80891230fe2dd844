import type { Context } from '../../../kernel/context.ts'
import { getGuideVersion } from '../../catalogue/index.ts'
import type { Action, MatterExtra, Panel } from '../../docket/index.ts'
import { type CaseSubject, isHandler, isIn, isOfAuthority } from '../policy.ts'
import { isExtended } from '../store/acts.ts'
import { caseOf } from '../store/case.ts'
import { queueOf } from '../store/quota.ts'
import { findRequest } from './extension.ts'
import { OpinionPanel } from './panel.tsx'
import { jointPhrases } from './phrases.ts'
import { quotaPhrases } from './quota-phrases.ts'
import { QueuePanel } from './quota-views.tsx'
import { shownOpinions } from './shown.ts'

/** On the page of a case: what other organisations were asked, and the way to ask. */
export const jointExtra: MatterExtra = {
  async describe(ctx, matter) {
    if (matter.kind !== 'case') return {}
    const subject = { id: matter.id, matter, case: await caseOf(ctx.tx, matter.id) }
    const shown = await shownOpinions(ctx, matter.id)
    const staff = ctx.actor.post !== null
    const queue = await queuePanel(ctx, subject)
    const view = () => <OpinionPanel number={matter.number} opinions={shown} staff={staff} />
    const opinionPanel = { id: 'opinions', title: jointPhrases.panel, urgent: true, view }
    return {
      panels: [...(shown.length > 0 ? [opinionPanel] : []), ...queue],
      actions: staff ? await actionsOf(ctx, subject) : [],
    }
  },
}

/** Where the guide limits the number: the place in the queue. */
async function queuePanel(ctx: Context, { id, case: theCase }: CaseSubject): Promise<Panel[]> {
  const { quota } = (await getGuideVersion(ctx.tx, theCase.guideVersionId)).content
  if (!quota || theCase.state === 'draft') return []
  const queue = { quota, ...(await queueOf(ctx.tx, theCase.itemCode)) }
  const view = () => <QueuePanel queue={queue} matterId={id} code={theCase.itemCode} />
  return [{ id: 'queue', title: quotaPhrases.panel, view }]
}

async function actionsOf(ctx: Context, subject: CaseSubject): Promise<Action[]> {
  const { number } = subject.matter
  const asks = isIn(subject, 'submitted', 'handling') && isHandler(ctx.actor, subject)
  return [
    ...(asks ? [{ href: `/matters/${number}/questions`, text: jointPhrases.ask }] : []),
    ...((await wantsExtension(ctx, subject))
      ? [{ href: `/matters/${number}/extension-request`, text: jointPhrases.askExtension }]
      : []),
  ]
}

async function wantsExtension(ctx: Context, subject: CaseSubject): Promise<boolean> {
  if (!isIn(subject, 'handling') || !isOfAuthority(ctx.actor, subject)) return false
  const { extension } = (await getGuideVersion(ctx.tx, subject.case.guideVersionId)).content
  if (extension?.by !== 'government' || (await isExtended(ctx.tx, subject.id))) return false
  return (await findRequest(ctx.tx, subject.id)) === undefined
}
