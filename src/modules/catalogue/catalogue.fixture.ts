import { randomUUID } from 'node:crypto'
import { inPost } from '../../../test/actors.ts'
import type { Town } from '../../../test/town.ts'
import { machine } from '../../kernel/context.ts'
import { seedCalendar } from '../calendar/index.ts'
import { createOrganisation } from '../directory/index.ts'
import list from './data/items.json' with { type: 'json' }
import { organisations } from './guides/offices.ts'
import { subsistenceAllowance } from './guides/subsistence-allowance/guide.ts'
import { Guide, type GuideDraft } from './model.ts'
import { importItems } from './operations.ts'

/** The code of 最低生活保障 in the real list. */
export const code = subsistenceAllowance.itemCode

/** A district with its offices, deadline rules and the real list of items. */
export async function aCatalogue(town: Town) {
  const system = town.caller(machine)
  const make = async (kind: string, nameZh: string, organisationCode: string, parentId?: string) =>
    (await createOrganisation(system, { kind, nameZh, code: organisationCode, parentId })).id
  const district = await make('district', '云川区人民政府', '990101')
  const bureau = await make('department', '云川区民政局', '11511301008778298W', district)
  const federation = await make('public-body', '云川区残联', organisations.federation, district)
  await make('department', '云川区行政审批局', organisations.approval, district)
  await make('department', '云川区卫生健康局', organisations.health, district)
  await make('public-body', '云川区消防救援大队', organisations.fire, district)
  await town.db
    .transaction()
    .execute((tx) => seedCalendar({ ...system, tx, trace: { auditId: randomUUID(), matter: null, content: [] } }))
  const report = await importItems(system, { ...list, rows: list.items })
  const publisher = inPost({ organisationId: bureau, organisationPath: [district, bureau], roles: ['publisher'] })
  const second = inPost(
    { organisationId: bureau, organisationPath: [district, bureau], roles: ['publisher'] },
    '李校核',
  )
  const stranger = inPost({
    organisationId: federation,
    organisationPath: [district, federation],
    roles: ['publisher'],
  })
  return {
    system,
    district,
    bureau,
    federation,
    report,
    publisher: town.caller(publisher),
    /** Somebody else of the same office: who writes does not publish. */
    second: town.caller(second),
    stranger: town.caller(stranger),
  }
}

/** The guide of 最低生活保障, changed for a test. */
export function aGuide(changes: Partial<GuideDraft> = {}): Guide {
  return Guide.parse({ ...subsistenceAllowance, ...changes })
}
