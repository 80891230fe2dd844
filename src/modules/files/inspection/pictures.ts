import convertHeic from 'heic-convert'
import sharp from 'sharp'
import { maxPixels, thumbnailMaxBytes } from '../model.ts'

/** Longer side of a thumbnail, in pixels; shown at half of it, for dense screens. */
const thumbnailSide = 360
/** Longer side of the copy that browsers show: enough to read a page of small print. */
const viewableSide = 3000

/** A small picture that stands upright, without the data that cameras write into pictures. */
export async function thumbnail(bytes: Buffer | string): Promise<Uint8Array<ArrayBuffer>> {
  const source = typeof bytes === 'string' ? Buffer.from(bytes) : bytes
  const made = await sharp(source, { limitInputPixels: maxPixels })
    .rotate()
    .resize({ width: thumbnailSide, height: thumbnailSide, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .webp({ quality: 68 })
    .toBuffer()
  if (made.length > thumbnailMaxBytes) throw new Error('too large for a thumbnail')
  return new Uint8Array(made)
}

/** HEIC as JPEG; libheif turns the picture upright. */
export async function heicAsJpeg(bytes: Buffer): Promise<Uint8Array<ArrayBuffer>> {
  const jpeg = await convertHeic({ buffer: new Uint8Array(bytes), format: 'JPEG', quality: 0.9 })
  const small = await sharp(Buffer.from(jpeg), { limitInputPixels: maxPixels })
    .resize({ width: viewableSide, height: viewableSide, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 85 })
    .toBuffer()
  return new Uint8Array(small)
}
