import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { readProcess } from './read.ts'

const open =
  '<b:definitions xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:h="urn:heliograph:bpmn:1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d" targetNamespace="x">'
const wrapped = (inner: string) =>
  `${open}<b:process id="p" name="某流程" h:en="A process" h:variables="people, income">${inner}</b:process></b:definitions>`

/** The example of the README, whole but for the flows that it leaves out. */
async function example(): Promise<string> {
  const readme = await readFile(new URL('./README.md', import.meta.url), 'utf8')
  return /```xml\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
}

test('the README example is read as it says', async () => {
  const model = await readProcess(await example())
  const byId = new Map(model.nodes.map((node) => [node.id, node]))
  assert.deepEqual(model.name, { zh: '最低生活保障审核确认', en: 'Minimum living allowance' })
  assert.deepEqual(byId.get('survey'), {
    id: 'survey',
    label: { zh: '入户调查', en: 'Household survey' },
    kind: 'task',
    role: 'handler',
    level: 'township',
    organisation: null,
    work: 'survey',
    rule: 'MLA-SURVEY',
    outcomes: [
      { id: 'fits', label: { zh: '符合条件', en: 'Meets the conditions' } },
      { id: 'unfit', label: { zh: '不符合条件', en: 'Does not meet them' } },
    ],
  })
  assert.deepEqual(byId.get('late'), {
    id: 'late',
    label: { zh: '满 8 个工作日', en: 'After 8 working days' },
    kind: 'boundary',
    attachedTo: 'survey',
    interrupting: false,
    trigger: { on: 'timer', due: { amount: 8, unit: 'working-days' } },
  })
  assert.deepEqual(byId.get('answer')?.kind === 'catch' && byId.get('answer'), {
    id: 'answer',
    label: { zh: '核对结果到达', en: 'Result of the check arrives' },
    kind: 'catch',
    trigger: { on: 'message', message: 'income-checked' },
  })
  assert.equal(model.flows.find((flow) => flow.id === 'f3')?.condition, 'survey = "fits" and people <= 9')
})

test('durations of plain BPMN are understood, other times are none', async () => {
  const timer = (id: string, time: string) =>
    `<b:intermediateCatchEvent id="${id}"><b:timerEventDefinition>${time}</b:timerEventDefinition></b:intermediateCatchEvent>`
  const duration = (text: string) => `<b:timeDuration xsi:type="b:tFormalExpression">${text}</b:timeDuration>`
  const model = await readProcess(
    wrapped(timer('a', duration('P7D')) + timer('b', duration('PT48H')) + timer('c', duration('P1M')) + timer('e', '')),
  )
  const dues = model.nodes.map((node) =>
    node.kind === 'catch' && node.trigger.on === 'timer' ? node.trigger.due : undefined,
  )
  assert.deepEqual(dues, [{ amount: 7, unit: 'calendar-days' }, { amount: 48, unit: 'hours' }, null, null])
})

test('what the engine does not run is named', async () => {
  const model = await readProcess(
    wrapped(
      '<b:callActivity id="c" /><b:inclusiveGateway id="i" /><b:userTask id="m"><b:multiInstanceLoopCharacteristics /></b:userTask>',
    ),
  )
  assert.deepEqual(
    model.nodes.map((node) => node.kind === 'unsupported' && node.element),
    ['CallActivity', 'InclusiveGateway', 'UserTask'],
  )
})

for (const [what, xml] of Object.entries({
  'what is not XML': 'hello',
  'a file without a process': `${open}</b:definitions>`,
  'a misspelt attribute': wrapped('<b:userTask id="a" h:levle="county" />'),
  'a level that does not exist': wrapped('<b:userTask id="a" h:level="province" />'),
  'a timer of no days': wrapped(
    '<b:intermediateCatchEvent id="a"><b:timerEventDefinition h:amount="0" h:unit="hours" /></b:intermediateCatchEvent>',
  ),
})) {
  test(`${what} is refused`, async () => {
    await assert.rejects(readProcess(xml), { name: 'Refusal', kind: 'invalid' })
  })
}
