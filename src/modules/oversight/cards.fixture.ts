import type { TownWithPeople } from '../../../test/cast.ts'
import { machine } from '../../kernel/context.ts'
import { docketModule } from '../docket/index.ts'

/** Lets the clock come to a moment, and cards be raised and their matters opened. */
export async function raiseCardsNow(place: TownWithPeople, moment: string): Promise<void> {
  place.town.now = new Date(moment)
  const job = docketModule([]).jobs?.find(({ name }) => name === 'raise-cards')
  await job?.run(place.town.caller(machine), {})
  await place.drain()
}
