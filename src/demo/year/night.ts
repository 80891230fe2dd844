import { sql } from 'kysely'
import { machine } from '../../kernel/context.ts'
import { drain } from '../../kernel/drain.ts'
import { fireDue } from '../../modules/cases/index.ts'
import { callerAt, type Ground } from '../ground.ts'

/**
 * What happens by itself: timers, cards, and the delivery of what was told during the day.
 *
 * @param options.cards whether cards are looked at: matters that were there before would lose theirs on a night of the past
 * @returns ids of the matters on which a timer went off
 */
export async function passNight(house: Ground, now: Date, { cards }: { cards: boolean }): Promise<string[]> {
  const before = await lastPlace(house)
  await fireDue(callerAt(house, machine, now))
  const fired = await firedSince(house, before)
  await runJob(house, cards ? 'raise-cards' : null, now)
  return fired
}

/**
 * Left to the worker after the first start: setting and sealing a year of papers takes a minute that nobody should wait for, and an
 * infected file puts itself before the administrator by a job that fails. Packages of the archive wait for the ledger.
 */
export const later = [
  'file-infected',
  'inspect-file',
  'make-package',
  'seal-package',
  'paper-set',
  'certificate-paper',
  'certificate-statement',
]

/** Runs a job that comes round, if one is named, and everything that is queued. */
export async function runJob(house: Ground, name: string | null, now: Date): Promise<void> {
  if (name) await doJob(house, name, now)
  await drain({ ...house, now: () => now }, later)
}

/** Runs a job that comes round, and nothing else. */
export async function doJob(house: Ground, name: string, now: Date): Promise<void> {
  await jobNamed(house, name).run(callerAt(house, machine, now), {})
}

function jobNamed({ modules }: Ground, name: string) {
  const job = modules.flatMap((module) => module.jobs ?? []).find((one) => one.name === name)
  if (!job) throw new Error(`No module has the job '${name}'`)
  return job
}

async function lastPlace({ db }: Ground): Promise<number> {
  const { rows } = await sql<{ last: number | null }>`select max(position) as last from kernel.audit`.execute(db)
  return rows[0]?.last ?? 0
}

async function firedSince({ db }: Ground, place: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct subject_id as id from kernel.audit
    where position > ${place} and operation = 'cases.fire-timer' and outcome = 'done'`.execute(db)
  return rows.map(({ id }) => id)
}
