import { createHash } from 'node:crypto'
import { canonicalJson } from '../../kernel/canonical.ts'
import { Elements } from './model.ts'

/** What is signed, set, sealed and delivered: the elements as canonical JSON, and their digest. */
export interface Frozen {
  readonly json: string
  readonly sha256: string
}

/** Freezes elements: equal elements have equal bytes, hence one digest. */
export function freeze(elements: Elements): Frozen {
  const json = canonicalJson(Elements.parse(elements))
  return { json, sha256: createHash('sha256').update(json).digest('hex') }
}

/** The elements of frozen JSON. @throws Error when the digest is another */
export function thaw({ json, sha256 }: Frozen): Elements {
  if (createHash('sha256').update(json).digest('hex') !== sha256)
    throw new Error('Frozen elements do not fit their digest')
  return Elements.parse(JSON.parse(json))
}
