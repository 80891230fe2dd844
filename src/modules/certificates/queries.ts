import { z } from 'zod'
import { type Context, partyOf } from '../../kernel/context.ts'
import { dayOf } from '../../kernel/day.ts'
import type { FileAnswer } from '../../kernel/page.ts'
import { query } from '../../kernel/query.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { getOrganisation } from '../directory/index.ts'
import { fileAnswer, getFile } from '../files/index.ts'
import { type Certificate, groupedCode, State, stateOn } from './model.ts'
import { checkAddress } from './paper.ts'
import { refusals, summaries } from './phrases.ts'
import { type Held, isHolder, isOfIssuer, mayChange, mayRead, mayReadAsStaff } from './policy.ts'
import { certificatesOfHolder, getCertificate, issuedBy, statesOf } from './store/certificate.ts'
import { findPaper } from './store/paper.ts'
import { getShare, openShares } from './store/share.ts'

const pageSize = 30

/** A certificate with the party that holds it. */
export interface HeldCertificate extends Held {
  readonly id: string
  readonly certificate: Certificate
}

export async function getHeld({ tx }: Context, id: string): Promise<HeldCertificate> {
  const certificate = await getCertificate(tx, id)
  return { id, certificate, partyId: certificate.holderPersonId ?? certificate.holderFirmId }
}

/** A person's name on it is personal data; the name of a firm is not. */
function personOf({ certificate }: HeldCertificate): readonly string[] {
  return certificate.holderPersonId ? [certificate.holderPersonId] : []
}

/** One's own certificates, or those of the party that one acts for. */
export const listOwn = query({
  name: 'certificates.list-own',
  summary: summaries.listOwn,
  input: z.object({}),
  find: async (ctx) => ({ id: partyOf(ctx.actor), partyId: partyOf(ctx.actor) }),
  allow: (actor, own) => isHolder(actor, own),
  async run(ctx, _input, { partyId }) {
    const isFirm = ctx.actor.behalf?.partyKind === 'firm'
    const held = await certificatesOfHolder(ctx.tx, isFirm ? { firmIds: [partyId] } : { personId: partyId })
    return { certificates: held.map((certificate) => rowOf(ctx, certificate)) }
  },
})

/** What an office issued; auditors see what offices below theirs did. */
export const listIssued = query({
  name: 'certificates.list-issued',
  summary: summaries.listIssued,
  input: z.object({ state: State.optional().catch(undefined), before: z.uuid().optional() }),
  async find(ctx) {
    const id = ctx.actor.post?.organisationId
    if (!id) throw new Refusal('forbidden', refusals.staffOnly)
    const { path } = await getOrganisation(ctx.tx, id)
    return { id, issuerOrganisationId: id, issuerPath: path }
  },
  allow: (actor, issuer) => mayReadAsStaff(actor, issuer),
  async run(ctx, { state, before }, { id }) {
    const rows = await issuedBy(ctx.tx, id, { state, before, limit: pageSize + 1 })
    const shown = rows.slice(0, pageSize)
    return {
      certificates: shown.map((certificate) => ({ ...rowOf(ctx, certificate), holder: certificate.holderName })),
      people: shown.flatMap(({ holderPersonId }) => holderPersonId ?? []),
      next: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null,
      state: state ?? null,
    }
  },
  sensitive: ({ people }) => people,
  purpose: () => 'certificates.list-issued',
})

/** One certificate, whole, with its history. */
export const showCertificate = query({
  name: 'certificates.show',
  summary: summaries.show,
  input: z.object({ certificateId: z.uuid() }),
  find: (ctx, { certificateId }) => getHeld(ctx, certificateId),
  allow: (actor, held) => mayRead(actor, held),
  async run(ctx, _input, held) {
    const own = isHolder(ctx.actor, held)
    return {
      ...(await wholeOf(ctx, held.certificate)),
      own,
      mayChange: mayChange(ctx.actor, held.certificate),
      ofIssuer: isOfIssuer(ctx.actor, held.certificate),
      shares: own ? await openShares(ctx.tx, held.id, ctx.now) : [],
    }
  },
  sensitive: (_output, held) => personOf(held),
  purpose: ({ certificate }) => `certificate ${certificate.identifier}`,
})

/** The sealed PDF. */
export const readPaper = query({
  name: 'certificates.read-paper',
  summary: summaries.readPaper,
  input: z.object({ certificateId: z.uuid() }),
  find: (ctx, { certificateId }) => getHeld(ctx, certificateId),
  allow: (actor, held) => mayRead(actor, held),
  run: (ctx, _input, { id }) => paperAnswer(ctx, id),
  sensitive: (_output, held) => personOf(held),
  purpose: ({ certificate }) => `certificate ${certificate.identifier}`,
})

async function getShared(ctx: Context, token: string) {
  const share = await getShare(ctx.tx, token, ctx.now)
  return { ...(await getHeld(ctx, share.certificateId)), share }
}

/** A certificate that its holder opened a door to: whoever has the address, until it ends. */
export const showShared = query({
  name: 'certificates.show-shared',
  summary: summaries.openShare,
  perMinute: 60,
  input: z.object({ token: z.string().length(32) }),
  find: (ctx, { token }) => getShared(ctx, token),
  allow: () => true,
  run: async (ctx, _input, { certificate, share }) => ({ ...(await wholeOf(ctx, certificate)), share }),
  sensitive: (_output, held) => personOf(held),
  purpose: ({ certificate }) => `shared certificate ${certificate.identifier}`,
})

/** Its PDF through the same door. */
export const readSharedPaper = query({
  name: 'certificates.read-shared-paper',
  summary: summaries.readShared,
  perMinute: 60,
  input: z.object({ token: z.string().length(32) }),
  find: (ctx, { token }) => getShared(ctx, token),
  allow: () => true,
  run: (ctx, _input, { id }) => paperAnswer(ctx, id),
  sensitive: (_output, held) => personOf(held),
  purpose: ({ certificate }) => `shared certificate ${certificate.identifier}`,
})

async function paperAnswer(ctx: Context, id: string): Promise<FileAnswer> {
  const paper = await findPaper(ctx.tx, id)
  if (!paper) throw new Refusal('not-found', refusals.noPaperYet)
  return fileAnswer(ctx, await getFile(ctx.tx, paper.fileId), { save: true })
}

function rowOf(ctx: Context, certificate: Certificate) {
  const { id, title, identifier, issuerName, validFrom, validUntil, holderName } = certificate
  const state = stateOn(certificate, dayOf(ctx.now, ctx.settings.DISTRICT_ZONE))
  return { id, title, identifier, issuerName, validFrom, validUntil, holderName, state }
}

async function wholeOf(ctx: Context, certificate: Certificate) {
  const paper = await findPaper(ctx.tx, certificate.id)
  return {
    certificate,
    state: stateOn(certificate, dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)),
    history: await statesOf(ctx.tx, certificate.id),
    paper: paper ? { sha256: paper.sha256, sealed: paper.sealId !== null } : null,
    code: groupedCode(certificate.checkCode),
    checkAddress: checkAddress(ctx.settings, certificate.checkCode),
  }
}
