import { z } from 'zod'
import type { Actor, Context } from '../../kernel/context.ts'
import { addDays, dayOf } from '../../kernel/day.ts'
import type { FileAnswer } from '../../kernel/page.ts'
import { query } from '../../kernel/query.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { both, type Text } from '../../kernel/text.ts'
import {
  isUsable,
  maskName,
  type Representation,
  representationsBy,
  representationsOf,
  representationsOfPost,
} from '../directory/index.ts'
import { fileAnswer, getFile, thumbnailsOf } from '../files/index.ts'
import { groupedCode } from './model.ts'
import { getRight, type Loaded, offeredItems } from './people.ts'
import { phrases, refusals } from './phrases.ts'
import { isItsHelper, mayForOneself, mayHelp, mayVouch } from './policy.ts'
import { findSlip, findSlipByCode } from './store/slip.ts'

export type State = keyof typeof phrases.states

/** A right as lists show it. */
export interface ShownRight {
  readonly right: Representation
  readonly state: State
  readonly items: readonly Text[] | null
}

/** Forms offer days until the latest one, and services by name. */
interface Offered {
  readonly items: readonly { readonly code: string; readonly name: Text }[]
  readonly today: string
  readonly latest: string
}

async function offered(ctx: Context): Promise<Offered> {
  const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
  return { items: await offeredItems(ctx), today, latest: addDays(today, ctx.settings.MANDATE_DAYS) }
}

function shown(rights: readonly Representation[], { items }: Offered): ShownRight[] {
  const names = new Map(items.map(({ code, name }) => [code, name]))
  return rights.map((right) => ({
    right,
    state: stateOf(right),
    items: right.items?.map((code) => names.get(code) ?? both(code, code)) ?? null,
  }))
}

function stateOf(right: Representation): State {
  if (right.endedAt) return 'ended'
  if (!right.agreedAt) return 'waiting'
  return isUsable(right) ? 'current' : 'resting'
}

/** The register of who acts for whom, as it concerns one person: for whom one may act, who may act for oneself and one's firms. */
export const listMine = query({
  name: 'behalf.list-mine',
  summary: both(
    '查看谁能代谁办理。',
    'See for whom one may act, and who may act for oneself and the firms one manages.',
  ),
  input: z.object({}),
  find: async (ctx) => ({ id: ctx.actor.id }),
  allow: (actor) => actor.kind === 'person' && actor.post === null,
  async run(ctx) {
    const offer = await offered(ctx)
    const mine = await representationsBy(ctx, ctx.actor.id)
    const managed = mine.filter((right) => right.manages && isUsable(right)).slice(0, 20)
    const ofFirms = await representationsOf(ctx, ...managed.map(({ partyId }) => partyId))
    return {
      ...{ offer, may: mayForOneself(ctx.actor) },
      mine: shown(mine, offer),
      ofMe: shown(await representationsOf(ctx, ctx.actor.id), offer),
      firms: managed.map(({ partyId, partyName }) => ({
        ...{ id: partyId, name: partyName },
        rights: shown(
          ofFirms.filter((right) => right.partyId === partyId),
          offer,
        ),
      })),
    }
  },
})

/** The desk of whoever helps: mandates of the post, and what can be recorded on proof. */
export const showDesk = query({
  name: 'behalf.show-desk',
  summary: both('查看本岗位的代办委托。', 'See the mandates of one’s post.'),
  input: z.object({}),
  find: async (ctx) => ({ id: ctx.actor.post?.id ?? ctx.actor.id }),
  allow: (actor) => mayHelp(actor) || mayVouch(actor),
  sensitive: ({ rights }: { rights: readonly ShownRight[] }) => rights.map(({ right }) => right.partyId),
  purpose: () => phrases.purpose.zh,
  async run(ctx, _input, { id }) {
    const offer = await offered(ctx)
    const rights = shown(await representationsOfPost(ctx, id), offer)
    return { offer, rights, helps: mayHelp(ctx.actor), vouches: mayVouch(ctx.actor), me: ctx.actor.id }
  },
})

/** The resident and the helper. */
function mayReadSlip(actor: Actor, subject: Loaded): boolean {
  return isItsHelper(actor, subject) || (mayForOneself(actor) && actor.id === subject.right.partyId)
}

const slipRecord = {
  sensitive: (_answer: unknown, { right }: Loaded) => [right.partyId],
  purpose: () => phrases.purpose.zh,
}

/** The slip of a mandate, to be printed and signed, and as it was signed; for the resident and the helper. */
export const showSlip = query({
  name: 'behalf.show-slip',
  summary: both('查看和打印委托单。', 'See and print the slip of a mandate.'),
  input: z.object({ id: z.uuid() }),
  find: (ctx, { id }) => getRight(ctx, id),
  allow: mayReadSlip,
  ...slipRecord,
  async run(ctx, { id }, { right }) {
    const slip = await findSlip(ctx.tx, id)
    const [one] = shown([right], await offered(ctx))
    const signed = right.fileId ? await getFile(ctx.tx, right.fileId) : null
    const thumbnail = signed ? (await thumbnailsOf(ctx.tx, [signed.id])).get(signed.id) : undefined
    const code = slip ? groupedCode(slip.checkCode) : null
    return { right, items: one?.items ?? null, state: stateOf(right), code, signed, thumbnail }
  },
})

/** The slip as it was signed and handed in. */
export const readSignedSlip = query({
  name: 'behalf.read-signed-slip',
  summary: both('查看签字的委托单原件。', 'Read the signed slip as it was handed in.'),
  input: z.object({ id: z.uuid(), save: z.literal('yes').optional() }),
  find: (ctx, { id }) => getRight(ctx, id),
  allow: mayReadSlip,
  ...slipRecord,
  async run(ctx, { save }, { right: { fileId } }): Promise<FileAnswer> {
    if (!fileId) throw new Refusal('not-found', refusals.noSignedSlip)
    return fileAnswer(ctx, await getFile(ctx.tx, fileId), { save: save === 'yes' })
  },
})

const Code = z
  .string()
  .max(40)
  .transform((typed) => typed.toUpperCase().replace(/[^0-9A-Z]/g, ''))

/** Anybody may ask whether a mandate is in force: how far it reaches and until when, names in part. */
export const check = query({
  name: 'behalf.check',
  summary: both('凭查验码核对代办委托。', 'Check by its code whether a mandate is in force.'),
  perMinute: 30,
  input: z.object({ code: Code.optional() }),
  find: async () => ({ id: 'mandates' }),
  allow: () => true,
  async run(ctx, { code }) {
    const slip = code ? await findSlipByCode(ctx.tx, code) : undefined
    if (!slip) return { asked: code ?? '', found: null }
    const { right } = await getRight(ctx, slip.representationId)
    const [one] = shown([right], await offered(ctx))
    const { startsOn, endsOn, acts, matter, partyName, agentName } = right
    const names = { party: maskName(partyName), agent: maskName(agentName) }
    return {
      asked: code ?? '',
      found: {
        ...names,
        acts,
        startsOn,
        endsOn,
        state: stateOf(right),
        items: one?.items ?? null,
        one: matter !== null,
      },
    }
  },
})
