import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { thumbnail } from './pictures.ts'

/**
 * The first page of a PDF. The typesetter that ships with the product takes pages of a PDF as pictures and writes them as SVG, in
 * which every letter is an outline; the page's own SVG lies inside that of the typeset sheet.
 *
 * @throws Error when it is no PDF that can be read, or asks for a password
 */
export async function pdfThumbnail(bytes: Buffer): Promise<Uint8Array<ArrayBuffer>> {
  const workspace = import.meta.dirname
  const compiler = NodeCompiler.create({ workspace })
  compiler.mapShadow(`${workspace}/page.pdf`, bytes)
  const made = compiler.compile({
    mainFileContent: '#set page(width: 240pt, height: auto, margin: 0pt)\n#image("page.pdf", page: 1, width: 240pt)',
  })
  const sheet = made.result
  if (made.hasError() || !sheet) throw new Error('no page')
  const inner = /href="data:image\/svg\+xml;base64,([^"]+)"/.exec(compiler.plainSvg(sheet))?.[1]
  if (!inner) throw new Error('no picture of the page')
  return thumbnail(Buffer.from(inner, 'base64'))
}
