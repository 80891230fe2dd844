import { z } from 'zod'
import type { Context } from '../../kernel/context.ts'
import type { FileAnswer } from '../../kernel/page.ts'
import { query } from '../../kernel/query.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { getOrganisation, organisationsUnder } from '../directory/index.ts'
import { getAuthority } from './ca.ts'
import { phrases, summaries } from './phrases.ts'
import { mayDecide, mayKeepSeal, mayReadUses, maySeeSeals, mayWithdraw } from './policy.ts'
import { certificateOfSeal, certificatesOfSeals } from './store/certificate.ts'
import { getProposal, historyOf, pictureOfProposal, waitingProposals } from './store/proposal.ts'
import { getSeal, sealsUnder, usesOf } from './store/seal.ts'

const pageSize = 30

/** The organisation that the actor works in; the district's own view is all of it. */
function ownOrganisation(ctx: Context) {
  const id = ctx.actor.post?.organisationId
  if (!id) throw new Refusal('forbidden', phrases.staffOnly)
  return getOrganisation(ctx.tx, id)
}

/** Seals of one's organisation and those below, and what waits for a second person. */
export const listSeals = query({
  name: 'seals.list',
  summary: summaries.list,
  input: z.object({}),
  find: ownOrganisation,
  allow: (actor, organisation) => maySeeSeals(actor, organisation),
  async run(ctx, _input, organisation) {
    const seals = await sealsUnder(ctx.tx, organisation.id)
    const ends = await certificatesOfSeals(
      ctx.tx,
      seals.map(({ id }) => id),
    )
    const waiting = await waitingProposals(ctx.tx, organisation.id, ctx.now)
    const taken = new Set(seals.flatMap((seal) => (seal.state === 'revoked' ? [] : [seal.organisationId])))
    const mayPropose = mayKeepSeal(ctx.actor, organisation)
    const isHead = !ctx.actor.post?.roles.includes('administrator')
    const under = !mayPropose ? [] : isHead ? [organisation] : await organisationsUnder(ctx.tx, organisation.id)
    return {
      seals: seals.map(({ picture: _picture, ...seal }) => ({ ...seal, endsAt: ends.get(seal.id) ?? null })),
      proposals: waiting.map((proposal) => ({
        ...proposal,
        mayDecide: mayDecide(ctx.actor, proposal),
        mayWithdraw: mayWithdraw(ctx.actor, proposal),
      })),
      without: under
        .filter(({ id, activeTo }) => activeTo === null && !taken.has(id))
        .map(({ id, name }) => ({ id, name })),
    }
  },
})

/** One seal: its certificate, what two people did with it, and, for those who may know, what it was used for. */
export const showSeal = query({
  name: 'seals.show',
  summary: summaries.show,
  input: z.object({ sealId: z.uuid(), after: z.uuid().optional() }),
  find: (ctx, { sealId }) => getSeal(ctx.tx, sealId),
  allow: (actor, seal) => maySeeSeals(actor, seal),
  async run(ctx, { after }, seal) {
    const { picture: _picture, ...rest } = seal
    const certificate = await certificateOfSeal(ctx.tx, seal.id)
    const seesUses = mayReadUses(ctx.actor, seal)
    const uses = seesUses ? await usesOf(ctx.tx, seal.id, { after, limit: pageSize + 1 }) : []
    const history = await historyOf(ctx.tx, seal.id)
    return {
      seal: rest,
      certificate: certificate && {
        ...{ serial: certificate.serial, subject: certificate.subject, sha256: certificate.sha256 },
        ...{ notBefore: certificate.notBefore, notAfter: certificate.notAfter },
      },
      history,
      waits: history.some((one) => one.outcome === null && one.expiresAt > ctx.now),
      mayKeep: mayKeepSeal(ctx.actor, seal),
      seesUses,
      uses: uses.slice(0, pageSize),
      next: uses.length > pageSize ? (uses[pageSize - 1]?.id ?? null) : null,
    }
  },
})

/** For keepers and auditors only: a picture that anybody could fetch would soon stand under other papers. */
export const readPicture = query({
  name: 'seals.read-picture',
  summary: summaries.picture,
  input: z.object({ sealId: z.uuid() }),
  find: (ctx, { sealId }) => getSeal(ctx.tx, sealId),
  allow: (actor, seal) => maySeeSeals(actor, seal),
  run: async (_ctx, _input, { picture }): Promise<FileAnswer> => ({ type: 'image/png', body: picture }),
})

/** The picture that a proposal would give a seal. */
export const readProposedPicture = query({
  name: 'seals.read-proposed-picture',
  summary: summaries.proposedPicture,
  input: z.object({ proposalId: z.uuid() }),
  find: (ctx, { proposalId }) => getProposal(ctx.tx, proposalId),
  allow: (actor, proposal) => maySeeSeals(actor, proposal),
  async run(ctx, { proposalId }): Promise<FileAnswer> {
    const picture = await pictureOfProposal(ctx.tx, proposalId)
    if (!picture) throw new Refusal('not-found', phrases.noSuchProposal)
    return { type: 'image/png', body: picture }
  },
})

/** The root certificate, for whoever checks seals by programs of their own. */
export const readRoot = query({
  name: 'seals.read-root',
  summary: summaries.root,
  input: z.object({}),
  find: async () => ({ id: 'seals' }),
  allow: () => true,
  async run(ctx): Promise<FileAnswer> {
    const { der } = await getAuthority(ctx, 'root')
    const lines = der.toString('base64').match(/.{1,64}/g) ?? []
    const body = `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`
    return { type: 'application/x-pem-file', body, downloadAs: 'heliograph-seals-root.pem' }
  },
})
