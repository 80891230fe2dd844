import * as asn1 from 'asn1js'
import * as pkijs from 'pkijs'
import { z } from 'zod'
import type { Tx } from '../../../kernel/context.ts'
import { Text } from '../../../kernel/text.ts'
import { type Content, signCms } from '../sign/cms.ts'
import { timestampType } from '../sign/timestamp.ts'
import { certificateByDigest, chainOf } from '../store/certificate.ts'
import { historyOf } from '../store/proposal.ts'
import { findSeal } from '../store/seal.ts'
import { suiteNamed } from '../suite/suite.ts'
import { type VerifiedCms, verifyCms } from './cms.ts'
import { type FoundSignature, findSignatures } from './signatures.ts'

/** What came of the check of one seal. */
export const CheckedSeal = z.object({
  /** Whole and ours; altered or damaged; by somebody whom this platform does not know; ours, but not allowed to seal then. */
  verdict: z.enum(['valid', 'broken', 'unknown', 'not-allowed']),
  organisation: Text.nullable(),
  name: Text.nullable(),
  /** When it was set, by the time-stamping service. */
  at: z.date().nullable(),
  /** Whether something was added behind it; another seal has to vouch for that. */
  addedLater: z.boolean(),
  stateNow: z.enum(['valid', 'suspended', 'revoked']).nullable(),
})
export type CheckedSeal = z.infer<typeof CheckedSeal>

export const CheckedPdf = z.object({
  /** 'intact' only when every seal is valid and the last one covers the whole document. */
  verdict: z.enum(['intact', 'broken', 'unknown', 'not-allowed', 'none']),
  seals: z.array(CheckedSeal),
})
export type CheckedPdf = z.infer<typeof CheckedPdf>

/** Checks every seal of a PDF against the certificates that this platform issued. */
export async function checkPdf(tx: Tx, pdf: Buffer): Promise<CheckedPdf> {
  const found = await findSignatures(pdf)
  if (!found) return { verdict: 'broken', seals: [] }
  if (found.length === 0) return { verdict: 'none', seals: [] }
  const seals: CheckedSeal[] = []
  for (const one of found) seals.push(await checkSeal(tx, one, pdf.length))
  const worst = (['broken', 'unknown', 'not-allowed'] as const).find((word) =>
    seals.some((seal) => seal.verdict === word),
  )
  const coversAll = found.at(-1)?.end === pdf.length
  return { verdict: worst ?? (coversAll ? 'intact' : 'broken'), seals }
}

async function checkSeal(tx: Tx, { signed, cms, end }: FoundSignature, length: number): Promise<CheckedSeal> {
  const blank = { organisation: null, name: null, at: null, addedLater: end < length, stateNow: null }
  const verified = verifyCms(cms, signed)
  if (!verified) return { ...blank, verdict: 'broken' }
  const certificate = await certificateByDigest(tx, verified.certificateSha256, 'seal')
  const seal = certificate?.sealId ? await findSeal(tx, certificate.sealId) : undefined
  if (!certificate || !seal) return { ...blank, verdict: 'unknown' }
  const chain = await chainOf(tx, certificate.id)
  if (!isOurs(cms, chain, { ...verified, content: { bytes: signed } })) return { ...blank, verdict: 'broken' }
  const at = verified.token && (await timeOf(tx, verified.token, verified.signature))
  const known = { ...blank, organisation: seal.organisationName, name: seal.name, stateNow: seal.state }
  if (!at) return { ...known, verdict: 'broken' }
  const inTime = at.getTime() >= Math.floor(certificate.notBefore.getTime() / 1000) * 1000 && at < certificate.notAfter
  const allowed = inTime && (await stateAt(tx, seal.id, at)) === 'valid'
  return { ...known, at, verdict: allowed ? 'valid' : 'not-allowed' }
}

/** The time of a token of our own service over this signature. */
async function timeOf(tx: Tx, token: Buffer, signature: Buffer): Promise<Date | undefined> {
  const verified = verifyCms(token)
  if (!verified?.content) return undefined
  const certificate = await certificateByDigest(tx, verified.certificateSha256, 'timestamp')
  if (!certificate) return undefined
  const content = { bytes: verified.content, type: timestampType, enclosed: true }
  if (!isOurs(token, await chainOf(tx, certificate.id), { ...verified, content })) return undefined
  try {
    const info = new pkijs.TSTInfo({ schema: asn1.fromBER(new Uint8Array(verified.content).buffer).result })
    const suite = (['p256', 'sm2'] as const)
      .map(suiteNamed)
      .find(({ digestOid }) => digestOid === info.messageImprint.hashAlgorithm.algorithmId)
    const imprint = Buffer.from(info.messageImprint.hashedMessage.valueBlock.valueHexView)
    return suite && imprint.equals(Buffer.from(suite.digest(signature))) ? info.genTime : undefined
  } catch {
    return undefined
  }
}

/**
 * Whether it is byte for byte what we would have made of this signature, with nothing but zeros behind: what a signature does not
 * cover in itself, such as the chain beside it, cannot be altered either.
 */
function isOurs(
  cms: Buffer,
  chain: readonly Buffer[],
  { suite, signature, token, content }: Omit<VerifiedCms, 'content'> & { readonly content: Content },
): boolean {
  const signer = { key: { suite, sign: () => signature }, certificates: chain }
  const made = signCms(signer, content, token && (() => token))
  return cms.subarray(0, made.length).equals(made) && cms.subarray(made.length).every((byte) => byte === 0)
}

/** The seal's state at a moment, from what two people decided by then. Times of stamps have no fractions of a second. */
async function stateAt(tx: Tx, sealId: string, at: Date): Promise<'valid' | 'suspended' | 'revoked'> {
  const done = (await historyOf(tx, sealId)).filter(({ outcome }) => outcome === 'confirmed')
  const last = done.filter(({ decidedAt }) => decidedAt && decidedAt.getTime() < at.getTime() + 1000).at(-1)
  if (last?.kind === 'suspend') return 'suspended'
  return last?.kind === 'revoke' ? 'revoked' : 'valid'
}
