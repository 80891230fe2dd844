import { Readable } from 'node:stream'
import sharp from 'sharp'
import type { StoredBlob } from '../../kernel/blob.ts'
import type { Upload } from '../../kernel/http/upload.ts'
import type { Ground } from '../ground.ts'
import { randomOf } from '../random.ts'
import type { Paper } from './model.ts'

/** Different photographs of paper; files may share bytes, as they share a store. */
const photographs = 12
const maxBytes = 1_000_000

/** Makes the files that people hand in, and puts each into the blob store once. */
export interface Printer {
  upload(paper: Paper, chance: number): Promise<Upload>
}

export function printerOf({ blobs }: Pick<Ground, 'blobs'>): Printer {
  const stored = new Map<string, Promise<StoredBlob>>()
  const keep = (key: string, make: () => Promise<Buffer> | Buffer): Promise<StoredBlob> => {
    const known = stored.get(key)
    if (known) return known
    const blob = Promise.resolve(make()).then((bytes) => blobs.put(Readable.from([bytes]), { maxBytes }))
    stored.set(key, blob)
    return blob
  }
  return {
    async upload({ material, name, lines }, chance) {
      const shot = Math.floor(chance * photographs)
      const blob = await (lines
        ? keep(lines.join('\n'), () => document(lines))
        : keep(`photo ${shot}`, () => photograph(shot)))
      return { field: `file.${material}`, name, ...blob }
    },
  }
}

const width = 240
const height = 340

/** A photograph of a sheet: lines of writing that cannot be read, a seal and a signature. */
async function photograph(serial: number): Promise<Buffer> {
  const random = randomOf(`photograph ${serial}`)
  const written = Array.from({ length: 14 }, (_, at) => {
    const end = 30 + random.between(60, 180)
    return `<path d="M30 ${60 + at * 16}H${end}" stroke="#555" stroke-width="3" stroke-dasharray="${random.between(5, 11)} 3"/>`
  })
  const seal = `<circle cx="${random.between(150, 190)}" cy="${random.between(260, 290)}" r="24" fill="none" stroke="#c33" stroke-width="3"/>`
  const sheet = `<rect width="${width}" height="${height}" fill="#cbb994"/><rect x="12" y="14" width="216" height="312" fill="#fbfaf5" transform="rotate(${random.between(-2, 2)} 120 170)"/>`
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${sheet}<path d="M70 38H170" stroke="#333" stroke-width="6"/>${written.join('')}${seal}</svg>`
  return sharp(Buffer.from(drawing)).png({ palette: true }).toBuffer()
}

/** A page of text as PDF 1.4. The font is one of those that every reader has a likeness of, so no font is in the file. */
function document(lines: readonly string[]): Buffer {
  const text = lines.map((line, at) => `${at === 0 ? '/F 18 Tf' : '/F 12 Tf'} <${hex(line)}> Tj 0 -28 Td`).join('\n')
  const content = `BT 72 760 Td\n${text}\nET`
  return pdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[6 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 7 0 R>>',
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
  ])
}

/** UTF-16, most significant byte first. */
function hex(line: string): string {
  return [...line].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('')
}

/** Puts objects, numbered from 1, into a file with its table of places. */
function pdf(objects: readonly string[]): Buffer {
  let file = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`
  return Buffer.from(
    `${file}${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`,
    'latin1',
  )
}
