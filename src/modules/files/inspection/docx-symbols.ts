/**
 * What the letters of faces of symbols look like, as characters that every face has; by the number of the letter from 0x20 on, a space
 * for what has no counterpart. Symbol: unicode.org/Public/MAPPINGS/VENDORS/ADOBE/symbol.txt; of Wingdings what forms and lists use.
 */
const symbol = [
  ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_ αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼ ',
  ' '.repeat(32),
  '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂·÷≠≡≈…   ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑         〉∫',
].join('')

/** A tick in a box is √ and a cross ×: the typesetter’s faces have no other. */
const wingdings: Readonly<Record<number, string>> = {
  ...{ 40: '☎', 42: ' ', 69: '☜', 70: '☞', 74: '☺', 76: '☹', 108: '●', 110: '■', 111: '□' },
  ...{ 112: '□', 113: '□', 114: '□', 117: '◆', 118: '❖', 119: '◆', 159: '·', 161: '○', 162: '○', 163: '○' },
  ...{ 164: '◎', 167: '▪', 168: '□', 171: '★', 216: '➢', 223: '←', 224: '→', 225: '↑', 226: '↓', 231: '←' },
  ...{ 232: '→', 251: '×', 252: '✓', 253: '×', 254: '√' },
  ...inARow(0x81, '①②③④⑤⑥⑦⑧⑨⑩'),
  ...inARow(0x8c, '❶❷❸❹❺❻❼❽❾❿'),
}
const wingdings2: Readonly<Record<number, string>> = {
  ...{ 79: '×', 80: '✓', 81: '×', 82: '√', 83: '×', 84: '×', 162: '■', 163: '□' },
  ...inARow(0x6a, '①②③④⑤⑥⑦⑧⑨⑩'),
}

/**
 * A letter of a face of symbols as a character; undefined when it has none. Such letters are kept as they are or in the private
 * area, from U+F000 on.
 */
export function symbolIn(face: string, code: number): string | undefined {
  const letter = isSymbolArea(code) ? code - 0xf000 : code
  if (letter === 0x20) return ' '
  if (/^symbol/i.test(face)) return symbol[letter - 0x20]?.trim() || undefined
  if (/^wingdings 2$/i.test(face)) return wingdings2[letter]
  if (/^wingdings$/i.test(face)) return wingdings[letter]
  // of a face that is not said, or of text: only what lists and forms mean by it everywhere
  if (isSymbolArea(code)) return letter === 0xb7 ? '·' : undefined
  return isPrivate(code) ? undefined : String.fromCodePoint(code)
}

/** Where programs put letters of faces of symbols. */
export function isSymbolArea(code: number): boolean {
  return code >= 0xf000 && code <= 0xf0ff
}

/** Characters that mean something in one face only (Unicode 23.5), such as rare names in older systems. */
export function isPrivate(code: number): boolean {
  return code >= 0xe000 && code <= 0xf8ff
}

function inARow(first: number, signs: string): Record<number, string> {
  return Object.fromEntries([...signs].map((sign, at) => [first + at, sign]))
}
