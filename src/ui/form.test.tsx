import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from '../kernel/refusal.ts'
import { both, same } from '../kernel/text.ts'
import {
  Checkbox,
  Checkboxes,
  Details,
  ErrorSummary,
  Field,
  FileField,
  FilterBar,
  Form,
  Radios,
  Select,
} from './index.ts'
import { aRequest, render } from './request.fixture.ts'

const name = <Field name="name" label={same('姓名')} value="原值" required />
const refused = {
  refusal: new Refusal('invalid', both('请检查。', 'Check.'), { name: both('请填写姓名。', 'Enter the name.') }),
  form: { name: '<b>王"五' },
}

test('a posted form carries the token first, and files only when it says so', () => {
  const html = render(aRequest(), <Form submit={same('送')}>{name}</Form>)
  assert.match(
    html,
    /^<form[^>]* method="post" action="\/things\/7" novalidate[^>]*><input type="hidden" name="_csrf" value="the-token"\/>/,
  )
  assert.doesNotMatch(html, /multipart/)
  const upload = <FileField name="proof" label={same('证明')} />
  assert.match(render(aRequest(), <Form uploads>{upload}</Form>), /enctype="multipart\/form-data"/)
})

test('a fresh form shows the given value and no error', () => {
  const html = render(aRequest(), <Form>{name}</Form>)
  assert.match(html, /value="原值"/)
  assert.doesNotMatch(html, /aria-invalid/)
})

test('a refused form shows what was typed, escaped, with its error tied to the box and linked from the summary', () => {
  const html = render(
    aRequest(refused),
    <>
      <ErrorSummary />
      <Form>{name}</Form>
    </>,
  )
  assert.match(html, /value="&lt;b>王&quot;五"/)
  assert.match(html, /<div [^>]*role="alert" tabindex="-1" autofocus/)
  assert.match(html, /href="#things-7-name">姓名：请填写姓名。/)
  assert.match(html, /id="things-7-name"[^>]*aria-describedby="things-7-name-error"[^>]*aria-invalid="true"/)
  assert.match(html, /id="things-7-name-error"><span class="unseen">错误：<\/span>请填写姓名。/)
})

test('another form on the same page keeps its own value and has its own ids', () => {
  const html = render(aRequest(refused), <Form action="/things/7/closure">{name}</Form>)
  assert.match(html, /id="things-7-closure-name"/)
  assert.match(html, /value="原值"/)
  assert.doesNotMatch(html, /aria-invalid/)
})

test('what was emptied stays empty after a refusal', () => {
  const html = render(aRequest({ ...refused, form: { name: '' } }), <Form>{name}</Form>)
  assert.match(html, / value\/>/)
})

test('choices are restored, several or one', () => {
  const options = ['a', 'b', 'c'].map((value) => ({ value, text: same(value) }))
  const html = render(
    aRequest({ ...refused, form: { many: ['a', 'c'], one: 'b', pick: 'c', yes: 'yes' } }),
    <Form>
      <Checkboxes name="many" label={same('多')} options={options} />
      <Radios name="one" label={same('一')} options={options} />
      <Select name="pick" label={same('选')} options={options} />
      <Checkbox name="yes" label={same('同意')} />
    </Form>,
  )
  const checked = [...html.matchAll(/name="(\w+)" value="(\w+)" checked/g)].map(([, name, value]) => `${name}=${value}`)
  assert.deepEqual(checked, ['many=a', 'many=c', 'one=b', 'yes=yes'])
  assert.match(html, /<option selected value="c"|<option value="c" selected/)
})

test('a password is never sent back', () => {
  const field = <Field name="password" label={same('密码')} type="password" required />
  assert.doesNotMatch(render(aRequest({ ...refused, form: { password: 'geheim' } }), <Form>{field}</Form>), /geheim/)
})

test('a filter shows what the address holds, sends no token and marks nothing optional', () => {
  const html = render(
    aRequest({ query: { q: '低保' } }),
    <FilterBar>
      <Field name="q" label={same('词')} />
    </FilterBar>,
  )
  assert.match(html, /method="get"/)
  assert.match(html, /value="低保"/)
  assert.doesNotMatch(html, /_csrf|选填/)
})

test('what is not required says so', () => {
  assert.match(render(aRequest(), <Field name="note" label={same('备注')} />), /（选填）/)
  assert.doesNotMatch(render(aRequest(), name), /（选填）/)
})

test('a form hidden in details is in sight when it was refused', () => {
  const details = (
    <Details summary={same('开')} openFor="/things/7">
      里
    </Details>
  )
  assert.match(render(aRequest(refused), details), /<details[^>]* open/)
  assert.doesNotMatch(render(aRequest(), details), /<details[^>]* open/)
})
