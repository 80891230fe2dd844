import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { query } from '../../../kernel/query.ts'
import { both } from '../../../kernel/text.ts'
import { getGuideVersion } from '../../catalogue/index.ts'
import { MatterNumber } from '../../docket/index.ts'
import { requireState } from '../guards.ts'
import { isApplicant, isOfAuthority } from '../policy.ts'
import { getCase } from '../store/case.ts'
import { keyOf, offersOf } from './model.ts'
import { type PledgeSubject, readPledge } from './operations.ts'
import { pledgesOf } from './store.ts'

const Named = z.object({ number: MatterNumber, code: z.string().min(1).max(40) })
type Named = z.infer<typeof Named>
const answer = async (_ctx: Context, _input: Named, subject: PledgeSubject) => subject

/** What the guide lets one promise, with what follows. */
export const showPromises = query({
  name: 'cases.show-promises',
  summary: both('查看可以承诺的内容。', 'Show what may be promised, with what follows.'),
  input: z.object({ number: MatterNumber }),
  find: (ctx, { number }) => getCase(ctx.tx, number),
  allow: isApplicant,
  async run(ctx, _input, subject) {
    requireState(subject, 'draft')
    const guide = await getGuideVersion(ctx.tx, subject.case.guideVersionId)
    const signed = (await pledgesOf(ctx.tx, subject.id)).map(keyOf)
    return { subject, offers: offersOf(guide.content), signed }
  },
})

/** The page on which a promised material is handed in. */
export const showBringing = query({
  name: 'cases.show-bringing',
  summary: both('查看补交页面。', 'Show where a promised material is handed in.'),
  input: Named,
  find: (ctx, input: Named) => readPledge(ctx, input, { kind: 'material', state: 'running' }),
  allow: isApplicant,
  run: answer,
})

/** The page on which a promise is verified. */
export const showVerification = query({
  name: 'cases.show-verification',
  summary: both('查看核查页面。', 'Show where a promise is verified.'),
  input: Named,
  find: (ctx, input: Named) => readPledge(ctx, input, { kind: 'commitment', state: 'running' }),
  allow: isOfAuthority,
  run: answer,
})

/** The page on which a broken promise is followed up. */
export const showBroken = query({
  name: 'cases.show-broken-promise',
  summary: both('查看未履行的承诺。', 'Show a promise that was not kept.'),
  input: Named,
  find: (ctx, input: Named) => readPledge(ctx, input, { state: 'broken' }),
  allow: isOfAuthority,
  run: answer,
})
