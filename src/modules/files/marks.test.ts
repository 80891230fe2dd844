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
  ['000012\t机密', '机密'],
  ['机密　特急', '机密'],
  ['加急 秘密★3年', '秘密'],
  ['秘密3年', '秘密'],
  ['绝密　长期', '绝密'],
  ['机密级★10年', '机密'],
  ['祕\u200b密✩', '秘密'],
  ['机\n密\n★\n1年', '机密'],
  ['关于某事的请示（秘密）', '秘密'],
  ['本文件密级为机密。', '机密'],
] as const
const plain = [
  ...['要保守国家秘密。', '商业秘密、个人隐私', '严禁在网上传输绝密、机密文件。', '机密性', '解密', ''],
  ...['实行无记名（秘密）投票。', '秘密投票', '商业秘密', '商业秘密*', '严守秘密\n★ 咨询电话', '确定密级为机密的事项'],
  ...['密级：□绝密 □机密 □秘密', '绝密级国家秘密载体应当由专人管理。', '通信自由和通信秘密受法律保护。', '保密'],
]

test('marks of secrecy are found in a text, however they are written', () => {
  for (const [text, mark] of marked) assert.equal(markInText(text), mark, text)
})
test('sentences about secrets are not marks', () => {
  for (const text of plain) assert.equal(markInText(text), undefined, text)
})
test('what has many empty lines, or many signs of one kind, takes no longer than its length asks for', () => {
  for (const much of ['\n', ' \n', ' ', '机', '机\n', '秘密 ', '【', '(', '0', '密级'])
    assert.ok(costOf(() => markInText(`${much.repeat(200_000)}云`)) < 2_000_000, JSON.stringify(much))
})

/** CPU microseconds of this process. */
function costOf(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return user + system
}
