import type { Block } from './model.ts'

type Inline = Extract<Block, { type: 'paragraph' }>['content'][number]

/** A stretch of text in one face. */
export interface Run {
  readonly face: 'hei' | 'kai' | 'fang'
  readonly text: string
}

/** What a piece of a paragraph reads. */
export function wordsOfInline(inline: Inline): string {
  if ('law' in inline) return `《${inline.law}》${inline.article === undefined ? '' : `第${inline.article}条`}`
  return 'document' in inline ? inline.document : inline.text
}

export function wordsOfParagraph(content: readonly Inline[]): string {
  return content
    .map(wordsOfInline)
    .join('')
    .replace(/\s*\n\s*/g, '')
}

/** 7.3.3: 一、 in 黑体, （一） in 楷体, both up to the first full stop; 1. and （1） as the text. */
export function runsOf(content: readonly Inline[]): Run[] {
  const words = wordsOfParagraph(content)
  const face = /^[一二三四五六七八九十百]+、/.test(words)
    ? 'hei'
    : /^[（(][一二三四五六七八九十百]+[）)]/.test(words)
      ? 'kai'
      : undefined
  if (!face) return [{ face: 'fang', text: words }]
  const end = words.indexOf('。') + 1 || words.length
  const rest = words.slice(end)
  return [{ face, text: words.slice(0, end) }, ...(rest ? [{ face: 'fang', text: rest } as const] : [])]
}
