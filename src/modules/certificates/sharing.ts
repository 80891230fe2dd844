import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { refusals, summaries } from './phrases.ts'
import { isHolder } from './policy.ts'
import { getHeld } from './queries.ts'
import { getShare, insertShare, openShares, shutShare } from './store/share.ts'

const MINUTE_MS = 60_000
/** A code shown at a counter is looked at now or not at all; the product's own figure. */
const counterMinutes = 10
/** More doors than anybody keeps in mind. */
const mostShares = 10

/** Opens a door to a certificate: a link for some days, or a code to show at a counter. */
export const shareCertificate = operation({
  name: 'certificates.share',
  summary: summaries.share,
  input: z.object({
    certificateId: z.uuid(),
    kind: z.enum(['link', 'counter']),
    days: z.coerce.number().int().min(1).max(30).default(7),
  }),
  find: (ctx, { certificateId }) => getHeld(ctx, certificateId),
  allow: (actor, held) => isHolder(actor, held),
  async run(ctx, { kind, days }, { id, certificate }) {
    if ((await openShares(ctx.tx, id, ctx.now)).length >= mostShares)
      throw new Refusal('conflict', refusals.tooManyShares)
    const minutes = kind === 'counter' ? counterMinutes : days * 24 * 60
    const endsAt = new Date(ctx.now.getTime() + minutes * MINUTE_MS)
    const token = await insertShare(ctx, { certificateId: certificate.id, kind, endsAt })
    return { id, token, endsAt }
  },
})

/** Shuts a door before its time. */
export const endShare = operation({
  name: 'certificates.end-share',
  summary: summaries.endShare,
  input: z.object({ token: z.string().length(32) }),
  async find(ctx, { token }) {
    const share = await getShare(ctx.tx, token, ctx.now)
    return getHeld(ctx, share.certificateId)
  },
  allow: (actor, held) => isHolder(actor, held),
  async run(ctx, { token }, { id }) {
    await shutShare(ctx, token)
    return { id }
  },
})
