import { setTimeout as pause } from 'node:timers/promises'
import type { Caller } from '../../kernel/context.ts'
import { addJob } from '../../kernel/job.ts'
import type { Settings } from '../../kernel/settings.ts'
import { integrateBatch } from './integrate.ts'
import type { PublishedCheckpoint } from './model.ts'
import { publishCheckpoint } from './publish.ts'

/** What the sequencer stands on; a `House` is one. */
export interface SequencerHouse {
  readonly db: Caller['db']
  readonly settings: Settings
  now(): Date
}

/** How often to look for new audit rows. A receipt is possible some seconds after the act. */
const intervalMs = 500
/** At most one checkpoint in this time. */
const restMs = 5000
/** How long to wait after a fault before trying again. */
const faultPauseMs = 10_000

/**
 * Integrates and signs until stopped. Any number of processes may run one: they take turns by a row lock.
 * A fault, such as a tree that must not be signed, is put before a person as an exception; the loop goes on trying.
 */
export function startSequencer(house: SequencerHouse): { stop(): Promise<void> } {
  const halt = new AbortController()
  const running = sequence(house, halt.signal)
  return {
    async stop() {
      halt.abort()
      await running
    },
  }
}

async function sequence(house: SequencerHouse, signal: AbortSignal): Promise<void> {
  let told = ''
  while (!signal.aborted) {
    const fault = await turn(house, signal).then(
      () => '',
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    )
    if (fault !== '' && fault !== told) await tell(house, fault)
    told = fault
    await pause(fault === '' ? intervalMs : faultPauseMs, undefined, { signal }).catch(() => undefined)
  }
}

async function turn(house: SequencerHouse, signal: AbortSignal): Promise<void> {
  while (!signal.aborted && (await integrateBatch(house.db)) > 0);
  await publishCheckpoint({ ...signing(house), restMs })
}

/** A job that fails at once, because final failures of jobs are what the exceptions page shows. */
async function tell(house: SequencerHouse, fault: string): Promise<void> {
  await addJob(house.db, 'ledger-fault', { fault }, { maxAttempts: 1 }).catch(() => undefined) // no database: told in the next turn that fails otherwise
}

/** Integrates everything that waits and signs at once: for seeding, the command line and tests. */
export async function integrateNow(house: SequencerHouse): Promise<PublishedCheckpoint | undefined> {
  while ((await integrateBatch(house.db)) > 0);
  return publishCheckpoint(signing(house))
}

function signing({ db, settings, now }: SequencerHouse) {
  return { db, dataDir: settings.DATA_DIR, origin: originOf(settings), now: now() }
}

/** Name of a new log: its address without scheme, as C2SP asks. The name stays when the address changes. */
export function originOf(settings: Settings): string {
  const address = settings.PUBLIC_URL ?? `http://${settings.HOST}:${settings.PORT}`
  const { host, pathname } = new URL(address)
  return `${host}${pathname.replace(/\/$/, '')}/ledger`
}
