import { z } from 'zod'
import { type Context, hasRole } from '../../../kernel/context.ts'
import { Day, dayOf } from '../../../kernel/day.ts'
import { Upload } from '../../../kernel/http/upload.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { both, type Text } from '../../../kernel/text.ts'
import { agreeTo, getOrganisation, insertRepresentation, levelOf, type Representation } from '../../directory/index.ts'
import { MatterNumber } from '../../docket/index.ts'
import { acceptUpload } from '../../files/index.ts'
import { actsOf, hashCode, Items, mostTries, newCode, Reach, requireEnd, Who } from '../model.ts'
import { lockRight, personMeant, requireLimits, tell } from '../people.ts'
import { refusals, steps, told } from '../phrases.ts'
import { isItsHelper, mayHelp } from '../policy.ts'
import { countWrong, findSlip, insertSlip } from '../store/slip.ts'

/** A helper writes down what a resident wants to entrust; in force only once the resident's code or signature is there. */
export const prepareMandate = operation({
  name: 'behalf.prepare-mandate',
  summary: both(
    '帮办员为居民填写委托并发送确认码。',
    'A helper prepares the mandate of a resident, who is sent a code.',
  ),
  perMinute: 10,
  input: z.object({ ...Who, reach: Reach, items: Items, matter: MatterNumber.optional(), endsOn: Day }),
  find: async (ctx) => ({ id: ctx.actor.post?.id ?? ctx.actor.id }),
  allow: (actor) => mayHelp(actor),
  async run(ctx, { reach, items, matter, endsOn, ...who }) {
    const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
    requireEnd(endsOn, today, ctx.settings.MANDATE_DAYS)
    const person = await personMeant(ctx, who)
    if (person.id === ctx.actor.id) throw invalidField('who', refusals.notOneself)
    await requireNeighbour(ctx, person.residenceOrganisationId)
    const acts = actsOf(reach)
    const limits = await requireLimits(ctx, { items, matter }, person.id)
    const id = await insertRepresentation(ctx, {
      ...{
        kind: 'mandate',
        party: { person: person.id },
        agentId: ctx.actor.id,
        agentPostId: ctx.actor.post?.id ?? null,
      },
      ...{ acts, ...limits, startsOn: today, endsOn },
      basis: '本人委托（民法典第一百六十五条）',
    })
    const code = newCode()
    await insertSlip(ctx, id, code)
    await tell(ctx, [person.id], told.code(ctx.actor.name, code))
    ctx.trace.content.push({ step: 'prepared', words: steps.prepared, data: { right: id, acts, ...limits, endsOn } })
    return { id }
  },
})

/** Offices of the district help everybody; a township or village those who live there, or whose home nobody knows. */
async function requireNeighbour({ tx, actor }: Context, home: string | null): Promise<void> {
  if (!actor.post || home === null) return
  const own = await getOrganisation(tx, actor.post.organisationId)
  const { path } = await getOrganisation(tx, home)
  if (levelOf(own.kind) !== 'county' && !path.includes(own.id)) throw invalidField('who', refusals.livesElsewhere)
}

/** What came of a code that was typed; a wrong one is an outcome that is kept, so that tries are counted. */
export interface CodeOutcome {
  readonly id: string
  readonly refused: Text | null
}

/** The helper types the code that the resident was sent and gave on. */
export const confirmByCode = operation({
  name: 'behalf.confirm-by-code',
  summary: both('凭居民的确认码确认委托。', 'Confirm a mandate by the code that the resident was sent.'),
  perMinute: 10,
  input: z.object({ id: z.uuid(), code: z.string().trim().max(12) }),
  find: (ctx, { id }) => lockRight(ctx, id),
  allow: (actor, subject) => isItsHelper(actor, subject),
  async run(ctx, { id, code }, { right }): Promise<CodeOutcome> {
    requireOpen(right)
    const slip = await findSlip(ctx.tx, id)
    if (!slip || slip.wrongTries >= mostTries || ctx.now >= slip.codeExpiresAt)
      throw invalidField('code', refusals.codeOver)
    if (!hashCode(id, code).equals(slip.codeHash)) {
      await countWrong(ctx.tx, slip)
      ctx.trace.content.push({ step: 'wrong-code', words: steps.wrongCode, data: { right: id } })
      return { id, refused: refusals.wrongCode }
    }
    await settle(ctx, right, 'code')
    return { id, refused: null }
  },
})

/** The helper hands in the slip that the resident signed. */
export const confirmBySlip = operation({
  name: 'behalf.confirm-by-slip',
  summary: both('凭签字的委托单确认委托。', 'Confirm a mandate by the slip that the resident signed.'),
  input: z.object({ id: z.uuid(), uploads: z.array(Upload).max(1).default([]) }),
  find: (ctx, { id }) => lockRight(ctx, id),
  allow: (actor, subject) => isItsHelper(actor, subject) && (hasRole(actor, 'helper') || hasRole(actor, 'handler')),
  async run(ctx, { id, uploads: [scan] }, { right }) {
    requireOpen(right)
    if (!scan) throw invalidField('signed', refusals.slipNeeded)
    const file = await acceptUpload(ctx, scan)
    await settle(ctx, right, 'slip', file.id)
    ctx.trace.content.push({ step: 'signed-slip', words: steps.agreed, data: { sha256: file.sha256 } })
    return { id }
  },
})

function requireOpen({ agreedAt, endedAt }: Representation): void {
  if (agreedAt || endedAt) throw new Refusal('conflict', refusals.settled)
}

async function settle(ctx: Context, right: Representation, how: 'code' | 'slip', fileId?: string): Promise<void> {
  await agreeTo(ctx, right.id, how, fileId)
  await tell(ctx, [right.partyId], told.agreed(right.agentName))
  ctx.trace.content.push({ step: 'agreed', words: steps.agreed, data: { right: right.id, how } })
}
