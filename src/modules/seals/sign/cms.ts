import { createHash } from 'node:crypto'
import type { SigningKey } from '../store/key.ts'
import { type Asn, der, encoded, integer, octets, oid, sequence, setOf, tagged } from './asn.ts'

const ids = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timestampToken: '1.2.840.113549.1.9.16.2.14',
} as const

/** A key with its certificate and those above it, the root last. */
export interface Signer {
  readonly key: Pick<SigningKey, 'suite' | 'sign'>
  readonly certificates: readonly Uint8Array[]
}

export interface Content {
  readonly bytes: Uint8Array
  /** Of the content; plain data when absent. */
  readonly type?: string
  /** Carried inside; otherwise the signature is detached. */
  readonly enclosed?: boolean
}

/**
 * CMS SignedData as PAdES and CAdES baseline B want it: the signer's certificate is named by its digest among what is signed
 * (ETSI EN 319 122-1). With a time-stamping function it reaches level T.
 */
export function signCms(signer: Signer, content: Content, stamp?: (signature: Uint8Array) => Uint8Array): Buffer {
  const { suite } = signer.key
  const [leaf = new Uint8Array()] = signer.certificates
  const type = content.type ?? ids.data
  const attributes = setOf(
    attribute(ids.contentType, oid(type)),
    attribute(ids.messageDigest, octets(suite.digest(content.bytes))),
    attribute(ids.signingCertificateV2, sequence(sequence(certificateId(leaf)))),
  )
  const signature = signer.key.sign(der(attributes))
  const info = sequence(
    integer(1),
    issuerAndSerial(leaf),
    sequence(oid(suite.digestOid)),
    tagged(0, ...attributes.valueBlock.value),
    sequence(oid(suite.signatureOid)),
    octets(signature),
    ...(stamp ? [tagged(1, attribute(ids.timestampToken, encoded(stamp(signature))))] : []),
  )
  const data = sequence(
    integer(type === ids.data ? 1 : 3),
    setOf(sequence(oid(suite.digestOid))),
    sequence(oid(type), ...(content.enclosed ? [tagged(0, octets(content.bytes))] : [])),
    tagged(0, ...signer.certificates.map(encoded)),
    setOf(info),
  )
  return der(sequence(oid(ids.signedData), tagged(0, data)))
}

function attribute(type: string, value: Asn): Asn {
  return sequence(oid(type), setOf(value))
}

/** ESSCertIDv2; SHA-256 is its default and therefore not named. */
function certificateId(certificate: Uint8Array): Asn {
  return sequence(octets(createHash('sha256').update(certificate).digest()))
}

/** Issuer and serial stand in the certificate as its fourth and second member, after the version. */
function issuerAndSerial(certificate: Uint8Array): Asn {
  const [version, serial, , issuer] = members(members(encoded(certificate))[0])
  if (!version || !serial || !issuer) throw new Error('not a certificate')
  return sequence(issuer, serial)
}

function members(value: Asn | undefined): Asn[] {
  return value && 'value' in value.valueBlock && Array.isArray(value.valueBlock.value) ? value.valueBlock.value : []
}
