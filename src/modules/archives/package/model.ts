import { z } from 'zod'
import type { Piece } from '../model.ts'

/** Format of the manifest; `docs/reference/archive-package.md` describes it, the stand-alone verifier reads it. */
export const manifestFormat = 'heliograph-archive-package/1'
export const sealFormat = 'heliograph-archive-seal/1'

/** Files that the manifest cannot name: itself, and what is made of its digest. */
export const unlisted = { manifest: 'manifest.json', seal: 'seal.json', signature: 'seal.p7s' } as const

/** Name in the package → content, in the order in which they are packed. */
export type Contents = Map<string, string | Uint8Array>

/** Where a piece lies in the package. */
export function folderOf({ archiveNumber }: Pick<Piece, 'archiveNumber'>): string {
  return `pieces/${archiveNumber}`
}

/** A name that unpacks on every system, inside of its folder. */
export function safeEntry(name: string): string {
  return (
    name
      .replaceAll(/[\\/:*?"<>|\p{C}]/gu, ' ')
      .replaceAll('..', '.')
      .trim() || 'file'
  )
}

export const Packed = z.object({
  zip: z.instanceof(Buffer),
  manifest: z.instanceof(Buffer),
  manifestSha256: z.string().regex(/^[0-9a-f]{64}$/),
  pieces: z.number().int().min(1),
})
/** A package before it is sealed. */
export type Packed = z.infer<typeof Packed>
