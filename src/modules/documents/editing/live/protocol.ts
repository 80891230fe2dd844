import type * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as awareness from 'y-protocols/awareness'
import * as sync from 'y-protocols/sync'
import type * as Y from 'yjs'
import type { Text } from '../../../../kernel/text.ts'

/** What stands first in each message. */
export const kinds = { sync: 0, presence: 1, note: 2, keep: 3 } as const

/** Why a line was closed; the island shows its own words for each. */
export const closings = {
  signedOut: 4401,
  noRight: 4403,
  /** Nobody typed on it for long; it opens again when somebody does. */
  idle: 4408,
  /** The shared document was begun anew meanwhile. */
  otherEpoch: 4409,
  /** The draft has gone on: it is no longer written. */
  ended: 4410,
  full: 4429,
} as const

/** What the server tells a page. */
export type Note =
  | {
      readonly kind: 'welcome'
      readonly epoch: string
      readonly version: number
      readonly name: string
      readonly colour: number
    }
  /** Everything that was written is a version now; `from` is the one before it. */
  | { readonly kind: 'kept'; readonly from: number; readonly to: number }
  /** Somebody saved by the form, and it was joined to what is written together. */
  | { readonly kind: 'merged'; readonly version: number }
  | { readonly kind: 'refused'; readonly text: Text }

export function noteMessage(note: Note): Uint8Array {
  return message(kinds.note, (encoder) => encoding.writeVarString(encoder, JSON.stringify(note)))
}

export function firstStep(doc: Y.Doc): Uint8Array {
  return message(kinds.sync, (encoder) => sync.writeSyncStep1(encoder, doc))
}

export function updateMessage(update: Uint8Array): Uint8Array {
  return message(kinds.sync, (encoder) => sync.writeUpdate(encoder, update))
}

export function presenceMessage(update: Uint8Array): Uint8Array {
  return message(kinds.presence, (encoder) => encoding.writeVarUint8Array(encoder, update))
}

export function presenceOf(all: awareness.Awareness, clients: readonly number[]): Uint8Array {
  return presenceMessage(awareness.encodeAwarenessUpdate(all, [...clients]))
}

export function keepMessage(): Uint8Array {
  return message(kinds.keep, () => undefined)
}

/** Reads a message of the sync protocol into a document, and tells what to answer, and whether the other side is now known. */
export function readSync(
  decoder: decoding.Decoder,
  doc: Y.Doc,
  origin: unknown,
): { readonly answer: Uint8Array | undefined; readonly isWhole: boolean } {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, kinds.sync)
  const type = sync.readSyncMessage(decoder, encoder, doc, origin)
  const answer = encoding.length(encoder) > 1 ? encoding.toUint8Array(encoder) : undefined
  return { answer, isWhole: type === sync.messageYjsSyncStep2 }
}

function message(kind: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, kind)
  write(encoder)
  return encoding.toUint8Array(encoder)
}
