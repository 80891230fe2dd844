import { buffer } from 'node:stream/consumers'
import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { Upload } from '../../../kernel/http/upload.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { getOrganisation } from '../../directory/index.ts'
import { courses, ProposalKind } from '../model.ts'
import { phrases, summaries } from '../phrases.ts'
import { drawSeal, fitPicture } from '../picture.ts'
import { mayKeepSeal } from '../policy.ts'
import { insertProposal } from '../store/proposal.ts'
import { getSeal, hasSeal } from '../store/seal.ts'

const reason = z.string().trim().min(2).max(1000)
/** A picture of a seal; larger ones are photographs. */
const pictureMaxBytes = 2 * 1024 * 1024

/** Proposes that an organisation gets a seal. */
export const proposeSeal = operation({
  name: 'seals.propose-issue',
  summary: summaries.proposeIssue,
  input: z.object({
    organisationId: z.uuid(),
    nameZh: z.string().trim().max(100).default(''),
    reason,
    uploads: z.array(Upload).max(1).default([]),
  }),
  find: (ctx, { organisationId }) => getOrganisation(ctx.tx, organisationId),
  allow: (actor, subject) => mayKeepSeal(actor, subject),
  async run(ctx, { nameZh, reason, uploads }, organisation) {
    if (await hasSeal(ctx.tx, organisation.id)) throw new Refusal('conflict', phrases.hasOne)
    const name = nameZh ? both(nameZh, nameZh) : phrases.sealOf(organisation.name)
    const picture = uploads[0] ? await uploaded(ctx, uploads[0]) : await drawSeal(organisation.name.zh, phrases.onSeal)
    const made = { kind: 'issue' as const, organisationId: organisation.id, sealId: null, name, picture, reason }
    const id = await insertProposal(ctx, made)
    ctx.trace.content.push({
      step: 'seal-proposed',
      words: phrases.traces.proposed('issue', organisation.name),
      inner: true,
    })
    return { id }
  },
})

/** Proposes what shall become of a seal. */
export const proposeChange = operation({
  name: 'seals.propose-change',
  summary: summaries.proposeChange,
  input: z.object({ sealId: z.uuid(), kind: ProposalKind.exclude(['issue']), reason }),
  find: (ctx, { sealId }) => getSeal(ctx.tx, sealId),
  allow: (actor, subject) => mayKeepSeal(actor, subject),
  async run(ctx, { kind, reason }, seal) {
    if (!courses[kind].from.includes(seal.state)) throw new Refusal('conflict', phrases.notNow)
    const made = { kind, organisationId: seal.organisationId, sealId: seal.id, name: null, picture: null, reason }
    const id = await insertProposal(ctx, made)
    ctx.trace.content.push({
      step: 'seal-proposed',
      words: phrases.traces.proposed(kind, seal.organisationName),
      inner: true,
    })
    return { id, sealId: seal.id }
  },
})

async function uploaded(ctx: Context, upload: Upload): Promise<Buffer> {
  if (upload.sizeBytes > pictureMaxBytes) throw invalidField(upload.field, phrases.pictureTooLarge)
  try {
    return await fitPicture(await buffer(await ctx.blobs.get(upload.sha256)))
  } catch {
    throw invalidField(upload.field, phrases.noPicture)
  }
}
