import { createHash } from 'node:crypto'
import * as asn1 from 'asn1js'
import * as pkijs from 'pkijs'
import { type Suite, suiteOfCurve } from '../suite/suite.ts'

/** What a signature says, once everything in it holds. */
export interface VerifiedCms {
  /** Digest of the signer's certificate, which the caller looks for among those it issued. */
  readonly certificateSha256: string
  readonly suite: Suite
  readonly signature: Buffer
  /** The time-stamp token, if there is one. */
  readonly token: Buffer | undefined
  /** What a signature that encloses its content signs. */
  readonly content: Buffer | undefined
}

const ids = {
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timestampToken: '1.2.840.113549.1.9.16.2.14',
} as const

/**
 * Verifies a CMS signature over bytes, or over what it encloses: the digest, the signature over the signed attributes, and that the
 * certificate is the one which the signed attributes name. Whose certificate it is, is not asked here.
 *
 * @returns undefined when anything does not hold, or is not as we make it
 */
export function verifyCms(cms: Uint8Array, detached?: Uint8Array): VerifiedCms | undefined {
  try {
    return verify(cms, detached)
  } catch {
    return undefined
  }
}

function verify(cms: Uint8Array, detached: Uint8Array | undefined): VerifiedCms | undefined {
  const outer = asn1.fromBER(new Uint8Array(cms).buffer)
  if (outer.offset <= 0) return undefined
  const data = new pkijs.SignedData({ schema: new pkijs.ContentInfo({ schema: outer.result }).content })
  const [info] = data.signerInfos
  if (!info || data.signerInfos.length !== 1 || !info.signedAttrs) return undefined
  const enclosed = data.encapContentInfo.eContent?.getValue()
  const bytes = detached ?? (enclosed && Buffer.from(enclosed))
  if (!bytes || (detached && enclosed)) return undefined
  const certificate = signerOf(data, info)
  const suite = certificate && suiteOf(certificate)
  if (!certificate || !suite || info.digestAlgorithm.algorithmId !== suite.digestOid) return undefined
  if (!same(attributeOctets(info.signedAttrs, ids.messageDigest), suite.digest(bytes))) return undefined
  const der = Buffer.from(certificate.toSchema(true).toBER())
  const digest = createHash('sha256').update(der).digest()
  if (!namesCertificate(info.signedAttrs, digest)) return undefined
  // signed as a SET, carried as [0] (RFC 5652 section 5.4)
  const attributes = Buffer.from(info.signedAttrs.encodedValue)
  attributes[0] = 0x31
  const signature = Buffer.from(info.signature.valueBlock.valueHexView)
  const key = Buffer.from(certificate.subjectPublicKeyInfo.toSchema().toBER())
  if (!suite.verify(key, attributes, signature)) return undefined
  const content = enclosed && Buffer.from(enclosed)
  return { certificateSha256: digest.toString('hex'), suite, signature, token: tokenOf(info), content }
}

function signerOf(data: pkijs.SignedData, { sid }: pkijs.SignerInfo): pkijs.Certificate | undefined {
  if (!(sid instanceof pkijs.IssuerAndSerialNumber)) return undefined
  return data.certificates?.find(
    (one): one is pkijs.Certificate =>
      one instanceof pkijs.Certificate && one.issuer.isEqual(sid.issuer) && one.serialNumber.isEqual(sid.serialNumber),
  )
}

function suiteOf({ subjectPublicKeyInfo: { algorithm } }: pkijs.Certificate): Suite | undefined {
  const curve = algorithm.algorithmParams
  return curve instanceof asn1.ObjectIdentifier ? suiteOfCurve(curve.getValue()) : undefined
}

function values(attributes: pkijs.SignedAndUnsignedAttributes | undefined, type: string): readonly unknown[] {
  const found = attributes?.attributes.filter((one) => one.type === type) ?? []
  return found.length === 1 ? (found[0]?.values ?? []) : []
}

function attributeOctets(attributes: pkijs.SignedAndUnsignedAttributes, type: string): Buffer | undefined {
  const [value] = values(attributes, type)
  return value instanceof asn1.OctetString ? Buffer.from(value.valueBlock.valueHexView) : undefined
}

/** SigningCertificateV2 → certs → first ESSCertIDv2 → certHash, which comes first where the digest is SHA-256. */
function namesCertificate(attributes: pkijs.SignedAndUnsignedAttributes, digest: Buffer): boolean {
  let at = values(attributes, ids.signingCertificateV2)[0]
  for (let depth = 0; depth < 3; depth++) at = at instanceof asn1.Sequence ? at.valueBlock.value[0] : undefined
  return at instanceof asn1.OctetString && same(Buffer.from(at.valueBlock.valueHexView), digest)
}

function tokenOf({ unsignedAttrs }: pkijs.SignerInfo): Buffer | undefined {
  const [token] = values(unsignedAttrs, ids.timestampToken)
  return token instanceof asn1.Sequence ? Buffer.from(token.toBER()) : undefined
}

function same(a: Uint8Array | undefined, b: Uint8Array): boolean {
  return a !== undefined && Buffer.from(a).equals(Buffer.from(b))
}
