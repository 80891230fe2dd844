/** Reads a sum in yuan as people type it (`1,234.5`, `１２元`) into whole fen, without floating point; undefined when it is none. */
export function fenOf(typed: string): number | undefined {
  const plain = typed.normalize('NFKC').replaceAll(/[\s,¥元]/g, '')
  const parts = /^(?<yuan>\d{1,12})(?:\.(?<rest>\d{1,2}))?$/.exec(plain)?.groups
  if (!parts) return undefined
  return Number(parts.yuan) * 100 + Number((parts.rest ?? '').padEnd(2, '0'))
}

/**
 * A sum for people: 1234.50, without the fen when there are none.
 *
 * @param fen whole fen
 */
export function formatYuan(fen: number): string {
  const [yuan, rest] = [Math.trunc(fen / 100), Math.abs(fen % 100)]
  return rest === 0 ? String(yuan) : `${yuan}.${String(rest).padStart(2, '0')}`
}
