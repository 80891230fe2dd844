import assert from 'node:assert/strict'
import { test } from 'node:test'
import { guides } from '../guides/index.ts'
import { Guide } from '../model.ts'
import { lintProcess } from '../process/lint.ts'
import { readProcess } from '../process/read.ts'
import { compareContent } from './compare.ts'
import { compareForms, compareProcesses } from './compare-running.ts'
import { optionLines, readDesign } from './form/field-input.ts'
import { type Design, designsOf, readForm, withDesign } from './form/loose.ts'
import { isObject, JsonObject, withValueAt } from './json.ts'
import { fillPart, readGroup, readPart } from './posted.ts'
import { closeProcess, openProcess } from './process/edit-xml.ts'
import { sections, shapeOfSection, shapeOfThing } from './sections.ts'
import { guideShape } from './shape.ts'

const contents = guides.map((guide) => JsonObject.parse(JSON.parse(JSON.stringify(Guide.parse(guide)))))

/** As a browser sends it: empty boxes arrive as nothing. */
function sent(filled: Record<string, string | string[]>): Record<string, string | string[]> {
  return Object.fromEntries(Object.entries(filled).filter(([, value]) => value !== '' && value.length > 0))
}

test('every part of a guide has its place in the editor, a new one under the other parts', () => {
  const placed = sections.flatMap(({ members, lists }) => [...members, ...lists])
  assert.deepEqual(
    placed.toSorted(),
    Object.keys(guideShape.members)
      .filter((name) => name !== 'itemCode')
      .toSorted(),
  )
})

test('a section or thing that is saved unchanged is what it was', () => {
  for (const content of contents)
    for (const section of sections) {
      const value = JsonObject.parse(Object.fromEntries(section.members.map((name) => [name, content[name]])))
      const shape = shapeOfSection(section)
      assert.deepEqual(readGroup(shape, '', { posted: sent(fillPart(shape, '', value)), before: value }), value)
      for (const list of section.lists) {
        const shapeOf = shapeOfThing(list)
        const things = content[list]
        assert.ok(shapeOf && Array.isArray(things))
        for (const [at, thing] of things.entries())
          assert.deepEqual(
            readPart(shapeOf, `${list}.${at}`, sent(fillPart(shapeOf, `${list}.${at}`, thing)), thing),
            thing,
          )
      }
    }
})

test('what is no number or day stays as it was typed', () => {
  const shape = { kind: 'number' } as const
  assert.equal(readPart(shape, 'n', { n: 'about ten' }, 10), 'about ten')
  assert.equal(readPart(shape, 'n', { n: '12' }, 10), 12)
  assert.equal(readPart({ kind: 'json' }, 'j', { j: '{"a":' }, {}), '{"a":')
})

test('a field of a form that is saved unchanged is what it was', () => {
  for (const content of contents) {
    const form = readForm(content.form)
    for (const design of designsOf(form)) {
      const read = readDesign(design, sent(typedOf(design)))
      assert.deepEqual(JSON.parse(JSON.stringify(read)), JSON.parse(JSON.stringify(design)), design.name)
      assert.deepEqual(
        JSON.parse(JSON.stringify(withDesign(form, read))),
        JSON.parse(JSON.stringify(form)),
        design.name,
      )
    }
  }
})

/** What the settings page of a field shows. */
function typedOf({ field, property, required }: Design): Record<string, string> {
  const rule = property ?? { type: 'string' as const }
  const text = (name: string) =>
    typeof rule[name] === 'string' || typeof rule[name] === 'number' ? String(rule[name]) : ''
  const yuan = (name: string) =>
    field.widget === 'money' && typeof rule[name] === 'number' ? String(Number(rule[name]) / 100) : text(name)
  const said = (name: string, words: { zh: string; en: string } | undefined) => ({
    [`${name}.zh`]: words?.zh ?? '',
    [`${name}.en`]: words?.en ?? '',
  })
  return {
    ...said('label', field.label),
    ...said('hint', field.hint),
    ...('unit' in field ? said('unit', field.unit) : {}),
    ...(field.widget === 'table' ? said('row', field.row) : {}),
    ...{
      required: required ? 'yes' : '',
      keepCondition: 'yes',
      minLength: text('minLength'),
      maxLength: text('maxLength'),
    },
    ...{
      format: text('format'),
      minimum: yuan('minimum'),
      maximum: yuan('maximum'),
      whole: rule.type === 'integer' ? 'yes' : '',
    },
    ...{
      earliest: text('formatMinimum'),
      latest: text('formatMaximum'),
      minItems: text('minItems'),
      maxItems: text('maxItems'),
    },
    ...{ source: 'source' in field ? (field.source ?? '') : '', mustTick: rule.const === true ? 'yes' : '' },
    ...(field.widget === 'text' ? { holds: field.holds ?? '' } : {}),
    ...('options' in field ? { options: optionLines(field.options) } : {}),
    ...('rows' in field ? { rows: String(field.rows) } : {}),
    ...('material' in field ? { material: field.material } : {}),
  }
}

test('a process that is opened and closed runs as before', async () => {
  for (const { process } of contents) {
    assert.ok(typeof process === 'string')
    const model = await readProcess(await closeProcess(await openProcess(process)))
    assert.deepEqual(model, await readProcess(process))
    assert.deepEqual(
      lintProcess(model).filter(({ severity }) => severity === 'error'),
      [],
    )
  }
})

test('a comparison names each change once, and nothing when nothing changed', async () => {
  const [content = {}] = contents
  assert.deepEqual(compareContent(content, content), [])
  assert.deepEqual(compareForms(content.form, content.form), [])
  assert.deepEqual(await compareProcesses(content.process, content.process), [])
  const shorter = JsonObject.parse(withValueAt(content, 'times.promised.amount', 15))
  assert.deepEqual(
    compareContent(content, shorter).map(({ kind, what, before, after }) => [kind, what.zh, before, after]),
    [['changed', '办结时限 · 承诺时限 · 数量', '25', '15']],
  )
  const materials = Array.isArray(content.materials) ? content.materials : []
  const [first] = materials
  assert.ok(isObject(first))
  const more = JsonObject.parse({
    ...content,
    materials: [...materials, { ...first, code: 'NEW', name: { zh: '新材料', en: 'New' } }],
  })
  assert.deepEqual(
    compareContent(content, more).map(({ kind, what }) => [kind, what.zh]),
    [['added', '申请材料 · “新材料”']],
  )
  assert.deepEqual(
    compareContent(more, content).map(({ kind }) => kind),
    ['removed'],
  )
  const turned = JsonObject.parse({ ...content, materials: materials.toReversed() })
  assert.deepEqual(
    compareContent(content, turned).map(({ kind }) => kind),
    ['moved'],
  )
})
