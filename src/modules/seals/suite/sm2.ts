import { createHash } from 'node:crypto'
import * as sm from 'sm-crypto-v2'
import type { Suite } from './suite.ts'

/** The identity that GB/T 35276 lays down where nothing else is agreed. */
const identity = '1234567812345678'

/** What stands before the point in a SubjectPublicKeyInfo of this curve. */
const spkiPrefix = Buffer.from('3059301306072a8648ce3d020106082a811ccf5501822d034200', 'hex')

const options = { hash: true, der: true, userId: identity } as const

/** SM2 with SM3 (GB/T 32918, 32905). Node signs SM2 without the identity, hence the library. */
export const sm2: Suite = {
  name: 'sm2',
  digestOid: '1.2.156.10197.1.401',
  signatureOid: '1.2.156.10197.1.501',
  curveOid: '1.2.156.10197.1.301',
  digest: (bytes) => createHash('sm3').update(bytes).digest(),
  generate() {
    const { privateKey, publicKey } = sm.sm2.generateKeyPairHex()
    return {
      privateKey: Buffer.from(privateKey, 'hex'),
      publicKey: Buffer.concat([spkiPrefix, Buffer.from(publicKey, 'hex')]),
    }
  },
  sign(privateKey, message) {
    return Buffer.from(sm.sm2.doSignature(message, hex(privateKey), options), 'hex')
  },
  verify(publicKey, message, signature) {
    try {
      const spki = Buffer.from(publicKey)
      if (spki.length !== spkiPrefix.length + 65 || !spki.subarray(0, spkiPrefix.length).equals(spkiPrefix))
        return false
      return sm.sm2.doVerifySignature(message, hex(signature), hex(spki.subarray(spkiPrefix.length)), options)
    } catch {
      return false
    }
  },
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
