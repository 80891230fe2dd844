/** 1 一、 · 2 （一） · 3 1. · 4 （1） · 0 no heading (GB/T 9704-2012, 7.3.3). */
export type Level = 0 | 1 | 2 | 3 | 4

const beginnings: readonly (readonly [RegExp, Level])[] = [
  [/^[一二三四五六七八九十百]{1,5}、/, 1],
  [/^[（(][一二三四五六七八九十百]{1,5}[）)]/, 2],
  [/^\d{1,3}[.．](?!\d)/, 3],
  [/^[（(]\d{1,3}[）)]/, 4],
]

/** The level of a paragraph, told from its first characters. */
export function levelOf(text: string): Level {
  return beginningOf(text).level
}

/** What a paragraph begins with, if that makes it a heading: its level, and how many characters. */
export function beginningOf(text: string): { readonly level: Level; readonly length: number } {
  for (const [beginning, level] of beginnings) {
    const found = beginning.exec(text)
    if (found) return { level, length: found[0].length }
  }
  return { level: 0, length: 0 }
}

/** What the nth heading of a level begins with. */
export function beginningFor(level: Level, ordinal: number): string {
  if (level === 1) return `${inChinese(ordinal)}、`
  if (level === 2) return `（${inChinese(ordinal)}）`
  if (level === 3) return `${ordinal}.`
  return level === 4 ? `（${ordinal}）` : ''
}

const digits = '〇一二三四五六七八九'

/** 1 to 99, as headings are numbered. */
function inChinese(ordinal: number): string {
  const [tens, ones] = [Math.floor(ordinal / 10), ordinal % 10]
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`
  return `${ten}${ones === 0 ? '' : digits[ones]}`
}
