import { buffer } from 'node:stream/consumers'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import type { BlobStore } from '../../kernel/blob.ts'
import type { Upload } from '../../kernel/http/upload.ts'
import { invalidField, type Refusal } from '../../kernel/refusal.ts'
import type { Text } from '../../kernel/text.ts'
import { acceptedNames, classificationMark, type Kind, kinds, maxPixels, safeName } from './model.ts'
import { phrases } from './phrases.ts'
import { zipEntries } from './zip.ts'

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
  if (!kind) throw refuse((await whyNot(blobs, upload))(upload.name, acceptedNames))
  if (upload.sizeBytes > kind.maxMegabytes * 1024 * 1024) throw refuse(phrases.tooLarge(upload.name, kind.maxMegabytes))
  const name = safeName(upload.name, kind)
  if (!kind.type.startsWith('image/')) return { name, type: kind.type, width: null, height: null }
  const size = await pictureSize(blobs, upload, kind.type)
  if (!size) throw refuse(phrases.broken(upload.name))
  const { width, height, frames } = size
  if (width * height * frames > maxPixels) throw refuse(phrases.tooManyPixels(upload.name, maxPixels / 1_000_000))
  return { name, type: kind.type, width, height }
}

/** By content. Office files and OFD are zip archives that tell themselves apart inside; plain text has no signature. */
async function kindOf(blobs: BlobStore, upload: Upload): Promise<Kind | undefined> {
  if (isZip(upload.head)) return packageKind(await buffer(await blobs.get(upload.sha256)))
  const sniffed = await fileTypeFromBuffer(upload.head)
  if (sniffed) return kindByType(heicAsOne(sniffed.mime))
  return isPlainText(upload.head) && extensionOf(upload.name) === 'txt' ? kindByType('text/plain') : undefined
}

/** Office files that are not taken are told why: people see nothing wrong with a file that opens on their own desk. */
async function whyNot(blobs: BlobStore, { head, sha256 }: Upload): Promise<(name: string, accepted: string) => Text> {
  if (head.subarray(0, 8).equals(compoundFile)) return phrases.lockedOrOld
  if (!isZip(head)) return phrases.notAccepted
  const names = zipEntries(await buffer(await blobs.get(sha256)))
  if (names.length === 0) return phrases.damagedPackage
  return names.some((name) => macros.test(name)) ? phrases.macros : phrases.notAccepted
}

/** Office files of before 2007, and all of them once they have a password, lie in this container ([MS-CFB]). */
const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const macros = /(^|\/)vbaProject\.bin$/i

/**
 * The entry document of an OFD package is OFD.xml at its root (GB/T 33190); office files are told by their content types. Looking
 * for those takes time, which an archive without the right parts, or one that is too large anyway, does not get.
 */
async function packageKind(bytes: Buffer): Promise<Kind | undefined> {
  const names = zipEntries(bytes)
  if (names.includes('OFD.xml')) return kindByType('application/ofd')
  const office = officeParts.find(({ part }) => names.some((name) => part.test(name)))
  const kind = office && !names.some((name) => macros.test(name)) && kindByType(office.type)
  if (!kind) return undefined
  if (bytes.length > kind.maxMegabytes * 1024 * 1024) return kind
  const sniffed = await fileTypeFromBuffer(bytes)
  return sniffed && kindByType(sniffed.mime)
}

const officeParts = [
  { part: /^word\/document\d*\.xml$/, type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  { part: /^xl\/workbook\d*\.xml$/, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
] as const

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

function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase()
}
