import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { before, test } from 'node:test'
import { aRequest, render } from '../../../ui/request.fixture.ts'
import { drawProcess } from './arrange-xml.ts'
import type { ProcessModel } from './model.ts'
import { outlineOf } from './outline.ts'
import { type Picture, readPicture } from './picture.ts'
import { ProcessDiagram } from './process-diagram.tsx'
import { ProcessPicture } from './process-picture.tsx'
import { readProcess } from './read.ts'
import { wrapWords } from './wrap.ts'

let model: ProcessModel
let picture: Picture

before(async () => {
  const readme = await readFile(new URL('./README.md', import.meta.url), 'utf8')
  const xml = await drawProcess(/```xml\n([\s\S]*?)```/.exec(readme)?.[1] ?? '')
  model = await readProcess(xml)
  picture = await readPicture(xml)
})

const marks = { current: ['survey'], done: ['start'] }

test('the picture needs neither script nor inline styles, and says where the matter stands', () => {
  const html = render(aRequest({ language: 'en' }), <ProcessPicture picture={picture} model={model} marks={marks} />)
  assert.doesNotMatch(html, /style=|<script|on[a-z]+=/)
  assert.match(html, /<title[^>]*>[^<]*Minimum living allowance/)
  assert.match(html, /It is here now: Household survey/)
  assert.match(html, /data-type="UserTask" data-mark="current"/)
  assert.match(html, /aria-current="step"/)
})

test('the same is told in words, in order, with who acts and what follows by which answer', () => {
  const steps = outlineOf(model)
  const survey = steps.find((step) => step.id === 'survey')
  assert.equal(steps.findIndex((step) => step.id === 'survey') < steps.findIndex((step) => step.id === 'publish'), true)
  assert.equal(survey?.by.en, 'Township or street')
  assert.deepEqual(
    survey?.next.map(({ when, label }) => [when?.en, label.en]),
    [
      ['Yes', 'Put up the public notice'],
      ['No', 'Refused'],
    ],
  )
  assert.equal(steps.find((step) => step.id === 'late')?.by.en, '8 working days')
})

test('the interactive diagram is fetched only when asked for', () => {
  const html = render(
    aRequest(),
    <ProcessDiagram picture={picture} model={model} href="/services/1/process" marks={marks} />,
  )
  assert.match(html, /data-island="diagram"[^>]*data-on="click"/)
  assert.deepEqual(
    [...html.matchAll(/<script[^>]*src="([^"]+)"/g)].map(([, src]) => src),
    ['/assets/islands/boot.js'],
  )
})

test('words are broken anywhere in Chinese and between words in English', () => {
  assert.deepEqual(wrapWords('最低生活保障审核确认', 60), ['最低生活', '保障审核', '确认'])
  assert.deepEqual(wrapWords('Put up the public notice', 100), ['Put up the', 'public notice'])
  assert.deepEqual(wrapWords('', 90), [])
})
