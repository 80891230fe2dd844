import { bestLines, widthOf } from './lines.ts'

/** A title is 22 points wide a character on 156 mm: 20 of them. */
const most = 20
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** What may not begin a line; a single character belongs to the word before it, as in 云川县. */
const closing = /^(?:[》〉”’）〕】、，。：；！？…—·)\]的].*|(?![第非未不各全本对为向在从由将])[\u4e00-\u9fff])$/
/** What may not end one: a number belongs to what it counts (等五部门), and these to what they govern. */
const opening = /(?:[《〈“‘（〔【(\d]|^[第非未不各全本对为向在从由将等]|等?[一二三四五六七八九十两]+)$/

/**
 * The lines of a title, in the shape of a trapezoid or a rhombus, no word split (GB/T 9704-2012, 7.3.1). Of all ways to break it
 * at words, the one with fewest lines and the smallest fault; a title too long for such a shape is broken at words all the same.
 *
 * @param names are kept whole where a line holds them, such as the organisations that issue
 */
export function titleLines(title: string, names: readonly string[] = []): string[] {
  // who issues stands before the subject, several with spaces between them
  const issuers = title.includes('关于') ? (title.split('关于')[0] ?? '').split(/\s+/).filter(Boolean) : []
  const words = wordsOf(title, [...names, ...issuers])
  const few = Math.max(1, Math.ceil(widthOf(title) / most))
  for (const shaped of [true, false])
    for (let count = few; count <= few + 2; count++) {
      const best = bestLines({ words, most, shaped }, count)
      if (best) return best
    }
  return inEqualParts(title, few)
}

/** A name too long for its place, in two lines of about the same length. */
export function inTwoLines(name: string, width: number): string[] {
  if (widthOf(name) <= width) return [name]
  return bestLines({ words: wordsOf(name, []), most: widthOf(name), shaped: false }, 2) ?? inEqualParts(name, 2)
}

/** The pieces between which a line may end. */
function wordsOf(title: string, names: readonly string[]): string[] {
  const words: string[] = []
  for (const word of segmentsOf(title, names)) {
    const before = words.at(-1)
    if (before !== undefined && (closing.test(word) || opening.test(before))) words[words.length - 1] = before + word
    else words.push(word)
  }
  return words
}

function segmentsOf(title: string, names: readonly string[]): string[] {
  const kept = names.find((name) => title.includes(name) && widthOf(name) < most - 4)
  if (kept === undefined) return [...segmenter.segment(title)].map(({ segment }) => segment)
  const [before = '', ...after] = title.split(kept)
  return [before, ...after].flatMap((part, index) => [
    ...(index > 0 ? [kept] : []),
    ...segmentsOf(
      part,
      names.filter((name) => name !== kept),
    ),
  ])
}

/** The last resort: by characters. */
function inEqualParts(title: string, count: number): string[] {
  const characters = [...title]
  const size = Math.ceil(characters.length / count)
  return Array.from({ length: count }, (_, index) => characters.slice(index * size, (index + 1) * size).join(''))
}
