import { randomBytes } from 'node:crypto'
import { bigInteger, der, generalTime, integer, octets, oid, sequence } from './asn.ts'
import { type Signer, signCms } from './cms.ts'

/** id-ct-TSTInfo */
export const timestampType = '1.2.840.113549.1.9.16.1.4'

/** anyPolicy: what the time-stamping service of an installation promises is said on its page, not by an identifier. */
const policy = '2.5.29.32.0'

/** A time-stamp token over a message (RFC 3161), to the second. */
export function makeTimestamp(signer: Signer, message: Uint8Array, at: Date): Buffer {
  const { suite } = signer.key
  const info = sequence(
    integer(1),
    oid(policy),
    sequence(sequence(oid(suite.digestOid)), octets(suite.digest(message))),
    bigInteger(Buffer.concat([Buffer.of(1), randomBytes(15)])),
    generalTime(at),
    sequence(integer(1)),
  )
  return signCms(signer, { bytes: der(info), type: timestampType, enclosed: true })
}
