import { createHash } from 'node:crypto'
import { canonicalJson } from '../../kernel/canonical.ts'
import type { Context } from '../../kernel/context.ts'
import { dayOf } from '../../kernel/day.ts'
import { representationsOfPost } from '../directory/index.ts'
import { inHandOf } from '../docket/index.ts'
import { sealsUnder } from '../seals/index.ts'
import { type Handover, List } from './model.ts'
import { itemsOf } from './store/handover.ts'

/** What there is to hand over at this moment; once signed, what there was then. */
export async function listOf(ctx: Context, handover: Handover): Promise<List> {
  if (handover.list !== null) return List.parse(JSON.parse(handover.list))
  const rights = await representationsOfPost(ctx, handover.postId)
  const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
  // of a leaver who is gone the mandates rest, but they are there
  const mandates = rights.filter(
    ({ kind, agentId, agreedAt, endsOn }) =>
      kind === 'mandate' && agentId === handover.leaverId && agreedAt !== null && (endsOn === null || endsOn >= today),
  )
  // heads keep the seal of their organisation (seals)
  const seals = handover.roles.includes('head') ? await sealsUnder(ctx.tx, handover.organisationId) : []
  return {
    ...(await inHandOf(ctx.tx, handover.postId)),
    ...{ post: handover.postName, organisation: handover.organisationName, plannedOn: handover.plannedOn },
    ...{ leaver: handover.leaverName, taker: handover.takerName },
    mandates: mandates.map(({ id, partyId, partyName, endsOn }) => ({ id, partyId, partyName, endsOn })),
    seals: seals
      .filter(({ organisationId, state }) => organisationId === handover.organisationId && state !== 'revoked')
      .map(({ name, organisationName }) => ({ name, organisation: organisationName })),
    items: await itemsOf(ctx.tx, handover.id),
  }
}

/** The bytes that are signed, and their digest. */
export function frozen(list: List): { list: string; sha256: Buffer } {
  const text = canonicalJson(list)
  return { list: text, sha256: createHash('sha256').update(text).digest() }
}
