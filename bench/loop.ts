import { setTimeout as pause } from 'node:timers/promises'

/** What a closed loop measured; times in milliseconds. */
export interface Figures {
  readonly clients: number
  readonly done: number
  readonly errors: number
  readonly perSecond: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

/** What a client does once; 'over' when there is nothing left to do. */
export type Act = (client: number) => Promise<'done' | 'over'>

/** Clients that each ask again as soon as they were answered, for so many seconds after a warm-up of a fifth of it. */
export async function closedLoop(clients: number, seconds: number, one: Act): Promise<Figures> {
  await runLoop(clients, seconds / 5, one)
  const { times, errors, elapsedMs } = await runLoop(clients, seconds, one)
  return { clients, errors, ...figuresOf(times, elapsedMs) }
}

async function runLoop(clients: number, seconds: number, one: Act) {
  const times: number[] = []
  let errors = 0
  const began = performance.now()
  const until = began + seconds * 1000
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      let isOver = false
      while (!isOver && performance.now() < until) {
        const from = performance.now()
        await one(client).then(
          (answer) => {
            isOver = answer === 'over'
            if (!isOver) times.push(performance.now() - from)
          },
          (error) => {
            errors += 1
            if (errors === 1) process.stderr.write(`  first error: ${error}\n`)
          },
        )
      }
    }),
  )
  return { times, errors, elapsedMs: performance.now() - began }
}

/** Throughput and percentiles of a set of times. */
export function figuresOf(times: readonly number[], elapsedMs: number): Omit<Figures, 'clients' | 'errors'> {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return {
    done: times.length,
    perSecond: (times.length / elapsedMs) * 1000,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
  }
}

/** One stretch of an open loop: so many begin each second, whether or not those before have ended. */
export interface Stretch {
  readonly perSecond: number
  readonly done: number
  readonly errors: number
  readonly p50: number
  readonly p95: number
}

/** Lets work begin at a rate, and waits for its end. */
export async function openLoop(perSecond: number, seconds: number, one: () => Promise<void>): Promise<Stretch> {
  const times: number[] = []
  let errors = 0
  const running: Promise<void>[] = []
  const began = performance.now()
  for (let index = 0; index < perSecond * seconds; index++) {
    await pause(Math.max(0, began + (index / perSecond) * 1000 - performance.now()))
    const from = performance.now()
    running.push(
      one().then(
        () => {
          times.push(performance.now() - from)
        },
        () => {
          errors += 1
        },
      ),
    )
  }
  await Promise.all(running)
  const { done, p50, p95 } = figuresOf(times, performance.now() - began)
  return { perSecond, done, errors, p50, p95 }
}
