import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lintForm } from '../form/lint.ts'
import { Guide } from '../model.ts'
import { lintProcess, readProcess } from '../process/index.ts'
import { guides } from './index.ts'
import { untranslated } from './language.fixture.ts'
import { everyWay } from './walk.fixture.ts'

const chinese = /[\u3400-\u9fff\uff00-\uffef]/

for (const draft of guides) {
  const { name, form } = Guide.parse(draft)

  test(`${name.en}: says everything in both languages`, () => {
    assert.deepEqual(untranslated(draft), [])
    assert.match(name.zh, chinese)
  })

  test(`${name.en}: the form has no fault`, () => {
    assert.deepEqual(lintForm(form), [])
  })

  test(`${name.en}: the process has no fault`, async () => {
    assert.deepEqual(lintProcess(await readProcess(draft.process)), [])
  })

  test(`${name.en}: every way through the process ends in a decision of the guide`, async () => {
    const model = await readProcess(draft.process)
    const outcomes = new Set(draft.outcomes.map(({ code }) => code))
    const { ends, waits, unseen } = everyWay(model)
    assert.deepEqual(waits, [], 'a state in which nothing can happen')
    assert.deepEqual(unseen, [], 'an element that nothing reaches')
    assert.deepEqual([...new Set(ends.map((end) => end.result))].toSorted(), [...outcomes].toSorted())
    for (const end of ends) assert.equal(end.decision, end.result, 'the end tells what was decided')
  })

  test(`${name.en}: asks nothing that the directory or another office knows`, () => {
    const asked = form.pages.flatMap((page) => page.sections.flatMap((section) => section.fields))
    const uploads = new Set(asked.flatMap((field) => (field.widget === 'upload' ? [field.material] : [])))
    const shared = draft.materials.filter((one) => one.source === 'shared-data')
    assert.deepEqual(
      shared.filter((one) => uploads.has(one.code)),
      [],
    )
    const own = asked.filter((field) => field.name.startsWith('applicant'))
    assert.deepEqual(
      own.filter((field) => !('source' in field) || !field.source),
      [],
    )
  })

  test(`${name.en}: every quoted rule names its law and article`, () => {
    for (const { law, article, text } of basesIn(draft)) {
      assert.match(law.zh, /[（(].*[）)]/, 'number or edition of the law')
      assert.notEqual(article.zh, '')
      assert.match(text, chinese)
    }
  })
}

interface Basis {
  law: { zh: string }
  article: { zh: string }
  text: string
}

function basesIn(value: unknown): Basis[] {
  if (typeof value !== 'object' || value === null) return []
  if (isBasis(value)) return [value]
  return Object.values(value).flatMap(basesIn)
}

const isBasis = (value: object): value is Basis => 'law' in value && 'article' in value && 'text' in value
