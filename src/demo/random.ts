/** Chance that can be repeated: the same seed gives the same district and the same year. */
export interface Random {
  /** At least 0, below 1. */
  next(): number
  /** Whole number from `least` to `most`, both included. */
  between(least: number, most: number): number
  pick<T>(things: readonly [T, ...T[]]): T
  /** True in `share` of the calls, 0 to 1. */
  chance(share: number): boolean
  /** One of the keys, each as likely as its weight. */
  weighted<Key extends string>(weights: Readonly<Record<Key, number>>): Key
  /** Log-normal: half of the values are below the median, few are far above it. */
  skewed(median: number, spread: number): number
}

/** A generator of its own for everything that must not depend on the order of other things. */
export function randomOf(seed: string): Random {
  const next = numbers(hash(seed))
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  return {
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    pick: (things) => things[Math.floor(next() * things.length)] ?? things[0],
    chance: (share) => next() < share,
    weighted: (weights) => weigh(next(), weights),
    skewed: (median, spread) => median * Math.exp(spread * normal()),
  }
}

function weigh<Key extends string>(share: number, weights: Readonly<Record<Key, number>>): Key {
  const entries = Object.entries<number>(weights)
  const goal = share * entries.reduce((sum, [, weight]) => sum + weight, 0)
  let reached = 0
  const [key = ''] =
    entries.find(([, weight]) => {
      reached += weight
      return reached > goal
    }) ?? []
  return key as Key // a key of the weights, one of which is above 0
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return value >>> 0
}

/** mulberry32: small, quick, and good enough to look natural. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
