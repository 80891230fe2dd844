import type { Readable } from 'node:stream'

/** Content-addressed bytes. The disk store is `blob-disk.ts`; an S3 store would implement the same four verbs. */
export interface BlobStore {
  /** Stores the stream and tells its digest; nothing remains when the stream fails or is longer than `maxBytes`. */
  put(stream: Readable, limit: { maxBytes: number }): Promise<StoredBlob>
  /** @throws when no blob has the digest */
  get(sha256: string): Promise<Readable>
  has(sha256: string): Promise<boolean>
  /** Removes the bytes, for erasure and for uploads that came to nothing. */
  remove(sha256: string): Promise<void>
  /** Digests of blobs last put before `olderThan`, in batches. Putting the same bytes again counts as new. */
  list(filter: { olderThan: Date }): AsyncIterable<string[]>
}

export interface StoredBlob {
  /** Lower-case hex of the content's SHA-256; the blob's name. */
  readonly sha256: string
  readonly sizeBytes: number
  /** The first 4 kB, for telling the type. */
  readonly head: Buffer
}
