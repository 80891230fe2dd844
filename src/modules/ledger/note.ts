import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'

/** Algorithm byte of Ed25519 in C2SP signed notes. */
const ed25519 = Buffer.of(1)
/** DER before the 32 bytes of an Ed25519 public key (RFC 8410). */
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex')

/** Who signs notes: a name without spaces or plus signs, and a private key. */
export interface Signer {
  readonly name: string
  readonly privateKey: KeyObject
}

/** Signs a text, which must end with a line feed (C2SP signed-note). */
export function signNote(text: string, signer: Signer): string {
  if (!text.endsWith('\n')) throw new TypeError('the text of a note ends with a line feed')
  const raw = rawPublicKey(signer.privateKey)
  const signature = Buffer.concat([keyId(signer.name, raw), sign(null, Buffer.from(text), signer.privateKey)])
  return `${text}\n— ${signer.name} ${signature.toString('base64')}\n`
}

/** The public key as C2SP writes it: name, key id in hex, algorithm and key in base64, joined by plus signs. */
export function verifierKey(signer: Signer): string {
  const raw = rawPublicKey(signer.privateKey)
  return [signer.name, keyId(signer.name, raw).toString('hex'), Buffer.concat([ed25519, raw]).toString('base64')].join(
    '+',
  )
}

/** The signed text, or undefined when no signature on the note is by the key. Signatures by others are ignored. */
export function openNote(note: string, vkey: string): string | undefined {
  const key = parseVerifierKey(vkey)
  const end = note.lastIndexOf('\n\n')
  if (!key || end < 0) return undefined
  const text = note.slice(0, end + 1)
  const signed = note
    .slice(end + 2)
    .split('\n')
    .some((line) => isSignedBy(key, text, line))
  return signed ? text : undefined
}

interface VerifierKey {
  readonly name: string
  readonly id: Buffer
  readonly publicKey: KeyObject
}

function parseVerifierKey(vkey: string): VerifierKey | undefined {
  const match = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(vkey.trim())
  if (!match) return undefined
  const [, name = '', id = '', encoded = ''] = match
  const data = Buffer.from(encoded, 'base64')
  const raw = data.subarray(1)
  if (data[0] !== 1 || raw.length !== 32 || keyId(name, raw).toString('hex') !== id) return undefined
  const der = Buffer.concat([spkiPrefix, raw])
  return { name, id: Buffer.from(id, 'hex'), publicKey: createPublicKey({ key: der, format: 'der', type: 'spki' }) }
}

function isSignedBy(key: VerifierKey, text: string, line: string): boolean {
  const match = /^— (\S+) ([A-Za-z0-9+/=]+)$/.exec(line)
  if (match?.[1] !== key.name) return false
  const data = Buffer.from(match[2] ?? '', 'base64')
  return data.subarray(0, 4).equals(key.id) && verify(null, Buffer.from(text), key.publicKey, data.subarray(4))
}

/** First four bytes of SHA-256 over name, line feed, algorithm and public key. */
function keyId(name: string, raw: Buffer): Buffer {
  return createHash('sha256').update(`${name}\n`).update(ed25519).update(raw).digest().subarray(0, 4)
}

function rawPublicKey(privateKey: KeyObject): Buffer {
  return createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).subarray(-32)
}

/** @throws when the text is not an Ed25519 private key in PEM */
export function readSigner(name: string, pem: string): Signer {
  const privateKey = createPrivateKey(pem)
  if (privateKey.asymmetricKeyType !== 'ed25519')
    throw new TypeError(`not an Ed25519 key: ${privateKey.asymmetricKeyType}`)
  return { name, privateKey }
}
