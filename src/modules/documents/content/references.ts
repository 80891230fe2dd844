import type { Inline } from './model.ts'

/** A law by its name, with an article; a name of another ending is the title of some document, and stays text. */
const law =
  /《(?<law>[^《》\n]{1,60}(?:法|法典|条例|规定|办法|细则|规则|准则|标准|决定|解释))》(?:第(?<article>[〇零一二三四五六七八九十百千\d]{1,10})条)?/gu

/** The end of a document's number; what stands before it is looked at by `codeBefore`. */
const numbered = /〔\d{4}〕[1-9]\d{0,4}号/gu

/** Words that stand before a number and are not part of it. */
const notOfTheCode =
  /^.*(?:按照|根据|依据|依照|遵照|参照|执行|落实|贯彻|印发|转发|下发|废止|撤销|关于|以及|[对和与及的由见将以在是])/u

interface Found {
  readonly at: number
  readonly length: number
  readonly inline: Inline
}

/** Words and references of one line, in order; neighbouring words are one. `plainOf` gives the line again. */
export function inlinesOf(line: string): Inline[] {
  const inlines: Inline[] = []
  let at = 0
  for (const found of [...lawsIn(line), ...documentsIn(line)].toSorted((a, b) => a.at - b.at)) {
    if (found.at < at) continue
    if (found.at > at) inlines.push({ text: line.slice(at, found.at) })
    inlines.push(found.inline)
    at = found.at + found.length
  }
  if (at < line.length) inlines.push({ text: line.slice(at) })
  return inlines
}

/** The line as it reads. */
export function plainOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if ('text' in inline) return inline.text
      if ('document' in inline) return inline.document
      return `《${inline.law}》${inline.article === undefined ? '' : `第${inline.article}条`}`
    })
    .join('')
}

function lawsIn(line: string): Found[] {
  return [...line.matchAll(law)].map(({ 0: whole, index, groups }) => ({
    ...{ at: index, length: whole.length },
    inline: { law: groups?.law ?? '', ...(groups?.article && { article: groups.article }) },
  }))
}

function documentsIn(line: string): Found[] {
  return [...line.matchAll(numbered)].flatMap(({ 0: end, index }) => {
    const code = codeBefore(line.slice(0, index))
    if (!code) return []
    return { at: index - code.length, length: code.length + end.length, inline: { document: code + end } }
  })
}

/** 机关代字 such as 云政发, at the end of the text; undefined when it cannot be told from the words before it. */
function codeBefore(text: string): string | undefined {
  const run = /[\p{Script=Han}A-Za-z]{0,20}$/u.exec(text)?.[0] ?? ''
  const code = run.replace(notOfTheCode, '')
  return code.length >= 2 && code.length <= 8 ? code : undefined
}
