import { randomUUID } from 'node:crypto'
import { machine } from '../../kernel/context.ts'
import { recountTally } from '../../modules/docket/index.ts'
import { callerAt, type Ground, type Progress } from '../ground.ts'
import { randomOf } from '../random.ts'
import { type Copy, copyMatters } from './batch.ts'
import { copiesFrom } from './copies.ts'
import { applicants } from './people.ts'
import { countMade, countMatters, fillOneMatter, layPatterns, offices, patternsOf, serviceItems } from './store.ts'

/** Copies in one transaction. */
const batchSize = 10_000
/** Matters for each applicant, on the average. */
const mattersEach = 12

/**
 * Brings a demonstration to a number of matters by copying those that operations made. A call that broke off is gone on with.
 *
 * @param house its database must keep one connection, on which the patterns lie
 * @param total matters wanted in all
 */
export async function multiply(
  house: Ground,
  total: number,
  { at, progress }: { at: Date; progress: Progress },
): Promise<void> {
  const began = performance.now()
  const before = await countMatters(house)
  if (before >= total) return progress(`  there are ${before} matters already`)
  const people = await applicants(house, Math.ceil(total / mattersEach), at)
  progress(`  ${people.length} applicants`)
  await layPatterns(house)
  const world = {
    people,
    patterns: await patternsOf(house),
    made: await countMade(house),
    items: await serviceItems(house),
    offices: await offices(house),
  }
  for (let there = before; there < total; ) {
    const wanted = Math.min(batchSize, total - there)
    const copies: Copy[] = copiesFrom(world, {
      from: there,
      count: wanted,
      random: randomOf(`copies ${there}`),
      id: randomUUID,
    })
    await copyMatters(callerAt(house, machine, at), { copies })
    there += wanted
    const seconds = (performance.now() - began) / 1000
    const left = (seconds / (there - before)) * (total - there)
    progress(`  ${there} of ${total} matters after ${minutes(seconds)}; ${minutes(left)} left`)
  }
  await recountTally(house.db)
  await fillOneMatter(house, people[0] ?? machine.id)
}

function minutes(seconds: number): string {
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`
}
