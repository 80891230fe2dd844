import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import type { Suite } from './suite.ts'

/** ECDSA on P-256 with SHA-256: what every program for PDF knows. */
export const p256: Suite = {
  name: 'p256',
  digestOid: '2.16.840.1.101.3.4.2.1',
  signatureOid: '1.2.840.10045.4.3.2',
  curveOid: '1.2.840.10045.3.1.7',
  digest: (bytes) => createHash('sha256').update(bytes).digest(),
  generate() {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    return {
      privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }),
      publicKey: publicKey.export({ type: 'spki', format: 'der' }),
    }
  },
  sign(privateKey, message) {
    return sign('sha256', message, createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' }))
  },
  verify(publicKey, message, signature) {
    try {
      const key = createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' })
      return key.asymmetricKeyDetails?.namedCurve === 'prime256v1' && verify('sha256', message, key, signature)
    } catch {
      return false
    }
  },
}
