/** Crockford's base 32: no I, L, O or U, so that it can be read out and typed. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const codeBytes = 15

/**
 * The code printed on a receipt: the first 120 bits of the last leaf's hash. That leaf names the one before it, and so on,
 * so the code stands for all steps of the receipt; nobody can find other steps with the same code.
 */
export function receiptCode(lastLeafHash: Buffer): string {
  const bits = BigInt(`0x${lastLeafHash.subarray(0, codeBytes).toString('hex')}`)
  const digits = Array.from({ length: 24 }, (_, at) => alphabet[Number((bits >> BigInt(5 * (23 - at))) & 31n)])
  return digits.join('').replaceAll(/(.{4})(?=.)/g, '$1-')
}

/** The least and greatest hash a code can stand for, or undefined when it is no code. Forgives case, spaces, O, I and L. */
export function hashesOf(code: string): { low: Buffer; high: Buffer } | undefined {
  const digits = code.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  if (!/^[0-9A-HJKMNP-TV-Z]{24}$/.test(digits)) return undefined
  const bits = [...digits].reduce((sum, digit) => sum * 32n + BigInt(alphabet.indexOf(digit)), 0n)
  const prefix = Buffer.from(bits.toString(16).padStart(codeBytes * 2, '0'), 'hex')
  const rest = 32 - codeBytes
  return { low: Buffer.concat([prefix, Buffer.alloc(rest)]), high: Buffer.concat([prefix, Buffer.alloc(rest, 0xff)]) }
}
