import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { widthOf } from './lines.ts'
import { inTwoLines, titleLines } from './title.ts'

const titles: readonly (readonly [string, readonly string[]])[] = [
  ['关于机构调整的批复', ['关于机构调整的批复']],
  ['云川县人民政府关于做好2026年防汛抗旱工作的通知', ['云川县人民政府关于做好', '2026年防汛抗旱工作的通知']],
  [
    '云川县人民政府办公室关于印发《云川县政务服务“一件事”集成办理实施方案》和《云川县12345热线管理办法》的通知',
    [
      '云川县人民政府办公室关于印发《云川县',
      '政务服务“一件事”集成办理实施方案》和',
      '《云川县12345热线管理办法》的通知',
    ],
  ],
  [
    '关于公布2026年第一批县级非物质文化遗产代表性项目名录的公告',
    ['关于公布2026年第一批县级', '非物质文化遗产代表性项目名录的公告'],
  ],
]

for (const [title, lines] of titles) test(title, () => assert.deepEqual(titleLines(title), lines))

test('the names of those who issue together are kept whole', () => {
  const lines = titleLines('云川县教育局 云川县财政局 云川县人力资源和社会保障局关于做好2026年教师招聘工作的通知')
  for (const name of ['云川县教育局', '云川县财政局', '云川县人力资源和社会保障局'])
    assert.ok(
      lines.some((line) => line.includes(name)),
      `${name}: ${lines.join(' / ')}`,
    )
})

test('how many issue stays with what they are', () => {
  const lines = titleLines('云川区发展和改革委员会等五部门关于做好老旧小区改造工作的通知', ['云川区发展和改革委员会'])
  assert.match(lines[0] ?? '', /等五部门/)
})

test('a name too long for its column is set in two lines of about the same length', () => {
  assert.deepEqual(inTwoLines('云川县教育局', 9), ['云川县教育局'])
  assert.deepEqual(inTwoLines('云川县住房和城乡建设局', 9), ['云川县住房和', '城乡建设局'])
})

test('whatever the title, nothing is lost, no line is too wide, and no line begins with a closing mark', () => {
  const words = [
    '云川县',
    '人民政府',
    '关于',
    '《',
    '》',
    '的',
    '通知',
    '2026年',
    '，',
    '工作',
    '“',
    '”',
    'GB/T 9704',
    '、',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 28 }), (parts) => {
      const title = parts.join('')
      const lines = titleLines(title)
      assert.equal(lines.join('').replaceAll(' ', ''), title.replaceAll(' ', ''))
      for (const line of lines) assert.ok(widthOf(line) <= 20, lines.join(' / '))
    }),
  )
})

test('a title of two hundred characters is broken at words, in a time that does not double with each of them', () => {
  const title = `云川县人民政府关于${'加强安全生产监督管理和应急救援队伍建设'.repeat(10)}的通知`
  const lines = titleLines(title)
  assert.equal(lines.join(''), title)
  assert.ok(lines.every((line) => widthOf(line) <= 20 && !/^(?:的|和)/.test(line)))
})
