import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseText } from './content/text.ts'
import { isSameButForm } from './form-change.ts'
import type { Elements } from './model.ts'

const wording = (text: string): Elements => ({
  ...{
    type: 'notice',
    format: 'document',
    direction: 'down',
    issuer: '',
    joint: [],
    title: '关于防汛的通知',
    urgency: null,
  },
  ...{ main: [], copies: [], content: parseText(text), attachments: [], notes: '', contact: '' },
  ...{ disclosure: { decision: 'open', ground: null }, obligations: [], attendees: null, special: '' },
})

const form = [
  ['各乡镇，请落实', '各乡镇：请落实。'],
  ['一、 总体要求', '一、总体要求'],
  ['见(附件)', '见（附件）'],
  ['按照《防洪法》办理', '按照防洪法办理'],
] as const
const substance = [
  ['请落实', '应当落实'],
  ['1.5万元', '15万元'],
  ['比例为3：1', '比例为31'],
  ['50%', '50'],
  ['3月5日', '3月15日'],
  ['15万元', '1 .5万元'],
  ['15', '1. 5'],
  ['三、五人', '三五人'],
  ['两、三家', '两三家'],
  ['壹、贰号', '壹贰号'],
  ['| 单位 | 数 |', '单位数'],
] as const

for (const [before, after] of form)
  test(`“${before}” → “${after}” is a matter of form`, () => assert.ok(isSameButForm(wording(before), wording(after))))
for (const [before, after] of substance)
  test(`“${before}” → “${after}” goes back to the signer`, () =>
    assert.ok(!isSameButForm(wording(before), wording(after))))
