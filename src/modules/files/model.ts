import { z } from 'zod'

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

/** The list as people read it. */
export const acceptedNames = kinds.map((kind) => kind.extensions[0]).join('、')

/** For the `accept` attribute of file fields. */
export const acceptAttribute = kinds.flatMap((kind) => kind.extensions.map((extension) => `.${extension}`)).join(',')

/**
 * A name that is safe on every system: no folders, no control or direction-changing characters, no reserved signs, at
 * most 120 characters, with an extension that fits the content.
 */
export function safeName(name: string, kind: Kind): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const clean = last.replace(/[\p{C}<>:"|?*]/gu, '').replace(/^[.\s]+|[.\s]+$/g, '')
  const dot = clean.lastIndexOf('.')
  const extension = dot > 0 ? clean.slice(dot + 1).toLowerCase() : ''
  const stem = (dot > 0 ? clean.slice(0, dot) : clean) || 'file'
  const fitting = kind.extensions.includes(extension) ? extension : kind.extensions[0]
  return `${[...stem].slice(0, 120).join('')}.${fitting}`
}

const marks = ['绝密', '机密', '秘密']

/** The classification mark in a file's name, if it carries one: such files are refused at every door. */
export function classificationMark(name: string): string | undefined {
  // 「秘密」 also stands inside harmless words; as a mark it is followed by ★, a bracket, a number or an end
  return marks.find((mark) =>
    new RegExp(`${mark}(?:[★☆】）)\\]〕·._\\s\\d-]|$)|[【（(\\[〔]${mark}`).test(name.replace(/\.[^.]*$/, '')),
  )
}
