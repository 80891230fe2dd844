import type { Context } from '../../kernel/context.ts'
import { followNobody } from './assigning/nobody.ts'
import type { Matter } from './model.ts'
import { finishWork, insertWork, type NewWork, type WorkFilter } from './store/work.ts'

/**
 * Puts something on a work list. The organisation concerned may read the matter from now on through `involve`. Where all who could do it
 * must not, whoever decides who does it has work too, at once.
 */
export async function openWork(ctx: Context, matter: Matter, work: NewWork): Promise<string> {
  const id = await insertWork(ctx, matter, work)
  if (work.notBy?.some((person) => person !== null) || matter.barredIds.length > 0) await followNobody(ctx, matter)
  return id
}

/**
 * Takes finished work off the list, all of it or what is named; closing what is closed changes nothing.
 *
 * @returns the clocks that the work had of its own
 */
export async function closeWork(ctx: Context, matter: Matter, filter: WorkFilter, outcome: string): Promise<string[]> {
  const { clocks, wasAsked } = await finishWork(ctx, matter, filter, outcome)
  if (wasAsked) await followNobody(ctx, matter)
  return clocks
}
