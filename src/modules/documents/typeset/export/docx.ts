import { zip } from '../../../../kernel/zip.ts'
import { PageInput } from '../model.ts'
import type { Run } from '../words.ts'
import { type Line, linesOf } from './lines.ts'
import { parts } from './parts.ts'

/**
 * The words of a document as a Word file on the same page and grid, for those who use them elsewhere; the issued document is the
 * PDF. Fonts are named, not carried: 方正小标宋简体, 仿宋_GB2312, 楷体_GB2312, 黑体, as offices have them.
 */
export function docxOf(input: PageInput): Buffer {
  const page = PageInput.parse(input)
  return zip({ ...parts, 'docProps/core.xml': properties(page.title), 'word/document.xml': documentXml(linesOf(page)) })
}

const mainNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
/**
 * A4 and the margins of GB/T 9704 in twentieths of a point; 22 lines. The 28 characters of a line come from the spacing of the style: on a
 * grid of characters a program that cannot press a letter into its cell gives it two.
 */
const section =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="851" w:footer="992" w:gutter="0"/><w:docGrid w:type="lines" w:linePitch="579"/></w:sectPr>'

function properties(title: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:language>zh-CN</dc:language></cp:coreProperties>`
}

function documentXml(lines: readonly Line[]): string {
  const body = lines.map(lineXml).join('')
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="${mainNamespace}"><w:body>${body}${section}</w:body></w:document>`
}

const styles = { title: 'Title', flush: 'Flush', right: 'Right', centre: 'Centre' } as const

function lineXml(line: Line): string {
  if (line.as === 'table') return tableXml(line.rows)
  if (line.as === 'paragraph') return paragraphXml('', line.runs.map(runXml).join(''))
  return paragraphXml(styles[line.as], runXml({ face: 'fang', text: line.text }))
}

const faces = { fang: '', hei: 'Hei', kai: 'Kai' } as const

function runXml({ face, text }: Run): string {
  const style = faces[face] && `<w:rPr><w:rStyle w:val="${faces[face]}"/></w:rPr>`
  return `<w:r>${style}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
}

function paragraphXml(style: string, runs: string): string {
  return `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${runs}</w:p>`
}

function tableXml(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(...rows.map((row) => row.length))
  const width = Math.floor(8845 / columns)
  const cell = (text: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraphXml('Cell', runXml({ face: 'fang', text }))}</w:tc>`
  const row = (cells: readonly string[], at: number) =>
    `<w:tr><w:trPr><w:cantSplit/>${at === 0 ? '<w:tblHeader/>' : ''}</w:trPr>${Array.from({ length: columns }, (_, index) => cell(cells[index] ?? '')).join('')}</w:tr>`
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  const borders = sides.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join('')
  const grid = `<w:tblGrid>${`<w:gridCol w:w="${width}"/>`.repeat(columns)}</w:tblGrid>`
  return `<w:tbl><w:tblPr><w:tblW w:w="${width * columns}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr>${grid}${rows.map(row).join('')}</w:tbl>${paragraphXml('', '')}`
}

/** Characters that XML cannot hold are left out: they are invisible. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
