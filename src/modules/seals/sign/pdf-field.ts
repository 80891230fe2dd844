import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFPage,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import { Refusal } from '../../../kernel/refusal.ts'
import { phrases } from '../phrases.ts'

/** Where a seal stands; lengths in millimetres, `left` and `top` of its middle from the edges of the page. */
export interface Place {
  /** Counted from 0; negative numbers count from the end. */
  readonly page: number
  readonly left: number
  readonly top: number
  /** 42 mm for seals of local government (国发〔1999〕25号); others may be smaller. */
  readonly diameter?: number
}

export interface Field {
  /** Without a picture and without extent, which PDF/A-2 allows (ISO 19005-2, 6.3.3). */
  readonly isHidden: boolean
  readonly place: Place | undefined
  readonly picture: Uint8Array
  readonly name: string
  readonly reason: string
  readonly at: Date
}

/** A document with an empty signature at its end, and where its bytes go. */
export interface Prepared {
  readonly bytes: Buffer
  /** Of '<', up to behind '>'. */
  readonly from: number
  readonly to: number
}

const POINTS_PER_MM = 72 / 25.4
/** Bytes kept free for the signature with its certificates and time stamp, which take about 6 kB. */
const roomBytes = 12_288
/** Stands in the place of numbers that are not known yet. */
const unknown = '**********'

/**
 * Adds a signature field behind the document; what was there stays byte for byte (ISO 32000-2 section 7.5.6).
 *
 * @throws Refusal 'invalid' when it is no PDF that can be sealed
 */
export async function addField(pdf: Uint8Array, field: Field): Promise<Prepared> {
  const doc = await load(pdf)
  const { context } = doc
  const page = pageOf(doc, field.place)
  const signature = context.register(
    context.obj({
      ...{ Type: 'Sig', Filter: 'Adobe.PPKLite', SubFilter: 'ETSI.CAdES.detached' },
      ByteRange: [PDFNumber.of(0), PDFName.of(unknown), PDFName.of(unknown), PDFName.of(unknown)],
      Contents: PDFHexString.of('0'.repeat(roomBytes * 2)),
      ...{ M: PDFString.fromDate(field.at), Name: PDFHexString.fromText(field.name) },
      Reason: PDFHexString.fromText(field.reason),
    }),
  )
  const form = formOf(doc)
  const fields = form.lookup(PDFName.of('Fields'), PDFArray)
  const rect = field.isHidden ? [0, 0, 0, 0] : rectOf(page, field.place)
  const widget = context.register(
    context.obj({
      ...{ Type: 'Annot', Subtype: 'Widget', FT: 'Sig', Rect: rect, V: signature, F: 132, P: page.ref },
      T: PDFHexString.fromText(`seal-${fields.size() + 1}`),
      ...(!field.isHidden && { AP: { N: await appearance(doc, rect, field) } }),
    }),
  )
  fields.push(widget)
  const annotations = page.node.Annots() ?? context.obj([])
  annotations.push(widget)
  page.node.set(PDFName.of('Annots'), annotations)
  const bytes = Buffer.from(await doc.commit({ useObjectStreams: false }))
  if (!bytes.subarray(0, pdf.length).equals(pdf)) throw new Error('the document was rewritten, not added to')
  return withRange(bytes, pdf.length)
}

/** Puts the signature into its place. */
export function fillIn({ bytes, from, to }: Prepared, signature: Uint8Array): Buffer {
  const hex = Buffer.from(signature).toString('hex')
  if (hex.length > to - from - 2) throw new Error(`The signature has ${signature.length} bytes, which is too much`)
  bytes.write(hex.padEnd(to - from - 2, '0'), from + 1, 'latin1')
  return bytes
}

/** What is signed: everything but the signature. */
export function signedPart({ bytes, from, to }: Prepared): Buffer {
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
}

async function load(pdf: Uint8Array): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(pdf, { forIncrementalUpdate: true, updateMetadata: false })
  } catch {
    throw new Refusal('invalid', phrases.notSealable)
  }
}

function pageOf(doc: PDFDocument, place: Place | undefined): PDFPage {
  const page = doc.getPages().at(place?.page ?? -1)
  if (!page) throw new Refusal('invalid', phrases.notSealable)
  return page
}

/** Without a place: over the lower right, where name and date of an official paper stand. */
function rectOf(page: PDFPage, place: Place | undefined): number[] {
  const { width, height } = page.getSize()
  const radius = ((place?.diameter ?? 42) / 2) * POINTS_PER_MM
  const x = place ? place.left * POINTS_PER_MM : width - 62 * POINTS_PER_MM
  const y = place ? height - place.top * POINTS_PER_MM : 60 * POINTS_PER_MM
  return [x - radius, y - radius, x + radius, y + radius]
}

async function appearance(doc: PDFDocument, rect: readonly number[], { picture }: Field): Promise<PDFRef> {
  const [left = 0, bottom = 0, right = 0, top = 0] = rect
  const [width, height] = [right - left, top - bottom]
  const image = await doc.embedPng(picture)
  await image.embed()
  return doc.context.register(
    // as ink on paper: what is black under the red stays to be read (ISO 19005-2, 6.2.5 allows it)
    doc.context.stream(`q /Ink gs ${width} 0 0 ${height} 0 0 cm /Seal Do Q`, {
      ...{ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height] },
      Resources: { XObject: { Seal: image.ref }, ExtGState: { Ink: { Type: 'ExtGState', BM: 'Multiply' } } },
    }),
  )
}

function formOf(doc: PDFDocument): PDFDict {
  const name = PDFName.of('AcroForm')
  const there = doc.catalog.lookup(name)
  const form = there instanceof PDFDict ? there : doc.context.obj({ Fields: [] })
  form.set(PDFName.of('SigFlags'), PDFNumber.of(3))
  if (!form.lookup(PDFName.of('Fields'))) form.set(PDFName.of('Fields'), doc.context.obj([]))
  if (form !== there) doc.catalog.set(name, doc.context.register(form))
  return form
}

/** The range is written into the room that its placeholder left, so that no byte moves. */
function withRange(bytes: Buffer, start: number): Prepared {
  const from = bytes.indexOf(`<${'0'.repeat(64)}`, start, 'latin1')
  const to = from + 2 + roomBytes * 2
  const marker = `/ByteRange [ 0 /${unknown} /${unknown} /${unknown} ]`
  const at = bytes.indexOf(marker, start, 'latin1')
  if (from < 0 || at < 0 || bytes[to - 1] !== 0x3e) throw new Error('the signature field was not written as expected')
  const range = `/ByteRange [ 0 ${from} ${to} ${bytes.length - to} ]`
  bytes.write(range.padEnd(marker.length, ' '), at, 'latin1')
  return { bytes, from, to }
}
