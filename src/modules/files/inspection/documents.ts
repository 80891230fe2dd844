import exceljs, { type CellValue } from 'exceljs'
import { extractText, getDocumentProxy } from 'unpdf'
import { maxReadText } from '../model.ts'

/** Rows of a sheet that are read; the memory limit of the process holds for what a row may be. */
const maxRows = 20_000

export async function pdfText(bytes: Buffer): Promise<string> {
  const document = await getDocumentProxy(new Uint8Array(bytes))
  const { text } = await extractText(document, { mergePages: true })
  return text
}

/** The title in its properties and the names of files within it, which no page shows. */
export async function pdfNames(bytes: Buffer): Promise<string[]> {
  const document = await getDocumentProxy(new Uint8Array(bytes))
  const { info } = await document.getMetadata()
  const attached: unknown = await document.getAttachments()
  const title = 'Title' in info && typeof info.Title === 'string' ? [info.Title] : []
  return [...title, ...(attached && typeof attached === 'object' ? Object.keys(attached) : [])]
}

export async function xlsxText(bytes: Buffer): Promise<string> {
  const book = new exceljs.Workbook()
  await book.xlsx.load(new Uint8Array(bytes).buffer)
  const lines: string[] = []
  let length = 0
  for (const sheet of book.worksheets) {
    lines.push(sheet.name)
    for (const row of sheet.getRows(1, Math.min(sheet.rowCount, maxRows)) ?? []) {
      const cells = Array.isArray(row.values) ? row.values.map(cellText).filter(Boolean) : []
      lines.push(cells.join(' '))
      length += cells.join(' ').length
      if (length > maxReadText) return lines.join('\n')
    }
  }
  return lines.join('\n')
}

function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value !== 'object') return String(value)
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('text' in value) return String(value.text)
  return 'result' in value ? cellText(value.result) : ''
}

/** Text without a declared encoding is UTF-8 or, from many Chinese systems, GB 18030. */
export async function plainText(bytes: Buffer): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
