import { setBudget } from '../../modules/burden/index.ts'
import { codes } from '../district/departments.ts'
import { districtCode } from '../district/places.ts'
import { act, seatOf, type World } from './world.ts'

/** What the head of the district lets be demanded of the townships; told to drafters, held against nobody's document. */
const limits = [
  { kind: 'documents', length: 'quarter', most: 12, reason: '落实为基层减负要求，发文只减不增' },
  { kind: 'figures', length: 'year', most: '', reason: '一数一源，不得多头重复要数' },
] as const

/** At the beginning of the year the head of the district limits what its own name, and the government office, may demand. */
export function limitBurden(world: World, at: Date): void {
  world.at(at, 'documents', async (now) => {
    const { actor: by, organisationId: district } = seatOf(world, districtCode, '区长')
    const office = seatOf(world, codes.government, '主任').organisationId
    for (const issuer of [district, office])
      for (const limit of limits)
        await act(world, { by, at: now, do: setBudget }, { issuer, recipients: 'townships', ...limit })
  })
}
