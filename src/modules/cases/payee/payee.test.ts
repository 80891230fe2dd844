import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDistrict, type TownWithPeople } from '../../../../test/cast.ts'
import { requester } from '../../../../test/requests.ts'
import { serve } from '../../../../test/served.ts'
import { apply, type Service, services } from '../../../../test/story.ts'
import { type Answers, exampleAnswers, Form, guides } from '../../catalogue/index.ts'
import { compareHolders } from './compare.ts'

const formOf = (service: Service) => {
  const guide = guides.find(({ itemCode }) => itemCode === services[service])
  assert.ok(guide)
  return Form.parse(guide.form)
}
const wrong = (service: Service, answers: Answers, applicant = '周大山') =>
  compareHolders(formOf(service), { ...exampleAnswers[services[service]], ...answers }, applicant).map(
    ({ holder }) => holder,
  )

test('an account of the applicant or a member of the household is right, anybody else’s is not', () => {
  const members = exampleAnswers[services.subsistence]?.members
  const [member] = Array.isArray(members) ? members : []
  const memberName = typeof member === 'object' ? String(member.memberName) : ''
  assert.ok(memberName.length > 1)
  assert.deepEqual(wrong('subsistence', { accountHolder: '周大山' }), [])
  assert.deepEqual(wrong('subsistence', { accountHolder: ' 周 大山' }), [], 'spaces are no difference')
  assert.deepEqual(wrong('subsistence', { accountHolder: memberName }), [])
  assert.deepEqual(wrong('subsistence', { accountHolder: '王代办' }), ['王代办'])
  const alone = { livesAlone: 'no', accountHolder: memberName }
  assert.deepEqual(wrong('subsistence', alone), [memberName], 'whom the form does not show is no member')
  const none = { hasAccount: 'no', accountHolder: '王代办' }
  assert.deepEqual(wrong('subsistence', none), [], 'nor is an account that is not asked for')
})

test('where somebody applies for another the money is the other’s, not the applicant’s', () => {
  const another = { forWhom: 'another', disabledName: '何小满' }
  assert.deepEqual(wrong('disability', { ...another, accountHolder: '何小满' }, '何建国'), [])
  assert.deepEqual(wrong('disability', { ...another, accountHolder: '何建国' }, '何建国'), ['何建国'])
  assert.deepEqual(wrong('disability', { forWhom: 'self', accountHolder: '何建国' }, '何建国'), [])
})

test('every shipped form that asks for an account asks whose it is', () => {
  for (const { form, itemCode } of guides) {
    const { properties } = form.schema
    if ('accountNumber' in properties) assert.match(JSON.stringify(form.pages), /account-holder/, itemCode)
  }
})

/** What the township reads on the intake page. */
async function intakePage(place: TownWithPeople, t: Parameters<typeof serve>[0], number: string): Promise<string> {
  const { app } = await serve(t, place.town)
  return (await (await requester(app, 'township')).get(`/matters/${number}/intake`)).body
}

test('whoever checks the papers reads that the account is another’s', async (t) => {
  const place = await aDistrict(t)
  const foreign = await apply(place, 'subsistence', { answers: { accountHolder: '王代办' } })
  const page = await intakePage(place, t, foreign)
  assert.match(page, /请核实收款账户/)
  assert.match(page, /户名“王代办”/)
})

test('and nothing of it when the account is the applicant’s own', async (t) => {
  const place = await aDistrict(t)
  const own = await apply(place, 'subsistence', { answers: { accountHolder: place.cast.resident.name } })
  assert.doesNotMatch(await intakePage(place, t, own), /请核实收款账户/)
})
