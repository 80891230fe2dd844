import { buffer } from 'node:stream/consumers'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import type { BlobStore } from '../../kernel/blob.ts'
import type { Upload } from '../../kernel/http/upload.ts'
import { invalidField, type Refusal } from '../../kernel/refusal.ts'
import type { Text } from '../../kernel/text.ts'
import { acceptedNames, classificationMark, type Kind, kinds, maxPixels, safeName } from './model.ts'
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
  if (!kind) throw refuse(phrases.notAccepted(upload.name, acceptedNames))
  if (upload.sizeBytes > kind.maxMegabytes * 1024 * 1024) throw refuse(phrases.tooLarge(upload.name, kind.maxMegabytes))
  const name = safeName(upload.name, kind)
  if (!kind.type.startsWith('image/') || kind.type === 'image/heic')
    return { name, type: kind.type, width: null, height: null }
  const size = await pictureSize(blobs, upload.sha256)
  if (!size) throw refuse(phrases.broken(upload.name))
  if (size.width * size.height > maxPixels) throw refuse(phrases.tooManyPixels(upload.name, maxPixels / 1_000_000))
  return { name, type: kind.type, ...size }
}

/** By content. Office files and OFD are zip archives that tell themselves apart inside; plain text has no signature. */
async function kindOf(blobs: BlobStore, upload: Upload): Promise<Kind | undefined> {
  const sniffed = await fileTypeFromBuffer(await wholeIfZip(blobs, upload))
  if (sniffed) return sniffed.mime === 'application/zip' ? ofdKind(blobs, upload) : kindByType(heicAsOne(sniffed.mime))
  return isPlainText(upload.head) && extensionOf(upload.name) === 'txt' ? kindByType('text/plain') : undefined
}

async function wholeIfZip(blobs: BlobStore, upload: Upload): Promise<Buffer> {
  if (!isZip(upload.head) || upload.sizeBytes > 50 * 1024 * 1024) return upload.head
  return buffer(await blobs.get(upload.sha256))
}

/** An OFD package (GB/T 33190) names its entry document OFD.xml. */
async function ofdKind(blobs: BlobStore, upload: Upload): Promise<Kind | undefined> {
  const bytes = await buffer(await blobs.get(upload.sha256))
  return bytes.includes('OFD.xml') ? kindByType('application/ofd') : undefined
}

async function pictureSize(blobs: BlobStore, sha256: string): Promise<{ width: number; height: number } | undefined> {
  try {
    // reads the header only; nothing is unpacked before the size is known
    const { width, height } = await sharp(await buffer(await blobs.get(sha256)), { limitInputPixels: false }).metadata()
    return width && height ? { width, height } : undefined
  } catch {
    return undefined
  }
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
