import type { MatterExtra, MatterKind } from '../docket/index.ts'
import { outsideSays } from './from-outside/phrases.ts'
import { scanSlot } from './from-outside/register.ts'
import { handwritingSlot } from './operations/instruct.ts'
import { says } from './page-phrases.ts'
import { stages, words } from './phrases.ts'
import { mayFollow } from './policy.ts'
import { findDispatch } from './store/dispatch.ts'
import { getIncoming } from './subject.ts'
import { Ended, Envelope } from './views/envelope.tsx'

/** A document at one of its recipients. Its page on the docket is the envelope: reading it is an act of its own. */
export const incomingKind: MatterKind = {
  kind: 'incoming',
  name: words.kind,
  async describe(ctx, matter) {
    const subject = await getIncoming(ctx, matter.number)
    const { ending, source, delivery } = subject
    return {
      panels: [
        {
          ...{ id: 'incoming', title: words.kind, urgent: true },
          view: () => (
            <>
              <Ended ending={ending} />
              <Envelope source={source} delivery={delivery} />
            </>
          ),
        },
      ],
      actions: [{ href: `/matters/${matter.number}/incoming`, text: says.toIncoming, primary: true }],
      next: ending?.how === 'recalled' ? null : stages[delivery.step].text,
      slots: { [handwritingSlot]: says.handwriting, answer: says.evidence, [scanSlot]: outsideSays.scans },
    }
  },
}

/** Leads from a document to its recipients. */
export const dispatchExtra: MatterExtra = {
  async describe({ tx, actor }, matter) {
    if (matter.kind !== 'document') return {}
    const dispatch = await findDispatch(tx, matter.id)
    const isReady = matter.stage === 'ready'
    const sides = dispatch ?? { officeId: matter.holderOrganisationId ?? '', issuerId: matter.organisationId }
    if (!(dispatch || isReady) || !mayFollow(actor, sides)) return {}
    const text = isReady ? says.dispatch : says.grid
    return { actions: [{ href: `/matters/${matter.number}/dispatch`, text, primary: isReady }] }
  },
}
