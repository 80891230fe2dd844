import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { aRequest, render } from '../../../ui/request.fixture.ts'
import { FormAnswers } from './form-answers.tsx'
import { FormPage } from './form-page.tsx'
import { residentId, sample } from './sample.fixture.ts'

const values = {
  kind: 'family',
  income: 120_050,
  help: ['walk'],
  household: [{ name: '王五', residentId, student: true, school: '一中' }],
}
const files = [{ id: 'f1', material: 'ID-CARD', name: 'card.jpg', sizeBytes: 12_345, href: '/files/f1' }]
const english = aRequest({ language: 'en' })
const names = (html: string) => [...new Set([...html.matchAll(/ name="([^"_][^"]*)"/g)].map(([, name]) => name))]

test('a page posts every shown field by its path, and no other', () => {
  const person = render(english, <FormPage form={sample} page="person" values={values} attachments={[]} />)
  assert.deepEqual(names(person), ['applicantName', 'applicantResidentId', 'kind', 'spouse'])
  const means = render(english, <FormPage form={sample} page="means" values={values} attachments={files} />)
  assert.deepEqual(names(means), ['help', 'income', 'people', 'since', 'file.ID-CARD', 'file.PROOF'])
  assert.match(means, /enctype="multipart\/form-data"/)
  assert.match(means, /value="1200.50"/)
  assert.match(means, /value="detach:f1"/)
  const household = render(english, <FormPage form={sample} page="household" values={values} attachments={[]} />)
  assert.deepEqual(names(household), [
    'household.0',
    'household.0.name',
    'household.0.residentId',
    'household.0.student',
    'household.0.school',
  ])
  assert.match(household, /value="add:household"/)
  assert.match(household, /value="remove:household.0"/)
})

test('the first button that Enter finds goes on', () => {
  const html = render(english, <FormPage form={sample} page="household" values={values} attachments={[]} />)
  assert.match(html, /<button[^>]*name="_do" value="next"/)
  assert.ok(html.indexOf('value="next"') < html.indexOf('value="remove'))
})

test('what is known is offered, with consent shown instead of asked, without it asked', () => {
  const known = { 'applicant.name': '张三' } as const
  const html = (consent: boolean | undefined, request = english) =>
    render(
      request,
      <FormPage form={sample} page="person" values={{}} attachments={[]} known={known} consent={consent} />,
    )
  const buttons = (page: string) => ['use-known', 'ask-all'].filter((value) => page.includes(`value="${value}"`))
  assert.deepEqual(buttons(html(undefined)), ['use-known', 'ask-all'])
  assert.deepEqual(buttons(html(true)), ['ask-all'])
  assert.deepEqual(buttons(html(false)), ['use-known'])
  assert.match(html(true), /张三/)
  const refusal = new Refusal('invalid', both('请检查', 'Check'), { applicantName: both('请填写', 'Fill in') })
  const asked = [html(undefined), html(true), html(false), html(undefined, aRequest({ refusal }))]
  assert.deepEqual(
    asked.map((page) => names(page).includes('applicantName')),
    [false, false, true, true],
  )
})

test('a correction asks only what was opened, and what that brings into sight', () => {
  const single = { applicantName: '张三', kind: 'single' }
  const opened = new Set(['kind'])
  const html = render(
    english,
    <FormPage
      form={sample}
      page="person"
      values={{ ...single, kind: 'family' }}
      sent={single}
      attachments={[]}
      editable={opened}
    />,
  )
  assert.deepEqual(names(html), ['kind', 'spouse'])
  const means = render(
    english,
    <FormPage
      form={sample}
      page="means"
      values={values}
      sent={values}
      attachments={files}
      editable={new Set(['material:PROOF'])}
    />,
  )
  assert.deepEqual(names(means), ['file.PROOF'])
  const cell = render(
    english,
    <FormPage
      form={sample}
      page="household"
      values={values}
      sent={values}
      attachments={[]}
      editable={new Set(['household.0.name'])}
    />,
  )
  assert.deepEqual(names(cell), ['household.0.name'])
})

test('a refusal shows the error at its field and what was typed, tables too', () => {
  const refusal = new Refusal('invalid', both('请检查', 'Check'), {
    income: both('错', 'Wrong sum'),
    household: both('少', 'Too few rows'),
  })
  const request = aRequest({ language: 'en', form: { income: 'much' }, refusal })
  const means = render(request, <FormPage form={sample} page="means" values={values} attachments={[]} />)
  assert.match(means, /Wrong sum/)
  assert.match(means, /value="much"/)
  assert.match(
    render(request, <FormPage form={sample} page="household" values={values} attachments={[]} />),
    /Too few rows/,
  )
})

test('a page that is hidden shows nothing', () => {
  assert.equal(
    render(english, <FormPage form={sample} page="household" values={{ kind: 'single' }} attachments={[]} />),
    '',
  )
})

test('answers are read with their words, without what is hidden, marked where they are open', () => {
  const html = render(
    english,
    <FormAnswers
      form={sample}
      values={{ ...values, kind: 'single' }}
      attachments={files}
      opened={new Set(['income'])}
    />,
  )
  assert.match(html, /Single/)
  assert.match(html, /1200.50 yuan/)
  assert.match(html, /Walking/)
  assert.match(html, /card.jpg/)
  assert.doesNotMatch(html, /王五/)
  assert.equal(html.split('To be corrected').length, 2)
})

test('what people typed is text, never markup', () => {
  const typed = { applicantName: '<script>alert(1)</script>', kind: 'family', spouse: '"><img src=x>' }
  for (const view of [
    <FormAnswers form={sample} values={typed} attachments={[]} />,
    <FormPage form={sample} page="person" values={typed} attachments={[]} />,
  ]) {
    assert.doesNotMatch(render(english, view), /<script>alert|<img/)
  }
})
