import { createHash, randomBytes } from 'node:crypto'
import * as asn1 from 'asn1js'
import type { Purpose, SigningKey } from '../store/key.ts'
import {
  type Asn,
  bigInteger,
  bits,
  der,
  encoded,
  integer,
  octets,
  oid,
  sequence,
  setOf,
  tagged,
  time,
  utf8,
} from './asn.ts'

/** Who a certificate names. */
export interface Subject {
  readonly organisation: string
  readonly name: string
}

/** Whoever signs certificates. */
export interface Issuer {
  readonly subject: Subject
  readonly key: Pick<SigningKey, 'suite' | 'publicKey' | 'sign'>
}

export interface Wish {
  readonly purpose: Purpose
  readonly subject: Subject
  readonly publicKey: Uint8Array
  readonly notBefore: Date
  readonly notAfter: Date
}

export interface Made {
  readonly der: Buffer
  /** 32 hexadecimal digits. */
  readonly serial: string
}

/** An X.509 certificate (RFC 5280), signed by the issuer's suite. */
export function makeCertificate(issuer: Issuer, wish: Wish): Made {
  const serial = randomBytes(16)
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40
  const algorithm = sequence(oid(issuer.key.suite.signatureOid))
  const body = sequence(
    tagged(0, integer(2)),
    bigInteger(serial),
    algorithm,
    nameOf(issuer.subject),
    sequence(time(wish.notBefore), time(wish.notAfter)),
    nameOf(wish.subject),
    encoded(wish.publicKey),
    tagged(3, sequence(...extensionsOf(wish, issuer.key.publicKey))),
  )
  const signature = issuer.key.sign(der(body))
  return { der: der(sequence(body, algorithm, bits(signature))), serial: serial.toString('hex') }
}

/** A distinguished name in UTF-8, so that Chinese names stay what they are. */
export function nameOf({ organisation, name }: Subject): Asn {
  return sequence(
    setOf(sequence(oid('2.5.4.6'), new asn1.PrintableString({ value: 'CN' }))),
    setOf(sequence(oid('2.5.4.10'), utf8(organisation))),
    setOf(sequence(oid('2.5.4.3'), utf8(name))),
  )
}

/** keyUsage bits: digitalSignature 0, nonRepudiation 1, keyCertSign 5, cRLSign 6. */
const usages = {
  root: bits(Buffer.of(0b00000110), 1),
  intermediate: bits(Buffer.of(0b00000110), 1),
  timestamp: bits(Buffer.of(0b11000000), 6),
  seal: bits(Buffer.of(0b11000000), 6),
} as const

/** emailProtection and document signing 1.3.6.1.5.5.7.3.36 (RFC 9336): readers of PDF ask for either. */
const purposes = { timestamp: ['1.3.6.1.5.5.7.3.8'], seal: ['1.3.6.1.5.5.7.3.4', '1.3.6.1.5.5.7.3.36'] } as const

function extensionsOf({ purpose, publicKey }: Wish, issuerKey: Uint8Array): Asn[] {
  const isAuthority = purpose === 'root' || purpose === 'intermediate'
  const limits = isAuthority
    ? sequence(new asn1.Boolean({ value: true }), ...(purpose === 'intermediate' ? [integer(0)] : []))
    : sequence()
  const made = [
    extension('2.5.29.19', true, limits),
    extension('2.5.29.15', true, usages[purpose]),
    extension('2.5.29.14', false, octets(keyIdentifier(publicKey))),
    extension('2.5.29.35', false, sequence(keyIdOf(issuerKey))),
  ]
  if (purpose === 'root' || purpose === 'intermediate') return made
  // a time-stamping certificate has this purpose alone, and critical (RFC 3161 section 2.3)
  return [...made, extension('2.5.29.37', purpose === 'timestamp', sequence(...purposes[purpose].map(oid)))]
}

function extension(id: string, critical: boolean, value: Asn): Asn {
  return sequence(oid(id), ...(critical ? [new asn1.Boolean({ value: true })] : []), octets(der(value)))
}

function keyIdOf(publicKey: Uint8Array): Asn {
  return new asn1.Primitive({
    idBlock: { tagClass: 3, tagNumber: 0 },
    valueHex: new Uint8Array(keyIdentifier(publicKey)).buffer,
  })
}

/** SHA-1 of the key's bits: a name, not a protection (RFC 5280 section 4.2.1.2). */
function keyIdentifier(publicKey: Uint8Array): Buffer {
  return createHash('sha1').update(Buffer.from(publicKey).subarray(-65)).digest()
}
