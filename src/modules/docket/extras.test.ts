import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aDistrict } from '../../../test/cast.ts'
import { apply, callerOf, matterOf } from '../../../test/story.ts'
import { both, same } from '../../kernel/text.ts'
import type { MatterExtra, MatterKind } from './kind.ts'
import { matterPage } from './matter-page.ts'
import { listWork } from './queries.ts'
import { openWork } from './work.ts'

const place = await aDistrict({ after })
const number = await apply(place, 'disability')

const panel = (id: string) => ({ id, title: same(id), view: () => null })
const kind: MatterKind = {
  kind: 'case',
  name: same('case'),
  describe: async () => ({
    panels: [panel('own')],
    actions: [{ href: '/own', text: same('own') }],
    next: same('next'),
    slots: { shared: same('of the kind') },
  }),
}
const extra: MatterExtra = {
  describe: async (_ctx, matter) => ({
    panels: [panel(`about ${matter.number}`)],
    actions: [{ href: '/added', text: same('added') }],
    slots: { shared: same('of the extra'), added: same('added') },
  }),
}

test('an extra adds to the page of a matter after what its kind shows, and takes nothing away', async () => {
  const page = matterPage({ kinds: [kind], extras: [extra, { describe: async () => ({}) }] })
  const { description } = await page(place.as('resident'), { number })
  assert.deepEqual(
    description.panels.map(({ id }) => id),
    ['own', `about ${number}`],
  )
  assert.deepEqual(
    description.actions.map(({ href }) => href),
    ['/own', '/added'],
  )
  assert.deepEqual(description.slots, { shared: same('of the kind'), added: same('added') })
  assert.deepEqual(description.next, same('next'))
})

test('who works for a matter without a part in it sees the work, and neither its parties nor its page', async () => {
  const matter = await matterOf(place, number)
  const other = place.cast.village.post?.organisationId ?? ''
  assert.ok(!matter.organisationIds.includes(other), 'the office has no part in it yet')
  const ctx = (tx: Parameters<typeof openWork>[0]['tx']) => ({
    ...callerOf(place, 'admin'),
    ...{ tx, trace: { auditId: matter.id, matter: null, content: [] } },
  })
  await place.town.db.transaction().execute((tx) =>
    openWork(ctx(tx), matter, {
      ...{ task: 'statement', title: both('作出说明', 'Give a statement'), href: '/statement' },
      ...{ for: { organisation: other, role: 'helper' }, organisationId: other },
    }),
  )
  const { work } = await listWork(place.as('village'), {})
  const row = work.find((item) => item.href === '/statement')
  assert.deepEqual(row?.matter.parties, [])
  assert.equal(row?.matter.readable, false)
})
