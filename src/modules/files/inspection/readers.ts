import { markInText } from '../marks.ts'
import { classificationMark, maxReadText } from '../model.ts'
import type { Found } from './found.ts'

// Libraries are loaded only when a file needs them: each run of this process reads one file.

interface Reader {
  readonly text?: (bytes: Buffer) => Promise<string>
  /** A mark of secrecy where the text does not show it. */
  readonly mark?: (bytes: Buffer) => Promise<string | undefined>
  readonly thumbnail?: (picture: Buffer) => Promise<Uint8Array<ArrayBuffer>>
  readonly viewable?: (bytes: Buffer) => Promise<Uint8Array<ArrayBuffer>>
}

const picture: Reader = { thumbnail: async (bytes) => (await import('./pictures.ts')).thumbnail(bytes) }
const inPackage = async (bytes: Buffer) => (await import('./package-marks.ts')).markInPackage(bytes)
const office = 'application/vnd.openxmlformats-officedocument.'
const readers: Readonly<Record<string, Reader>> = {
  'application/pdf': {
    text: async (bytes) => (await import('./documents.ts')).pdfText(bytes),
    thumbnail: async (bytes) => (await import('./pdf-picture.ts')).pdfThumbnail(bytes),
    mark: async (bytes) =>
      (await (await import('./documents.ts')).pdfNames(bytes)).map(classificationMark).find(Boolean),
  },
  'image/jpeg': picture,
  'image/png': picture,
  'image/webp': picture,
  'image/heic': { ...picture, viewable: async (bytes) => (await import('./pictures.ts')).heicAsJpeg(bytes) },
  [`${office}wordprocessingml.document`]: {
    text: async (bytes) => (await import('./docx-outline.ts')).docxText(bytes),
    mark: inPackage,
  },
  [`${office}spreadsheetml.sheet`]: {
    text: async (bytes) => (await import('./documents.ts')).xlsxText(bytes),
    mark: inPackage,
  },
  'text/plain': { text: async (bytes) => (await import('./documents.ts')).plainText(bytes) },
}

/** What can be had of a file of a type; one part that fails does not cost the others. */
export async function readFound(type: string, bytes: Buffer): Promise<Found> {
  const { text, thumbnail, viewable, mark } = readers[type] ?? {}
  const words = text && (await attempt(() => text(bytes)))
  const shown = viewable && (await attempt(() => viewable(bytes)))
  const source = viewable ? shown && Buffer.from(shown) : bytes
  const small = thumbnail && source && (await attempt(() => thumbnail(source)))
  const lost = (thumbnail && !small) || (viewable && !shown)
  const shownMark = words && markInText(words)
  const looked = mark && !shownMark ? await attempt(async () => ({ mark: await mark(bytes) })) : { mark: shownMark }
  // where no mark could be looked for, nobody says that there is none
  const unread = text && (words === undefined || (looked === undefined && mark !== undefined))
  return {
    mark: looked?.mark || null,
    text: words?.slice(0, maxReadText).toWellFormed() ?? null,
    thumbnail: small ?? null,
    viewable: shown ?? null,
    failed: [...(unread ? ['text' as const] : []), ...(lost ? ['picture' as const] : [])],
  }
}

async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch {
    return undefined
  }
}
