/** Height of letters in the diagram. */
export const fontSize = 13

/** Breaks words into lines for SVG, which does not break lines itself. Chinese breaks anywhere, English between words. */
export function wrapWords(words: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of words.match(/[\u2e80-\uffef]|[^\u2e80-\uffef\s]+\s*|\s+/gu) ?? []) {
    if (line && widthOf(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += line ? piece : piece.trimStart()
  }
  return line.trim() ? [...lines, line.trimEnd()] : lines
}

/** Width by rule of thumb: a Chinese character is as wide as high, a Latin letter a bit more than half. */
function widthOf(words: string): number {
  return [...words].reduce((sum, letter) => sum + (/[\u2e80-\uffef]/u.test(letter) ? 1 : 0.55) * fontSize, 0)
}
