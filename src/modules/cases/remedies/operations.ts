import { z } from 'zod'
import { Day, dayOf } from '../../../kernel/day.ts'
import { emit } from '../../../kernel/event.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { addStep, MatterNumber } from '../../docket/index.ts'
import { worksForAuthority } from '../policy.ts'
import { tellParties } from '../telling.ts'
import { lockContested } from './contested.ts'
import { RemedyResult, remedyStates, reopens, Way } from './model.ts'
import { remedyPhrases as words } from './phrases.ts'
import { insertRemedy, remediesOf, updateRemedy } from './store.ts'
import './events.ts'

/** Notes that reconsideration or litigation was applied for. */
export const noteRemedy = operation({
  name: 'cases.note-remedy',
  summary: both('记录已申请的行政复议或者行政诉讼。', 'Note that reconsideration or litigation was applied for.'),
  input: z.object({
    number: MatterNumber,
    way: Way,
    body: z.string().trim().min(2).max(200),
    reference: z.string().trim().max(100).default(''),
    appliedOn: Day,
  }),
  find: (ctx, { number }) => lockContested(ctx.tx, number),
  allow: (actor, { matter }) => worksForAuthority(actor, matter),
  async run(ctx, { way, body, reference, appliedOn }, subject) {
    if (appliedOn > dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)) throw invalidField('appliedOn', words.future)
    if (!subject.isDecided) throw new Refusal('conflict', words.noDecision)
    const open = (await remediesOf(ctx.tx, subject.id)).some(
      (one) => one.way === way && (one.state === 'applied' || one.state === 'accepted'),
    )
    if (open) throw new Refusal('conflict', words.already)
    const id = await insertRemedy(ctx, { matterId: subject.id, way, body, reference, appliedOn })
    const step = { kind: 'remedy-applied', words: words.applied(way, body), data: { way, reference, appliedOn } }
    await addStep(ctx, subject.matter, step)
    await tellParties(ctx, subject.matter, step.words)
    return { number: subject.matter.number, id }
  },
})

/** Notes how it stands or how it ended; what was annulled or ordered opens the matter again. */
export const settleRemedy = operation({
  name: 'cases.settle-remedy',
  summary: both(
    '记录复议或者诉讼的进展和结果；撤销或者责令履行的，重新办理。',
    'Note the stage or result of reconsideration or litigation; what is annulled or ordered opens the matter again.',
  ),
  input: z.object({
    number: MatterNumber,
    remedy: z.uuid(),
    state: z.enum(['accepted', 'not-accepted', 'withdrawn', 'decided']),
    result: z.preprocess((value) => (value === '' ? undefined : value), RemedyResult.optional()),
    note: z.string().trim().min(2).max(4000),
  }),
  find: (ctx, { number }) => lockContested(ctx.tx, number),
  allow: (actor, { matter }) => worksForAuthority(actor, matter),
  async run(ctx, { remedy: id, state, result, note }, subject) {
    const remedy = (await remediesOf(ctx.tx, subject.id)).find((one) => one.id === id)
    if (!remedy || (remedy.state !== 'applied' && remedy.state !== 'accepted'))
      throw new Refusal('not-found', words.noSuch)
    const ended = state === 'decided'
    if (ended && !result) throw invalidField('result', words.resultNeeded)
    const settled = ended && result ? result : null
    await updateRemedy(ctx, id, { state, result: settled, note })
    const said = settled ? words.decided(remedy.way, settled) : words.stateStep(remedy.way, remedyStates[state])
    await addStep(ctx, subject.matter, {
      kind: `remedy-${state}`,
      words: said,
      note,
      data: { remedy: id, result: settled },
    })
    await tellParties(ctx, subject.matter, said)
    if (settled) await emit(ctx, 'cases.remedy-decided', { matterId: subject.id, way: remedy.way, result: settled })
    if (settled && reopens.includes(settled)) await subject.reopen(ctx, remedy)
    return { number: subject.matter.number }
  },
})
