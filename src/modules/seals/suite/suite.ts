import { p256 } from './p256.ts'
import { sm2 } from './sm2.ts'

/** Digest and signature that belong together. Everything that is signed or checked goes through one of these. */
export interface Suite {
  readonly name: 'p256' | 'sm2'
  readonly digestOid: string
  readonly signatureOid: string
  /** The curve, by which a certificate's key tells its suite. */
  readonly curveOid: string
  digest(bytes: Uint8Array): Uint8Array
  generate(): KeyPair
  /** @param privateKey as `generate` made it @returns SEQUENCE { r, s } */
  sign(privateKey: Uint8Array, message: Uint8Array): Uint8Array
  /** False for whatever does not fit, never throws. @param publicKey SubjectPublicKeyInfo */
  verify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean
}

export interface KeyPair {
  /** In a form that only the suite reads. */
  readonly privateKey: Uint8Array
  /** SubjectPublicKeyInfo. */
  readonly publicKey: Uint8Array
}

const suites: readonly Suite[] = [p256, sm2]

/** @throws Error when there is none: names come from our own tables and settings */
export function suiteNamed(name: string): Suite {
  const suite = suites.find((one) => one.name === name)
  if (!suite) throw new Error(`There is no signature suite '${name}'`)
  return suite
}

/** The suite of a public key by its curve. */
export function suiteOfCurve(curveOid: string | undefined): Suite | undefined {
  return suites.find((one) => one.curveOid === curveOid)
}
