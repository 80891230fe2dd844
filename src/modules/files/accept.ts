import { buffer } from 'node:stream/consumers'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import type { BlobStore } from '../../kernel/blob.ts'
import type { Upload } from '../../kernel/http/upload.ts'
import { invalidField, type Refusal } from '../../kernel/refusal.ts'
import type { Text } from '../../kernel/text.ts'
import { acceptedNames, classificationMark, type Kind, kinds, maxPixels, safeName } from './model.ts'
import { extensionOf, isOtherFormat, isPromised, packageKind, type WhyNot, whyNotCompound } from './office.ts'
import { phrases } from './phrases.ts'

/** What an upload turned out to be. */
export interface Examined {
  readonly name: string
  readonly type: string
  readonly width: number | null
  readonly height: number | null
}

/**
 * Looks at an upload's content and decides whether it may stay.
 *
 * @throws Refusal 'invalid' on the upload's field, saying why and what would pass
 */
export async function examine(blobs: BlobStore, upload: Upload): Promise<Examined> {
  const refuse = (text: Text): Refusal => invalidField(upload.field, text)
  const mark = classificationMark(upload.name)
  if (mark) throw refuse(phrases.classified(upload.name, mark))
  if (upload.sizeBytes === 0) throw refuse(phrases.empty(upload.name))
  const kind = await kindOf(blobs, upload)
  // people see nothing wrong with a file that opens on their own desk: they are told why, and what would pass
  if (typeof kind === 'string') throw refuse(phrases[kind](upload.name, acceptedNames))
  if (upload.sizeBytes > kind.maxMegabytes * 1024 * 1024) throw refuse(phrases.tooLarge(upload.name, kind.maxMegabytes))
  const name = safeName(upload.name, kind)
  if (!kind.type.startsWith('image/')) return { name, type: kind.type, width: null, height: null }
  const size = await pictureSize(blobs, upload, kind.type)
  if (!size) throw refuse(phrases.broken(upload.name))
  const { width, height, frames } = size
  if (width * height * frames > maxPixels) throw refuse(phrases.tooManyPixels(upload.name, maxPixels / 1_000_000))
  return { name, type: kind.type, width, height }
}

/** By content, or why not. Office files and OFD are zip archives that tell themselves apart inside; plain text has no signature. */
async function kindOf(blobs: BlobStore, upload: Upload): Promise<Kind | WhyNot> {
  const { head, name, sha256 } = upload
  if (isZip(head)) return packageKind(await buffer(await blobs.get(sha256)), name)
  const old = whyNotCompound(head) && whyNotCompound(await buffer(await blobs.get(sha256)))
  if (old) return old
  const sniffed = await fileTypeFromBuffer(head)
  const kind = sniffed && kindByType(heicAsOne(sniffed.mime))
  if (kind) return kind
  if (sniffed?.ext === 'rtf' || isOtherFormat(name)) return 'otherFormat'
  if (!sniffed && isPlainText(head) && extensionOf(name) === 'txt') return kindByType('text/plain') ?? 'notAccepted'
  return !sniffed && isPromised(name) ? 'notWhatItSays' : 'notAccepted'
}

interface Size {
  readonly width: number
  readonly height: number
  /** Pictures that follow each other in one file. */
  readonly frames: number
}

/** From the header alone; nothing is unpacked before the size is known. */
async function pictureSize(blobs: BlobStore, { sha256, head }: Upload, type: string): Promise<Size | undefined> {
  if (type === 'image/heic') return heicSize(head)
  try {
    const bytes = await buffer(await blobs.get(sha256))
    const { width, height, pages } = await sharp(bytes, { limitInputPixels: false }).metadata()
    return width && height ? { width, height, frames: pages ?? 1 } : undefined
  } catch {
    return undefined
  }
}

/** The largest of the sizes that the boxes 'ispe' near the beginning give (ISO/IEC 23008-12); the tiles are smaller. */
function heicSize(head: Buffer): Size | undefined {
  const sizes: Size[] = []
  for (let at = head.indexOf('ispe'); at >= 0 && at + 16 <= head.length; at = head.indexOf('ispe', at + 4))
    sizes.push({ width: head.readUInt32BE(at + 8), height: head.readUInt32BE(at + 12), frames: 1 })
  return sizes.toSorted((a, b) => b.width * b.height - a.width * a.height)[0]
}

function kindByType(type: string): Kind | undefined {
  return kinds.find((kind) => kind.type === type)
}

function heicAsOne(type: string): string {
  return type === 'image/heif' ? 'image/heic' : type
}

function isZip(head: Buffer): boolean {
  return head.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 3, 4]))
}

function isPlainText(head: Buffer): boolean {
  return !head.includes(0)
}
