/** ln(n!), exact enough for any count a district has. */
function logFactorial(n: number): number {
  let sum = 0
  for (let i = 2; i <= n; i += 1) sum += Math.log(i)
  return sum
}

const logChoose = (n: number, k: number): number => logFactorial(n) - logFactorial(k) - logFactorial(n - k)

/** P(X ≥ k) for X binomial(n, share): how likely so many or more are by chance. Exact. */
export function binomialAtLeast(k: number, n: number, share: number): number {
  if (k <= 0) return 1
  if (share <= 0) return 0
  if (share >= 1) return 1
  let sum = 0
  for (let i = k; i <= n; i += 1) sum += Math.exp(logChoose(n, i) + i * Math.log(share) + (n - i) * Math.log(1 - share))
  return Math.min(1, sum)
}

/**
 * Fisher's exact test, two-sided: whether k of n differs from K of N, when nothing is known but these counts. All tables
 * that are no more likely than the observed one count.
 */
export function fisherExact({ k, n, restK, restN }: { k: number; n: number; restK: number; restN: number }): number {
  const hits = k + restK
  const all = n + restN
  const probability = (i: number) => Math.exp(logChoose(n, i) + logChoose(restN, hits - i) - logChoose(all, hits))
  const observed = probability(k)
  let sum = 0
  for (let i = Math.max(0, hits - restN); i <= Math.min(n, hits); i += 1) {
    const p = probability(i)
    if (p <= observed * (1 + 1e-9)) sum += p
  }
  return Math.min(1, sum)
}

/** Nearest-rank percentile, 0 < share ≤ 1: a figure that occurred, never a mean of two. Undefined of nothing. */
export function percentile(figures: readonly number[], share: number): number | undefined {
  const sorted = figures.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
}

/** The middle figure; of an even number the mean of the middle two. Undefined of nothing. */
export function median(figures: readonly number[]): number | undefined {
  const sorted = figures.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? undefined : (low + high) / 2
}

/** Makes the median absolute deviation comparable with a standard deviation of normal figures. */
const madScale = 0.6745
/** The same of the mean absolute deviation, used when more than half of the figures are equal. */
const meanScale = 1.253314

/** Modified z-score (Iglewicz and Hoaglin 1993): how far a figure lies from the median of others, whatever a few of them are. */
export function modifiedZ(figure: number, others: readonly number[]): number {
  const middle = median(others)
  if (middle === undefined) return 0
  const deviations = others.map((one) => Math.abs(one - middle))
  const mad = median(deviations) ?? 0
  if (mad > 0) return (madScale * (figure - middle)) / mad
  const mean = deviations.reduce((sum, one) => sum + one, 0) / Math.max(1, deviations.length)
  return mean > 0 ? (figure - middle) / (meanScale * mean) : 0
}

/**
 * Benjamini and Hochberg (1995): which of many tests stay when at most the share q of those that stay may be chance.
 *
 * @returns for each p whether it stays, in the order given
 */
export function staysAmongMany(ps: readonly number[], q: number): boolean[] {
  const ordered = ps.map((p, at) => ({ p, at })).toSorted((a, b) => a.p - b.p)
  const last = ordered.findLastIndex(({ p }, rank) => p <= ((rank + 1) / ps.length) * q)
  const staying = new Set(ordered.slice(0, last + 1).map(({ at }) => at))
  return ps.map((_p, at) => staying.has(at))
}
