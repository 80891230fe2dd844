import assert from 'node:assert/strict'
import { test } from 'node:test'
import { services } from '../../../test/story.ts'
import { exampleAnswers } from './guides/example-answers.ts'
import { guides } from './guides/index.ts'
import { Guide } from './model.ts'
import { type FactSource, knownNames, shownFacts } from './published-facts.ts'
import { leaksIn } from './release-check.ts'

const guideOf = (service: keyof typeof services) =>
  Guide.parse(guides.find(({ itemCode }) => itemCode === services[service]))
const source = (service: keyof typeof services, of: Partial<FactSource>): FactSource => ({
  ...{ applicant: '周大山', isFirm: false, contacts: [], place: null, amountFen: null },
  answers: exampleAnswers[services[service]] ?? {},
  ...of,
})
const applicantFact = { code: 'applicant', label: { zh: '申请人', en: 'Applicant' }, from: '@applicant' } as const
const shown = (of: Partial<FactSource>) =>
  shownFacts(guideOf('hygiene'), [{ ...applicantFact, mask: 'name' }], source('hygiene', of))[0]?.value.zh

test('a person who applies is masked, a firm is not', () => {
  assert.equal(shown({ applicant: '周大山' }), '周*山')
  assert.equal(shown({ applicant: '云川区柳树客栈有限公司', isFirm: true }), '云川区柳树客栈有限公司')
})

test('a sole trader’s trade name is public, the operator’s own name is not', () => {
  const of = source('hygiene', { applicant: '周大山小吃店', isFirm: true, contacts: ['周大山'] })
  const names = knownNames(guideOf('hygiene'), of)
  assert.deepEqual(leaksIn('准予周大山小吃店取得卫生许可。', names), [])
  assert.deepEqual(
    leaksIn('准予周大山小吃店（经营者周大山）取得卫生许可。', names).map(({ kind }) => kind),
    ['name'],
  )
})

test('members of the household, agents and holders of accounts are persons of the matter; offices are not', () => {
  const members = [{ memberName: '周小梅' }]
  const answers = { livesAlone: 'yes', members, appliedBy: 'village', agentName: '柳树村民委员会' }
  const typed = { ...answers, hasAccount: 'yes', accountHolder: '王代办' }
  const names = knownNames(guideOf('subsistence'), source('subsistence', { answers: typed }))
  for (const name of ['周大山', '周小梅', '王代办'])
    assert.deepEqual(
      leaksIn(`经核实，${name}的情况属实。`, names).map(({ kind }) => kind),
      ['name'],
      name,
    )
  assert.deepEqual(leaksIn('经柳树村民委员会核实，赵六的情况属实。', names), [], 'others are not known')
})

test('telephones that the guide gives out are public, others are not', () => {
  const guide = guideOf('association')
  const names = knownNames(guide, source('association', {}))
  const own = guide.consult.find(({ kind }) => kind === 'phone')?.value ?? ''
  assert.deepEqual(leaksIn(`咨询电话${own}。`, names), [])
  assert.deepEqual(
    leaksIn('联系电话0571-8888 1234。', names).map(({ kind }) => kind),
    ['telephone'],
  )
})
