import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { operation } from '../../../kernel/operation.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { addStep, lockMatterById } from '../../docket/index.ts'
import { refusals, steps, summaries } from '../phrases.ts'
import { mayKeep } from '../policy.ts'
import { archiveOf } from '../store/fonds.ts'
import { liftHold, lockPiece, placeHold } from '../store/piece.ts'

const input = z.object({ id: z.uuid(), reason: z.string().trim().min(2).max(400) })

async function find(ctx: Context, { id }: { id: string }) {
  const piece = await lockPiece(ctx.tx, id)
  return { ...(await archiveOf(ctx, piece.organisationId)), piece }
}

/** 暂停销毁: a dispute, a lawsuit, an audit needs it. */
export const holdPiece = operation({
  name: 'archives.hold-piece',
  summary: summaries.hold,
  ...{ input, find },
  allow: mayKeep,
  async run(ctx, { id, reason }, { piece }) {
    if (piece.destroyedAt) throw new Refusal('conflict', refusals.destroyed)
    const matter = await lockMatterById(ctx.tx, piece.filingId)
    if (!(await placeHold(ctx, id, reason))) throw new Refusal('conflict', refusals.held)
    await addStep(ctx, matter, { kind: 'held', words: steps.held(piece.archiveNumber), note: reason })
    return { id }
  },
})

export const releasePiece = operation({
  name: 'archives.release-piece',
  summary: summaries.release,
  ...{ input, find },
  allow: mayKeep,
  async run(ctx, { id, reason }, { piece }) {
    const matter = await lockMatterById(ctx.tx, piece.filingId)
    if (!(await liftHold(ctx, id, reason))) throw new Refusal('conflict', refusals.notHeld)
    await addStep(ctx, matter, { kind: 'released', words: steps.released(piece.archiveNumber), note: reason })
    return { id }
  },
})
