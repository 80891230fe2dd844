import type { TreeHead } from './merkle.ts'
import { openNote, type Signer, signNote } from './note.ts'

/** A statement about the whole log: its name, how many leaves it has, and their root (C2SP tlog-checkpoint). */
export interface Checkpoint extends TreeHead {
  readonly origin: string
}

/** The note that states the head of the signer's log; the signer's name is the origin. */
export function signCheckpoint({ size, root }: TreeHead, signer: Signer): string {
  return signNote(`${signer.name}\n${size}\n${root.toString('base64')}\n`, signer)
}

/** What a note states, or undefined when it is no checkpoint signed by the key for the log of the key's name. */
export function openCheckpoint(note: string, vkey: string): Checkpoint | undefined {
  const text = openNote(note, vkey)
  const checkpoint = text === undefined ? undefined : parseCheckpoint(text)
  return checkpoint?.origin === vkey.slice(0, vkey.indexOf('+')) ? checkpoint : undefined
}

/** Reads origin, size and root; further lines of the text are allowed and ignored. */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  const [origin = '', digits = '', encoded = ''] = text.split('\n')
  const [size, root] = [Number(digits), Buffer.from(encoded, 'base64')]
  const sound =
    origin !== '' &&
    /^(0|[1-9]\d*)$/.test(digits) &&
    Number.isSafeInteger(size) &&
    root.toString('base64') === encoded &&
    root.length === 32
  return sound ? { origin, size, root } : undefined
}
