import { z } from 'zod'
import type { Tx } from '../../../kernel/context.ts'
import { operation } from '../../../kernel/operation.ts'
import { both } from '../../../kernel/text.ts'
import { readClock } from '../../calendar/index.ts'
import { getGuideVersion } from '../../catalogue/index.ts'
import { endingOf } from '../../directory/index.ts'
import { askAboutEnding, isAskedAboutEnding, startMatterClock } from '../../docket/index.ts'
import { isMachine } from '../policy.ts'
import { lockCaseById } from '../store/case.ts'
import { newestGranted } from '../store/granted.ts'
import { endedPhrases as words } from './phrases.ts'

/**
 * What is paid every month has no certificate that could be taken away, and does not stop by itself: the authority that granted it has work
 * until it has said what became of it. Open matters are the docket’s.
 */
export const askAboutAllowance = operation({
  name: 'cases.ask-about-allowance',
  summary: both(
    '领取人死亡后，请审定单位停发或者重新核定待遇。',
    'Put an allowance before its authority when who receives it has died.',
  ),
  input: z.object({ id: z.uuid() }),
  find: (ctx, { id }) => lockCaseById(ctx.tx, id),
  allow: isMachine,
  async run(ctx, _input, { matter, case: { applicantId } }) {
    const ending = await endingOf(ctx.tx, applicantId)
    if (!ending || matter.state === 'open' || (await isAskedAboutEnding(ctx, matter))) return
    const { organisationId } = matter
    const id = await startMatterClock(ctx, matter, {
      ...{ kind: 'step', rule: 'allowance-after-death', holder: organisationId, shown: false },
    })
    const { dueAt } = (await readClock(ctx, id)).reading
    const { partyKind, endedOn } = ending
    const asked = {
      title: words.allowance(matter.title),
      organisationId,
      role: 'handler',
      clock: { id, dueAt },
    } as const
    await askAboutEnding(ctx, matter, { partyKind, endedOn, ...asked })
  },
})

/** The closed cases by which a party is paid every month: of each service the newest, by the version of the guide it was granted by. */
export async function allowancesOf(tx: Tx, applicantId: string): Promise<string[]> {
  const found: string[] = []
  for (const { id, guideVersionId } of await newestGranted(tx, applicantId))
    if ((await getGuideVersion(tx, guideVersionId)).content.finish === 'payment') found.push(id)
  return found
}
