import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markInText } from './marks.ts'

const marked = [
  ['绝密★10年', '绝密'],
  ['请阅。\n机密\n正文', '机密'],
  ['【秘密】关于…', '秘密'],
  ['密级：机密', '机密'],
  ['機 密★', '机密'],
  ['绝 密 ☆', '绝密'],
  ['秘密件', '秘密'],
] as const
const plain = ['要保守国家秘密。', '商业秘密、个人隐私', '严禁在网上传输绝密、机密文件。', '机密性', '解密', '']

test('marks of secrecy are found in a text, however they are written', () => {
  for (const [text, mark] of marked) assert.equal(markInText(text), mark, text)
})
test('sentences about secrets are not marks', () => {
  for (const text of plain) assert.equal(markInText(text), undefined, text)
})
