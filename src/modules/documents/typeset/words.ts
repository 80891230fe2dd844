import { type Inline, levelOf } from '../content/model.ts'
import { plainOf } from '../content/references.ts'

/** A stretch of text in one face. */
export interface Run {
  readonly face: 'hei' | 'kai' | 'fang'
  readonly text: string
}

/** 7.3.3: 一、 in 黑体, （一） in 楷体, both up to the first full stop; 1. and （1） as the text. */
export function runsOf(content: readonly Inline[]): Run[] {
  const words = breakable(
    plainOf(content)
      .trim()
      .replace(/\s*\n\s*/g, ''),
  )
  const face = faces[levelOf(words)]
  const end = face === 'fang' ? words.length : words.indexOf('。') + 1 || words.length
  const rest = words.slice(end)
  return [{ face, text: words.slice(0, end) }, ...(rest ? [{ face: 'fang', text: rest } as const] : [])]
}

/** Addresses and words longer than this may end a line anywhere: no line holds them, or only with gaps before them. */
const longWord = /[!-~]{20,}/g

/** The same words with signs where a line may end; the template takes them out. */
export function breakable(words: string): string {
  return words.replaceAll(longWord, (word) => [...word].join('\u200b'))
}

const faces = { 0: 'fang', 1: 'hei', 2: 'kai', 3: 'fang', 4: 'fang' } as const
