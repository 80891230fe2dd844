/** Things in the order of their time; those of the same time in the order in which they came. */
export interface Queue<T> {
  add(at: number, thing: T): void
  /** Time of the next one; Infinity when there is none. */
  next(): number
  /** The next one, which stays. */
  peek(): T | undefined
  take(): T | undefined
}

interface Entry<T> {
  readonly at: number
  readonly order: number
  readonly thing: T
}

/** A binary heap. */
export function queueOf<T>(): Queue<T> {
  const heap: Entry<T>[] = []
  let count = 0
  return {
    add(at, thing) {
      heap.push({ at, order: count++, thing })
      rise(heap)
    },
    next: () => heap[0]?.at ?? Number.POSITIVE_INFINITY,
    peek: () => heap[0]?.thing,
    take() {
      const first = heap[0]
      const last = heap.pop()
      if (heap.length > 0 && last) {
        heap[0] = last
        sink(heap)
      }
      return first?.thing
    },
  }
}

function rise<T>(heap: Entry<T>[]): void {
  for (let at = heap.length - 1; at > 0; ) {
    const above = (at - 1) >> 1
    if (!swapIfEarlier(heap, at, above)) return
    at = above
  }
}

function sink<T>(heap: Entry<T>[]): void {
  for (let at = 0; ; ) {
    const below = earlierOf(heap, 2 * at + 1, 2 * at + 2)
    if (!swapIfEarlier(heap, below, at)) return
    at = below
  }
}

function earlierOf<T>(heap: readonly Entry<T>[], a: number, b: number): number {
  const [one, other] = [heap[a], heap[b]]
  return one && other && isEarlier(other, one) ? b : a
}

/** Exchanges two entries when the lower one is earlier. */
function swapIfEarlier<T>(heap: Entry<T>[], low: number, high: number): boolean {
  const [lower, higher] = [heap[low], heap[high]]
  if (!lower || !higher || !isEarlier(lower, higher)) return false
  heap[low] = higher
  heap[high] = lower
  return true
}

function isEarlier<T>(one: Entry<T>, other: Entry<T>): boolean {
  return one.at < other.at || (one.at === other.at && one.order < other.order)
}
