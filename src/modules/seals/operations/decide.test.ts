import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aDistrict } from '../../../../test/cast.ts'
import { within } from '../../../../test/within.ts'
import { type Actor, machine } from '../../../kernel/context.ts'
import { seedSeals } from '../ca.ts'
import { sealPdf } from '../seal-pdf.ts'
import { aPdf } from '../seals.fixture.ts'
import { confirmProposal, declineProposal, withdrawProposal } from './decide.ts'
import { proposeChange, proposeSeal } from './propose.ts'

const { town, cast, as } = await aDistrict({ after })
await within(town, seedSeals)
const organisationId = cast.village.post?.organisationId ?? ''
// somebody whom the directory knows, in a seat of the village
const villageHead: Actor = {
  ...cast.village,
  post: cast.village.post && { ...cast.village.post, roles: ['head'] as const },
}
const DAY_MS = 86_400_000

const propose = (by = villageHead) => proposeSeal(town.caller(by), { organisationId, reason: '新设机构，需要用印' })

test('one proposes, another one confirms, and then the organisation can seal', async () => {
  const { id } = await propose()
  await assert.rejects(confirmProposal(town.caller(villageHead), { proposalId: id }), { kind: 'forbidden' })
  const pdf = await aPdf()
  assert.ok(!(await within(town, (ctx) => sealPdf(ctx, { pdf, organisationId }))))
  await confirmProposal(as('admin'), { proposalId: id })
  assert.ok(await within(town, (ctx) => sealPdf(ctx, { pdf, organisationId })))
  await assert.rejects(propose(), { kind: 'conflict' })
  assert.ok((await town.audit()).includes('seals.confirm done'))
})

test('two who confirm at once bring forth one seal', async () => {
  const sealId = await only()
  const { id } = await proposeChange(as('admin'), { sealId, kind: 'suspend', reason: '更换保管人' })
  const tries = await Promise.allSettled(
    [1, 2].map(() => confirmProposal(town.caller(villageHead), { proposalId: id })),
  )
  assert.deepEqual(tries.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  assert.ok(!(await within(town, async (ctx) => sealPdf(ctx, { pdf: await aPdf(), organisationId }))))
})

test('a suspended seal comes back by two persons; renewal gives it a new key; a revoked one is gone', async () => {
  const sealId = await only()
  for (const kind of ['resume', 'renew'] as const) {
    const { id } = await proposeChange(as('admin'), { sealId, kind, reason: '恢复使用' })
    await confirmProposal(town.caller(villageHead), { proposalId: id })
  }
  const certificates = await town.db
    .selectFrom('seals.certificate')
    .select('key_id')
    .where('seal_id', '=', sealId)
    .execute()
  assert.equal(new Set(certificates.map((one) => one.key_id)).size, 2)
  await assert.rejects(proposeChange(as('admin'), { sealId, kind: 'resume', reason: '恢复使用' }), { kind: 'conflict' })
  const { id } = await proposeChange(as('admin'), { sealId, kind: 'revoke', reason: '机构撤并' })
  await confirmProposal(town.caller(villageHead), { proposalId: id })
  await assert.rejects(proposeChange(as('admin'), { sealId, kind: 'resume', reason: '恢复使用' }), { kind: 'conflict' })
  const again = await propose()
  await declineProposal(as('admin'), { proposalId: again.id })
  await assert.rejects(confirmProposal(as('admin'), { proposalId: again.id }), { kind: 'conflict' })
})

test('a proposal runs out after seven days; its maker takes it back, others do not', async () => {
  const { id } = await propose()
  const late = { now: new Date(town.now.getTime() + 7 * DAY_MS) }
  await assert.rejects(confirmProposal(as('admin', late), { proposalId: id }), { kind: 'conflict' })
  await assert.rejects(withdrawProposal(as('admin'), { proposalId: id }), { kind: 'forbidden' })
  await withdrawProposal(town.caller(villageHead), { proposalId: id })
  const other = await propose()
  const just = { now: new Date(town.now.getTime() + 7 * DAY_MS - 1) }
  await confirmProposal(as('admin', just), { proposalId: other.id })
})

test('keepers are the head of the organisation and administrators over it; nobody else', async () => {
  const { id } = await proposeChange(as('admin'), { sealId: await only(), kind: 'suspend', reason: '更换保管人' })
  for (const actor of [cast.clerk, cast.head, cast.auditor, cast.village, cast.resident, machine]) {
    await assert.rejects(confirmProposal(town.caller(actor), { proposalId: id }), { kind: 'forbidden' })
    await assert.rejects(propose(actor), { kind: 'forbidden' })
  }
  await assert.rejects(
    town.db
      .insertInto('seals.decision')
      .values({
        ...{ proposal_id: id, outcome: 'confirmed', proposed_by: cast.admin.id, decided_by: cast.admin.id },
        ...{ expires_at: new Date(town.now.getTime() + 7 * DAY_MS), decided_at: town.now, seal_id: await only() },
      })
      .execute(),
    /decision_check/,
  )
})

async function only(): Promise<string> {
  const row = await town.db
    .selectFrom('seals.seal')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('state', '<>', 'revoked')
    .executeTakeFirstOrThrow()
  return row.id
}
