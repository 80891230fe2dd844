import assert from 'node:assert/strict'
import { sql } from 'kysely'
import type { TownWithPeople } from '../../../../test/cast.ts'
import { act, apply, reviewed, type Service, services } from '../../../../test/story.ts'
import type { Actor } from '../../../kernel/context.ts'
import { both } from '../../../kernel/text.ts'
import { draftGuide, type GuideDraft, guides, publishGuide } from '../../catalogue/index.ts'

/** Publishes a new version of a shipped guide with something changed. */
export async function republish(
  place: TownWithPeople,
  service: Service,
  change: (guide: GuideDraft) => Partial<GuideDraft>,
): Promise<void> {
  const code = services[service]
  const shipped = guides.find(({ itemCode }) => itemCode === code)
  assert.ok(shipped)
  const { rows } = await sql<{ id: string; post: string; organisation: string; path: string[] }>`
    select a.person_id as id, p.id as post, o.id as organisation, o.path from directory.pub_appointment a
    join directory.post p on p.id = a.post_id join directory.organisation o on o.id = p.organisation_id
    where 'publisher' = any(p.roles)`.execute(place.town.db)
  const [author, publisher] = rows.map(
    ({ id, post, organisation, path }): Actor => ({
      ...{ id, kind: 'person', name: 'publisher' },
      post: { id: post, organisationId: organisation, organisationPath: path, unitId: null, roles: ['publisher'] },
    }),
  )
  assert.ok(author && publisher)
  const changeNote = both('修改后再次发布。', 'Published again with changes.')
  const version = { ...shipped.version, changeNote, validFrom: '2026-01-01' }
  await draftGuide(place.town.caller(author), { code, guide: { ...shipped, version, ...change(shipped) } })
  await publishGuide(place.town.caller(publisher), { code })
}

/** A basis for what a test's guide says. */
export const basis = {
  law: both('本区规定', 'A rule of the district'),
  article: both('第一条', 'art. 1'),
  text: '测试',
  local: true,
}

/** An association that was granted its certificate. */
export async function granted(place: TownWithPeople): Promise<string> {
  const number = await apply(place, 'association')
  await act(place, 'clerk', 'POST /matters/:number/acceptance', { number })
  await reviewed(place, number)
  await act(place, 'head', 'POST /matters/:number/decision', {
    ...{ number, outcome: 'granted', reason: '材料齐全，符合条件，准予登记。' },
  })
  return number
}
