import { createHash } from 'node:crypto'
import type { Context } from '../../kernel/context.ts'
import type { Text } from '../../kernel/text.ts'
import { getOrganisation } from '../directory/index.ts'
import { getAuthority, signerOf } from './ca.ts'
import { phrases } from './phrases.ts'
import { type Signer, signCms } from './sign/cms.ts'
import { addField, fillIn, type Place, signedPart } from './sign/pdf-field.ts'
import { makeTimestamp } from './sign/timestamp.ts'
import { certificateOfSeal, type StoredCertificate } from './store/certificate.ts'
import { findSealToUse, insertUse, type Seal } from './store/seal.ts'

/** Whose seal, and for the record what for. */
export interface Sealing {
  readonly organisationId: string
  /** What the seal is set to, in words that its keeper reads. */
  readonly purpose?: Text
  /** Number of the matter, or identifier of the certificate. */
  readonly reference?: string
  /** Signs without a picture: orders and minutes show none (GB/T 9704-2012, 10.2, 10.3). */
  readonly isHidden?: boolean
}

export interface SealedPdf {
  readonly pdf: Uint8Array
  readonly sealId: string
}

/**
 * Sets the organisation's seal to a PDF: PAdES baseline T, as an addition behind the document's own bytes. The use is recorded in
 * the caller's transaction.
 *
 * @returns undefined when the organisation has no seal that is valid now
 * @throws Refusal 'invalid' when it is no PDF that can be sealed
 */
export async function sealPdf(
  ctx: Context,
  wanted: Sealing & { readonly pdf: Uint8Array; readonly place?: Place },
): Promise<SealedPdf | undefined> {
  const ready = await takeSeal(ctx, wanted.organisationId)
  if (!ready) return undefined
  const { name } = await getOrganisation(ctx.tx, wanted.organisationId)
  const prepared = await addField(wanted.pdf, {
    ...{
      place: wanted.place,
      isHidden: wanted.isHidden ?? false,
      picture: ready.seal.picture,
      name: name.zh,
      at: ctx.now,
    },
    reason: (wanted.purpose ?? phrases.sealing).zh,
  })
  const signature = signCms(ready.signer, { bytes: signedPart(prepared) }, ready.stamp)
  await record(ctx, { ...ready, wanted, kind: 'pdf', bytes: wanted.pdf })
  return { pdf: fillIn(prepared, signature), sealId: ready.seal.id }
}

/** Whether an organisation has a seal that is valid now. It stays so until the transaction ends. */
export async function hasValidSeal(ctx: Context, organisationId: string): Promise<boolean> {
  return (await takeSeal(ctx, organisationId)) !== undefined
}

/**
 * Signs data for machines with the organisation's seal: a detached CMS with a time stamp.
 *
 * @returns undefined when the organisation has no seal that is valid now
 */
export async function sealData(
  ctx: Context,
  wanted: Sealing & { readonly bytes: Uint8Array },
): Promise<{ signature: Uint8Array; sealId: string } | undefined> {
  const ready = await takeSeal(ctx, wanted.organisationId)
  if (!ready) return undefined
  const signature = signCms(ready.signer, { bytes: wanted.bytes }, ready.stamp)
  await record(ctx, { ...ready, wanted, kind: 'data', bytes: wanted.bytes })
  return { signature, sealId: ready.seal.id }
}

interface Ready {
  readonly seal: Seal
  readonly certificate: StoredCertificate
  readonly signer: Signer
  stamp(signature: Uint8Array): Uint8Array
}

/** The seal stays as it is until the transaction ends: nobody suspends it while it is being set. */
async function takeSeal(ctx: Context, organisationId: string): Promise<Ready | undefined> {
  const seal = await findSealToUse(ctx.tx, organisationId)
  const certificate = seal && (await certificateOfSeal(ctx.tx, seal.id))
  if (!certificate || seal.state !== 'valid') return undefined
  if (ctx.now < certificate.notBefore || ctx.now >= certificate.notAfter) return undefined
  const signer = await signerOf(ctx, certificate)
  const stamper = await signerOf(ctx, await getAuthority(ctx, 'timestamp'))
  return { seal, certificate, signer, stamp: (signature) => makeTimestamp(stamper, signature, ctx.now) }
}

interface Using extends Ready {
  readonly wanted: Sealing
  readonly kind: 'pdf' | 'data'
  readonly bytes: Uint8Array
}

async function record(ctx: Context, { seal, certificate, wanted, kind, bytes }: Using): Promise<void> {
  await insertUse(ctx, {
    ...{ sealId: seal.id, certificateId: certificate.id, organisationId: wanted.organisationId, kind },
    sha256: createHash('sha256').update(bytes).digest('hex'),
    purpose: wanted.purpose ?? phrases.sealing,
    reference: wanted.reference ?? null,
  })
}
