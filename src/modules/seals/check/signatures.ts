import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber } from '@cantoo/pdf-lib'

/** A signature as it lies in a document. */
export interface FoundSignature {
  /** The bytes it signs. */
  readonly signed: Buffer
  /** CMS, with the zeros that fill its room. */
  readonly cms: Buffer
  /** How far into the document it reaches; what lies behind was added later. */
  readonly end: number
}

/**
 * The signatures of a PDF. Fails closed: undefined for anything that is not exactly as it should be, since a program that reads
 * it in another way could show something else.
 */
export async function findSignatures(pdf: Buffer): Promise<readonly FoundSignature[] | undefined> {
  try {
    const document = await PDFDocument.load(pdf, { updateMetadata: false, throwOnInvalidObject: true })
    const dictionaries = document.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFDict && object.get(PDFName.of('ByteRange')) ? [object] : []))
    const found = dictionaries.map((dictionary) => readSignature(pdf, dictionary))
    // one that the parser does not see, but another program may
    const written = pdf.toString('latin1').match(/\/ByteRange\b/g)?.length ?? 0
    if (written !== found.length || found.some((one) => one === undefined)) return undefined
    return found.flatMap((one) => one ?? []).toSorted((a, b) => a.end - b.end)
  } catch {
    return undefined
  }
}

function readSignature(pdf: Buffer, dictionary: PDFDict): FoundSignature | undefined {
  const [range, contents] = [dictionary.get(PDFName.of('ByteRange')), dictionary.get(PDFName.of('Contents'))]
  if (!(range instanceof PDFArray) || !(contents instanceof PDFHexString) || range.size() !== 4) return undefined
  const [start, length, next, rest] = range
    .asArray()
    .map((one) => (one instanceof PDFNumber ? one.asNumber() : Number.NaN))
  if (start !== 0 || !isPlace(length) || !isPlace(next) || !isPlace(rest)) return undefined
  if (length >= next || next + rest > pdf.length) return undefined
  // what is not signed must be this signature and nothing else
  const gap = pdf.subarray(length, next).toString('latin1')
  if (!/^<[0-9a-f]*>$/.test(gap) || gap.slice(1, -1) !== contents.asString()) return undefined
  const signed = Buffer.concat([pdf.subarray(0, length), pdf.subarray(next, next + rest)])
  return { signed, cms: Buffer.from(gap.slice(1, -1), 'hex'), end: next + rest }
}

function isPlace(value: number | undefined): value is number {
  return Number.isSafeInteger(value) && value !== undefined && value >= 0
}
