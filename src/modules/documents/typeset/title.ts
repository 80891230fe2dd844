/** A title is 22 points wide a character on 156 mm: 20 of them. */
const most = 20
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** What may not begin a line; a single character belongs to the word before it, as in 云川县. */
const closing = /^(?:[》〉”’）〕】、，。：；！？…—·)\]的].*|(?![第非未不各全本对为向在从由将])[\u4e00-\u9fff])$/
/** What may not end one: a number belongs to what it counts, and these to what they govern. */
const opening = /(?:[《〈“‘（〔【(\d]|^[第非未不各全本对为向在从由将])$/
/** Better not at the end of a line. */
const hanging = /(?:关于|对于|和|与|及|或|于|印发|转发|批转|进一步)$/
/** A line begins well here. */
const fresh = /^(?:关于|《)/

/**
 * The lines of a title, in the shape of a trapezoid or a rhombus, no word split (GB/T 9704-2012, 7.3.1). Of all ways to break it
 * at words, the one with fewest lines and the smallest fault.
 *
 * @param names are kept whole where a line holds them, such as the organisations that issue
 */
export function titleLines(title: string, names: readonly string[] = []): string[] {
  // who issues stands before the subject, several with spaces between them
  const issuers = title.includes('关于') ? (title.split('关于')[0] ?? '').split(/\s+/).filter(Boolean) : []
  const words = wordsOf(title, [...names, ...issuers])
  const few = Math.max(1, Math.ceil(widthOf(title) / most))
  for (let count = few; count <= few + 2; count++) {
    const best = bestOf(words, count)
    if (best) return best
  }
  return inEqualParts(title, few)
}

/** The width in characters: Latin letters and figures take half of one. */
export function widthOf(words: string): number {
  return [...words].reduce((sum, character) => sum + (/[ -~]/.test(character) ? 0.5 : 1), 0)
}

/** A name too long for its place, in two lines of about the same length. */
export function inTwoLines(name: string, width: number): string[] {
  if (widthOf(name) <= width) return [name]
  const longest = (lines: readonly string[]) => Math.max(...lines.map(widthOf))
  return [...broken(wordsOf(name, []), 2)].toSorted((a, b) => longest(a) - longest(b))[0] ?? inEqualParts(name, 2)
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

function bestOf(words: readonly string[], count: number): string[] | undefined {
  let best: { lines: string[]; fault: number } | undefined
  for (const lines of broken(words, count)) {
    const fault = faultOf(lines)
    if (fault !== undefined && (!best || fault < best.fault)) best = { lines, fault }
  }
  return best?.lines
}

/** All ways to set these words in so many lines that fit. */
function* broken(words: readonly string[], count: number): Generator<string[]> {
  if (count === 1) {
    const line = words.join('').trim()
    if (widthOf(line) <= most) yield [line]
    return
  }
  for (let end = 1; end <= words.length - count + 1; end++) {
    const line = words.slice(0, end).join('').trim()
    if (widthOf(line) > most) return
    for (const rest of broken(words.slice(end), count - 1)) yield [line, ...rest]
  }
}

/** Undefined when the lines make neither trapezoid nor rhombus. */
function faultOf(lines: readonly string[]): number | undefined {
  const widths = lines.map(widthOf)
  const steps = widths.slice(1).map((width, index) => width - (widths[index] ?? 0))
  const peak = widths.indexOf(Math.max(...widths))
  const rises = steps.slice(0, peak).every((step) => step > 0)
  const falls = steps.slice(peak).every((step) => step < 0)
  if (!rises || !falls) return undefined
  // steps of about three characters look best; a very short line looks lost
  const uneven = steps.reduce((sum, step) => sum + Math.abs(Math.abs(step) - 3), 0)
  const lost = widths.reduce((sum, width) => sum + Math.max(0, 6 - width) * 3, 0)
  const lame = lines.slice(0, -1).filter((line) => hanging.test(line)).length * 3
  const well = lines.slice(1).filter((line) => fresh.test(line)).length * 3
  return uneven + lost + lame - well
}

/** The last resort: by characters. */
function inEqualParts(title: string, count: number): string[] {
  const characters = [...title]
  const size = Math.ceil(characters.length / count)
  return Array.from({ length: count }, (_, index) => characters.slice(index * size, (index + 1) * size).join(''))
}
