import { maxReadText } from '../model.ts'
import type { Found } from './found.ts'

// Libraries are loaded only when a file needs them: each run of this process reads one file.

interface Reader {
  readonly text?: (bytes: Buffer) => Promise<string>
  readonly thumbnail?: (picture: Buffer) => Promise<Uint8Array<ArrayBuffer>>
  readonly viewable?: (bytes: Buffer) => Promise<Uint8Array<ArrayBuffer>>
}

const picture: Reader = { thumbnail: async (bytes) => (await import('./pictures.ts')).thumbnail(bytes) }
const office = 'application/vnd.openxmlformats-officedocument.'
const readers: Readonly<Record<string, Reader>> = {
  'application/pdf': {
    text: async (bytes) => (await import('./documents.ts')).pdfText(bytes),
    thumbnail: async (bytes) => (await import('./pdf-picture.ts')).pdfThumbnail(bytes),
  },
  'image/jpeg': picture,
  'image/png': picture,
  'image/webp': picture,
  'image/heic': { ...picture, viewable: async (bytes) => (await import('./pictures.ts')).heicAsJpeg(bytes) },
  [`${office}wordprocessingml.document`]: { text: async (bytes) => (await import('./documents.ts')).docxText(bytes) },
  [`${office}spreadsheetml.sheet`]: { text: async (bytes) => (await import('./documents.ts')).xlsxText(bytes) },
  'text/plain': { text: async (bytes) => (await import('./documents.ts')).plainText(bytes) },
}

/** What can be had of a file of a type; one part that fails does not cost the others. */
export async function readFound(type: string, bytes: Buffer): Promise<Found> {
  const { text, thumbnail, viewable } = readers[type] ?? {}
  const words = text && (await attempt(() => text(bytes)))
  const shown = viewable && (await attempt(() => viewable(bytes)))
  const source = viewable ? shown && Buffer.from(shown) : bytes
  const small = thumbnail && source && (await attempt(() => thumbnail(source)))
  const lost = (thumbnail && !small) || (viewable && !shown)
  return {
    text: words?.slice(0, maxReadText).toWellFormed() ?? null,
    thumbnail: small ?? null,
    viewable: shown ?? null,
    failed: [...(text && words === undefined ? ['text' as const] : []), ...(lost ? ['picture' as const] : [])],
  }
}

async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch {
    return undefined
  }
}
