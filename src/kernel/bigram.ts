// Full-text search in Chinese without a dictionary: every pair of neighbouring characters is a word, so that any part
// of a sentence is found. Latin words and numbers stay whole. The vectors and queries are written as literals, because
// PostgreSQL's own parser sees no Chinese at all in a database whose character class is C.

/** The words of a text, separated by spaces, for showing and for `to_tsvector('simple', …)`. */
export function bigrams(text: string): string {
  return runsOf(text).flatMap(wordsOf).join(' ')
}

/**
 * The literal of a `tsvector`, to be cast: `${bigramVector(text)}::tsvector`. PostgreSQL counts positions up to 16383;
 * in longer texts the tail is found by its words, no longer by their order.
 */
export function bigramVector(text: string): string {
  return weightedVector([[text, 'D']])
}

/**
 * The same of several texts, where 'A' counts most in `ts_rank`. No phrase reaches from one text into the next.
 */
export function weightedVector(parts: readonly (readonly [text: string, weight: 'A' | 'B' | 'C' | 'D'])[]): string {
  const runs = parts.flatMap(([text, weight]) =>
    runsOf(text.slice(0, maxText)).map((run) => ({ words: wordsOf(run), weight })),
  )
  let position = 0
  const words = runs.flatMap((run) => {
    position += 1 // a gap between runs, so that no phrase reaches across punctuation
    return run.words.map((word) => {
      position += 1
      return `'${word}':${Math.min(position, maxPosition)}${run.weight}`
    })
  })
  return words.join(' ')
}
const maxPosition = 16383
/** Characters of one text that are found; a tsvector holds at most 1 MB. */
const maxText = 40_000
/** Characters of one Latin word or number; PostgreSQL refuses words of more than 2046 bytes. */
const maxWord = 200

/**
 * The literal of the `tsquery` that finds documents holding every run of `text` as it is written, to be cast or given to
 * `to_tsquery('simple', …)`. A Latin word also finds words that it begins.
 *
 * @returns '' when there is nothing to search for
 */
export function bigramQuery(text: string): string {
  return runsOf(text.slice(0, 200)).map(phraseOf).join(' & ')
}

/**
 * As `bigramQuery`, without the order of the words: what an index answers alone, a few documents too many. A single character is left
 * out where there is more to look for; alone it gives '', for it stands nearly everywhere.
 */
export function bigramCandidates(text: string): string {
  return runsOf(text.slice(0, 200))
    .filter((run) => !han.test(run) || Array.from(run).length > 1)
    .map(phraseOf)
    .join(' & ')
    .replaceAll(' <-> ', ' & ')
}

const han = /\p{Script=Han}/u

/** Maximal runs of Chinese characters, or of letters and digits; full-width forms and capitals are made plain. */
function runsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{Script=Han}+|[[\p{L}\p{N}]--\p{Script=Han}]+/gv) ?? []
  )
}

/** A run ends with its last character alone, so that a single character is found wherever it stands. */
function wordsOf(run: string): readonly string[] {
  if (!han.test(run)) return [run.slice(0, maxWord).toWellFormed()]
  const characters = Array.from(run)
  return characters.map((character, index) => character + (characters[index + 1] ?? ''))
}

function phraseOf(run: string): string {
  if (!han.test(run)) return `${run}:*`
  const words = wordsOf(run).slice(0, -1)
  return words.length === 0 ? `${run}:*` : words.join(' <-> ')
}
