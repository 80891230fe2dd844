import { type Inline, levelOf } from '../content/model.ts'
import { plainOf } from '../content/references.ts'

/** A stretch of text in one face. */
export interface Run {
  readonly face: 'hei' | 'kai' | 'fang'
  readonly text: string
}

/** 7.3.3: 一、 in 黑体, （一） in 楷体, both up to the first full stop; 1. and （1） as the text. */
export function runsOf(content: readonly Inline[]): Run[] {
  const words = plainOf(content)
    .trim()
    .replace(/\s*\n\s*/g, '')
  const face = faces[levelOf(words)]
  const end = face === 'fang' ? words.length : words.indexOf('。') + 1 || words.length
  const rest = words.slice(end)
  return [{ face, text: words.slice(0, end) }, ...(rest ? [{ face: 'fang', text: rest } as const] : [])]
}

const faces = { 0: 'fang', 1: 'hei', 2: 'kai', 3: 'fang', 4: 'fang' } as const
