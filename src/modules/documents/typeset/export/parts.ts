/** The parts of a Word file that are the same for every document: what there is, and how its paragraphs look. */
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const office = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const contentTypes = `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${office}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${office}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`

const packages = 'http://schemas.openxmlformats.org/package/2006/relationships'
const relationships = (...targets: readonly (readonly [type: string, target: string])[]) =>
  `${declaration}<Relationships xmlns="${packages}">${targets
    .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

const fonts = (name: string) =>
  `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="${name}"/>`
/** Sizes are half points: 3号 is 16 points, 2号 22, the text of tables 12. */
const size = (points: number) => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`

/** Between letters, in twentieths of a point; 28 letters of 16 points fill the line when each is pressed by a quarter of a point. */
const spacing = (twentieths: number) => `<w:spacing w:val="${twentieths}"/>`
const pressed = -5

interface ParagraphStyle {
  readonly align?: 'center' | 'right'
  readonly run?: string
  readonly indent?: string
}

const paragraph = (
  id: string,
  { align, run = '', indent = '<w:ind w:firstLineChars="0" w:firstLine="0"/>' }: ParagraphStyle,
) =>
  `<w:style w:type="paragraph"${id === 'Title' ? '' : ' w:customStyle="1"'} w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="Normal"/><w:pPr>${indent}${align ? `<w:jc w:val="${align}"/>` : ''}</w:pPr><w:rPr>${run}</w:rPr></w:style>`
const character = (id: string, font: string) =>
  `<w:style w:type="character" w:customStyle="1" w:styleId="${id}"><w:name w:val="${id}"/><w:rPr>${fonts(font)}</w:rPr></w:style>`

const normal = `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:wordWrap w:val="0"/><w:spacing w:line="579" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/><w:jc w:val="both"/></w:pPr><w:rPr>${fonts('仿宋_GB2312')}${spacing(pressed)}${size(16)}<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:style>`

const styles = `${declaration}<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${[
  normal,
  paragraph('Title', { align: 'center', run: fonts('方正小标宋简体') + spacing(0) + size(22) }),
  paragraph('Flush', {}),
  paragraph('Centre', { align: 'center' }),
  paragraph('Right', {
    align: 'right',
    indent: '<w:ind w:rightChars="400" w:right="1280" w:firstLineChars="0" w:firstLine="0"/>',
  }),
  paragraph('Cell', { align: 'center', run: spacing(0) + size(12) }),
  character('Hei', '黑体'),
  character('Kai', '楷体_GB2312'),
].join('')}</w:styles>`

export const parts = {
  '[Content_Types].xml': contentTypes,
  '_rels/.rels': relationships(
    [`${relations}/officeDocument`, 'word/document.xml'],
    [`${packages}/metadata/core-properties`, 'docProps/core.xml'],
  ),
  'word/_rels/document.xml.rels': relationships([`${relations}/styles`, 'styles.xml']),
  'word/styles.xml': styles,
} as const
