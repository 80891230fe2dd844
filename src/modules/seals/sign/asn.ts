import * as asn1 from 'asn1js'

/** A value of ASN.1. */
export type Asn = asn1.BaseBlock

export const sequence = (...value: Asn[]) => new asn1.Sequence({ value })
export const setOf = (...value: Asn[]) => new asn1.Set({ value: inOrder(value) })
export const oid = (value: string) => new asn1.ObjectIdentifier({ value })
export const integer = (value: number) => new asn1.Integer({ value })
export const octets = (bytes: Uint8Array) => new asn1.OctetString({ valueHex: plain(bytes) })
export const bits = (bytes: Uint8Array, unusedBits = 0) => new asn1.BitString({ valueHex: plain(bytes), unusedBits })
export const utf8 = (value: string) => new asn1.Utf8String({ value })

/** A positive INTEGER of these bytes. */
export const bigInteger = (bytes: Uint8Array) =>
  new asn1.Integer({ valueHex: plain((bytes[0] ?? 0) > 127 ? Buffer.concat([Buffer.of(0), bytes]) : bytes) })

/** [number] around values, or in place of their tag when they are those of a SET or SEQUENCE. */
export const tagged = (tagNumber: number, ...value: Asn[]) =>
  new asn1.Constructed({ idBlock: { tagClass: 3, tagNumber }, value })

/** Something that is encoded already. @throws Error when it is no DER */
export function encoded(der: Uint8Array): Asn {
  const { offset, result } = asn1.fromBER(plain(der))
  if (offset !== der.byteLength) throw new Error('not DER')
  return result
}

/** UTCTime until 2049 (RFC 5280 section 4.1.2.5), to the second. */
export function time(at: Date): Asn {
  return at.getUTCFullYear() < 2050 ? new asn1.UTCTime({ valueDate: at }) : generalTime(at)
}

export function generalTime(at: Date): Asn {
  const whole = new Date(Math.floor(at.getTime() / 1000) * 1000)
  return new asn1.GeneralizedTime({ valueDate: whole })
}

export function der(value: Asn): Buffer {
  return Buffer.from(value.toBER(false))
}

/** DER puts the members of a SET OF in the order of their bytes. */
function inOrder(values: readonly Asn[]): Asn[] {
  return values.toSorted((a, b) => Buffer.compare(der(a), der(b)))
}

/** A view of its own: the parser looks at the whole buffer behind. */
function plain(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer
}
