import { z } from 'zod'
import { plainSigns, subjects } from './marks.ts'

/** Whether a scanner passed the content: 'unscanned' when there was none, 'failed' when it gave no answer. */
export const Scan = z.enum(['unscanned', 'made-here', 'waiting', 'clean', 'infected', 'failed'])
export type Scan = z.infer<typeof Scan>

/** A file that was accepted. */
export const StoredFile = z.object({
  id: z.uuid(),
  /** Safe to show and to save under. */
  name: z.string(),
  type: z.string(),
  sizeBytes: z.number(),
  sha256: z.string(),
  addedBy: z.uuid(),
  addedAt: z.date(),
  scan: Scan,
  /** What the scanner calls what it found; of infected files only. */
  threat: z.string().nullable(),
  /** Whether text and pictures were read out of it: for finding it and showing it. */
  reading: z.enum(['waiting', 'done', 'failed']),
  /** A JPEG that browsers show in its stead. */
  viewableSha256: z.string().nullable(),
  /** When its bytes were destroyed by an approved list of the archive. */
  erasedAt: z.date().nullable(),
})
export type StoredFile = z.infer<typeof StoredFile>

/** What may be handed in: type by content, never by name. */
export interface Kind {
  readonly type: string
  readonly extensions: readonly string[]
  readonly maxMegabytes: number
  /** Browsers show it without being able to run anything in it. */
  readonly inline: boolean
}

/** The allow-list. Pictures are limited in pixels as well: a few kilobytes can unpack to gigabytes. */
export const kinds: readonly Kind[] = [
  { type: 'application/pdf', extensions: ['pdf'], maxMegabytes: 50, inline: true },
  { type: 'image/jpeg', extensions: ['jpg', 'jpeg'], maxMegabytes: 20, inline: true },
  { type: 'image/png', extensions: ['png'], maxMegabytes: 20, inline: true },
  { type: 'image/webp', extensions: ['webp'], maxMegabytes: 20, inline: true },
  { type: 'image/heic', extensions: ['heic', 'heif'], maxMegabytes: 20, inline: false },
  {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
    maxMegabytes: 20,
    inline: false,
  },
  {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx'],
    maxMegabytes: 20,
    inline: false,
  },
  { type: 'application/ofd', extensions: ['ofd'], maxMegabytes: 50, inline: false },
  { type: 'text/plain', extensions: ['txt'], maxMegabytes: 2, inline: true },
]

/** 50 megapixels: a phone's largest picture, and about 200 MB unpacked. */
export const maxPixels = 50_000_000

/** SHA-256 in lower-case hex. */
export const Digest = z.string().regex(/^[0-9a-f]{64}$/)

/** Whether nobody can say yet if a content is clean, although a scanner was asked. */
export function waits(scan: Scan): boolean {
  return scan === 'waiting' || scan === 'failed'
}

/** A thumbnail stands in the database and in the page itself. */
export const thumbnailMaxBytes = 65_536

/** Characters of a file's text that are found by searching, its beginning. */
export const maxReadText = 40_000

/**
 * Why a file may not be opened by somebody, if so: what was destroyed or found infected by nobody; what waits for the scanner, or got
 * no answer from it, by those who handed it in only.
 */
export function closedTo(
  file: Pick<StoredFile, 'scan' | 'addedBy'> & Partial<Pick<StoredFile, 'erasedAt'>>,
  readerId: string,
): 'erased' | 'infected' | 'waiting' | undefined {
  if (file.erasedAt) return 'erased'
  if (file.scan === 'infected') return 'infected'
  return waits(file.scan) && file.addedBy !== readerId ? 'waiting' : undefined
}

/** The list as people read it. */
export const acceptedNames = kinds.map((kind) => kind.extensions[0]).join('、')

/** For the `accept` attribute of file fields. */
export const acceptAttribute = kinds.flatMap((kind) => kind.extensions.map((extension) => `.${extension}`)).join(',')

/** Bytes of UTF-8 that a name may have before its extension; file systems take 255 for the whole, the table 200 characters. */
const stemBytes = 190

/**
 * A name that is safe on every system: no folders, no control or direction-changing characters, no reserved signs or
 * names, no longer than file systems take, with an extension that fits the content.
 */
export function safeName(name: string, kind: Kind): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const clean = last.replace(/[\p{C}<>:"|?*]/gu, '').replace(/^[.\s]+|[.\s]+$/g, '')
  const dot = clean.lastIndexOf('.')
  const extension = dot > 0 ? clean.slice(dot + 1).toLowerCase() : ''
  const stem = shortened((dot > 0 ? clean.slice(0, dot) : clean).trim() || 'file')
  const fitting = kind.extensions.includes(extension) ? extension : kind.extensions[0]
  return `${isReserved(stem) ? `_${stem}` : stem}.${fitting}`
}

/** Names of devices on Windows. */
function isReserved(stem: string): boolean {
  return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(stem)
}

function shortened(stem: string): string {
  let bytes = 0
  const kept = [...stem].filter((sign) => {
    bytes += Buffer.byteLength(sign)
    return bytes <= stemBytes
  })
  return kept.join('').trimEnd()
}

/** What may follow a mark in a name: a star, a sign, a number or the end. */
const afterMark = '(?=[★☆*】(\\]〕·._\\s\\d-]|\\)(?!\\p{Script=Han})|$)'

/**
 * The classification mark in a file's name, if it carries one: such files are refused at every door. The words also stand
 * inside harmless names; as a mark they are followed by a star, a sign, a number or nothing, also after 级, 件, 文件 or 资料, or set in
 * brackets. 商业秘密, 国家秘密 and the like are subjects, not marks, and so is 绝密级 before what is so.
 */
export function classificationMark(name: string): string | undefined {
  const plain = plainSigns(name)
    .replace(/(?<=[绝机秘])[\s·.\-_]+(?=密)/gu, '')
    .replace(/\.[^.]*$/, '')
  return ['绝密', '机密', '秘密'].find((mark) => {
    const sorts = mark === '秘密' ? '级|件' : '级|件|文件|资料'
    const opened = mark === '秘密' ? '(?<!\\p{Script=Han})\\(秘密|\\(秘密级?\\)(?!\\p{Script=Han})' : `\\(${mark}`
    return new RegExp(`${subjects}${mark}(?:${sorts})?${afterMark}|[【[〔]${mark}|${opened}`, 'u').test(plain)
  })
}
