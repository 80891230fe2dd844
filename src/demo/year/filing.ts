import { dayOf } from '../../kernel/day.ts'
import { filePieces, listCandidates, orderPackage, setFonds } from '../../modules/archives/index.ts'
import { codes } from '../district/departments.ts'
import { callerAt } from '../ground.ts'
import { act, seatOf, type World } from './world.ts'

/** Whose secretaries keep an archive: with the fonds number and code that the district's archive gave them, all invented. */
const keepers = [
  { office: codes.government, seat: '文秘科科长', fonds: { number: '0012', unit: 'XZB' } },
  { office: codes.civilAffairs, seat: '办公室文秘', fonds: { number: '0031', unit: 'MZJ' } },
] as const
const source = '区档案馆全宗名册（演示数据）'

/** Filing of the year before, and a package of it: shortly before the present. */
export function fileLastYear(world: World, to: Date): void {
  const { hours, house } = world
  const day = hours.workingDaysBefore(hours.dayOf(to), 12)
  const year = Number(dayOf(to, house.settings.DISTRICT_ZONE).slice(0, 4)) - 1
  for (const { office, seat, fonds } of keepers)
    world.at(hours.moment(day, 15 * 60), 'filing', async (now) => {
      const by = seatOf(world, office, seat).actor
      await act(world, { by, at: now, do: setFonds }, { ...fonds, source })
      const { counts, rows } = await listCandidates(callerAt(house, by, now), { year: String(year) })
      if (counts.ready === 0) return
      await act(world, { by, at: now, do: filePieces }, { year, expected: counts.ready })
      const retention = rows.find(({ obstacle, choice }) => !obstacle && choice !== 'left-out')?.retention
      if (retention) await act(world, { by, at: now, do: orderPackage }, { year, retention })
    })
}
