import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  cell,
  edge,
  fontsOf,
  linesOf,
  near,
  pictureOf,
  pitch,
  set,
  textOf,
  wordsOn,
  wordWith,
} from './measure.fixture.ts'
import { long, notice, paragraph, unsealed } from './samples.fixture.ts'

// Measures what was set against GB/T 9704-2012, in millimetres: text by poppler's boxes, lines and red by the picture.
test('a full page has 22 lines of 28 characters on 156 × 225 mm', async () => {
  const { pdf, pages } = await set({ ...notice, blocks: [paragraph('防'.repeat(28 * 60))] })
  assert.equal(pages, 4)
  const lines = linesOf(wordsOn(pdf)[1] ?? []).filter(({ top }) => top < edge.bottom)
  assert.equal(lines.length, 22)
  lines.forEach((line, index) => {
    assert.equal([...line.text].length, 28)
    near(line.left, edge.left, 0.1)
    near(line.right, edge.right, 0.1)
    near(line.top, edge.top + index * pitch, 0.1)
  })
})

test('thirty pages keep to the type area, each with 22 lines', async () => {
  const { pdf, pages } = await set(long)
  assert.ok(pages >= 30, `${pages} pages`)
  const all = wordsOn(pdf)
  for (const words of all.slice(1, -3)) {
    const lines = linesOf(words).filter(({ top }) => top < edge.bottom)
    assert.equal(lines.length, 22)
    near(lines[0]?.top, edge.top, 0.1)
    assert.ok(lines.every(({ bottom }) => bottom <= edge.bottom))
  }
  const picture = await pictureOf(pdf, 7)
  const ink = picture.columns('black', { bottom: edge.bottom })
  assert.ok((ink[0]?.from ?? 0) >= edge.left - 0.1 && (ink.at(-1)?.to ?? 0) <= edge.right + 0.1)
})

test('header, number, red line, title, addressees and text follow each other as the standard says', async () => {
  const { pdf } = await set(notice)
  const [words = []] = wordsOn(pdf)
  const picture = await pictureOf(pdf, 1)
  const [header, line] = picture.rows('red')
  near(header?.from, edge.top + 35)
  const number = wordWith(words, '云政发')
  near(number.top, (header?.to ?? 0) + 2 * pitch, 0.5)
  near((number.left + number.right) / 2, 106, 0.5)
  near(line?.from, number.bottom + 4)
  const [across] = picture.columns('red', { top: line?.from, bottom: line?.to })
  near(across?.from, edge.left, 0.1)
  near(across?.to, edge.right, 0.1)
  const title = wordWith(words, '关于做好')
  near(title.top, (line?.to ?? 0) + 2 * pitch, 0.5)
  near((title.left + title.right) / 2, 106, 0.5)
  const addressee = wordWith(words, '各直属机构：')
  near(addressee.top, wordWith(words, '工作的通知').bottom + pitch, 0.5)
  near(addressee.left, edge.left, 0.1)
  const first = wordWith(words, '为做好')
  near(first.top, addressee.top + pitch, 0.1)
  near(first.left, edge.left + 2 * cell, 0.1)
  assert.deepEqual(picture.rows('red').length, 2)
  near(wordWith(words, '加急').top, edge.top, 0.1)
})

test('every level has its face, and no other font is used', async () => {
  const fonts = fontsOf((await set(notice)).pdf)
  const names = ['FandolFang', 'FandolHei', 'FandolSong', 'LXGWWenKai', 'NotoSerifSC-Bold', 'Tinos', 'HanaMinB']
  for (const name of names) assert.match(fonts, new RegExp(name))
  const known = /FandolFang|FandolHei|FandolSong|LXGWWenKai|NotoSerifSC|Tinos|HanaMinB/
  for (const line of fonts.trim().split('\n').slice(2)) assert.match(line, known)
})

test('name and date stand four characters from the edge, the seal over both and within a line of the text', async () => {
  const { pdf, marks } = await set(notice)
  const words = wordsOn(pdf)[1] ?? []
  const [date, name] = [wordWith(words, '2026年3月5日'), wordWith(words, '云川县人民政府')]
  near(date.right, edge.right - 4 * cell)
  near((name.left + name.right) / 2, (date.left + date.right) / 2)
  near(date.bottom - name.bottom, pitch, 0.6) // figures have smaller boxes
  const [seal] = marks
  assert.equal(marks.length, 1)
  assert.deepEqual([seal?.page, seal?.diameter], [2, 45])
  near(seal?.left, (date.left + date.right) / 2, 0.3)
  const low = (name.top + date.bottom) / 2 - (seal?.top ?? 0)
  assert.ok(low > 0 && low < 6, `name and date ${low} mm below the centre`)
  const above = (seal?.top ?? 0) - 22.5 - wordWith(words, '防御方案').bottom
  assert.ok(above > 0 && above <= pitch, `the seal begins ${above} mm below the text`)
  near(wordWith(words, '此件公开发布').left, edge.left + 2 * cell, 0.5)
})

test('the signature never stands on a page without text, however long the text is', async () => {
  for (let lines = 1; lines <= 24; lines++) {
    const { pdf, pages, marks } = await set({
      ...notice,
      attachments: [],
      note: null,
      blocks: [paragraph('防'.repeat(28 * lines - 4))],
    })
    const at = (marks[0]?.page ?? 0) - 1
    const page = wordsOn(pdf)[at] ?? []
    assert.ok(
      page.some(({ text }) => text.includes('防')),
      `${lines} lines, ${pages} pages`,
    )
    assert.ok((marks[0]?.top ?? 0) + 22.5 <= edge.bottom + 0.1)
  }
})

test('the imprint ends at the lower edge of an even page, between lines of 0.35 and 0.25 mm', async () => {
  const { pdf, pages } = await set(unsealed)
  assert.equal(pages, 4)
  const words = wordsOn(pdf)[3] ?? []
  const picture = await pictureOf(pdf, 4)
  const rules = picture.rows('black', { left: 30, right: 31, top: 200, bottom: 263 })
  assert.equal(rules.length, 3)
  near(rules[2]?.to, edge.bottom + 0.175, 0.2)
  for (const rule of rules) {
    const [across] = picture.columns('black', { top: rule.from, bottom: rule.to })
    near(across?.from, edge.left, 0.15)
    near(across?.to, edge.right, 0.15)
  }
  near(wordWith(words, '抄送').left, edge.left + 14 * 0.3528)
  near(wordWith(words, '日印发').right, edge.right - 14 * 0.3528)
  assert.match(textOf(pdf).replace(/\s/g, ''), /各人民团体。云川县人民政府办公室2026年3月5日印发—4—/)
})

test('numbers of pages: odd at the right, even at the left, 7 mm below; none on a blank page and the imprint after it', async () => {
  const { pdf, pages } = await set(notice)
  assert.equal(pages, 4)
  const all = wordsOn(pdf)
  const feet = all.map((words) => linesOf(words.filter(({ top }) => top > edge.bottom + 1)))
  assert.deepEqual(
    feet.map((lines) => lines.map(({ text }) => text)),
    [['—1—'], ['—2—'], [], []],
  )
  near(feet[0]?.[0]?.right, edge.right - 14 * 0.3528, 0.5)
  near(feet[1]?.[0]?.left, edge.left + 14 * 0.3528, 0.5)
  const dash = wordWith(all[0] ?? [], '—')
  const box = { left: dash.left, right: dash.right, top: edge.bottom + 1 }
  near((await pictureOf(pdf, 1)).rows('black', box)[0]?.from, edge.bottom + 7)
})

test('attachments: listed below the text, each on a page of its own before the imprint', async () => {
  const { pdf } = await set(unsealed)
  const all = wordsOn(pdf)
  const listed = all
    .flat()
    .filter(({ text }) => /^附件：|^1\.$|^云川县2026年第一批县级非物质文化遗产代表性项/.test(text))
  assert.ok(listed.length > 0)
  const [heading, title] = linesOf(all[2] ?? [])
  assert.equal(heading?.text, '附件1')
  near(heading?.top, edge.top, 0.1)
  near(heading?.left, edge.left, 0.1)
  near(title?.top, edge.top + 2 * pitch, 0.2)
  assert.equal(linesOf(all[3] ?? [])[0]?.text, '附件2')
})

test('without a seal the name is two characters from the edge, and the date begins two to its right', async () => {
  const organisations = [{ name: '云川县机关事务管理局' }]
  const longer = await set({
    ...{ ...unsealed, attachments: [], note: null },
    signature: { kind: 'unsealed', organisations, date: '2026-03-05' },
  })
  const words = wordsOn(longer.pdf)[0] ?? []
  const [name, date] = [wordWith(words, '云川县机关事务管理局'), wordWith(words, '2026年3月5日')]
  near(name.right, edge.right - 2 * cell)
  near(date.left, name.left + 2 * cell)
  near(name.top, wordWith(words, '公布。').bottom + (pitch - 16 * 0.3528) + pitch, 0.6)
  const shorter = wordsOn((await set(unsealed)).pdf)[1] ?? []
  near(wordWith(shorter, '2026年12月31日').right, edge.right - 2 * cell)
})

test('a table of twelve columns stays in the type area, with its head on every page', async () => {
  const head = ['序号', '乡镇', '水库', '面积', '人口', '责任人', '电话', '开工', '完工', '投资', '来源', '备注']
  const rows = Array.from({ length: 60 }, (_, row) =>
    head.map((name) => (name === '备注' ? '初步设计已完成，待批复后于六月底前开工建设' : `${name}${row}`)),
  )
  const { pdf } = await set({ ...notice, blocks: [{ type: 'table', head, rows }, paragraph('请遵照执行。')] })
  const pages = wordsOn(pdf)
  for (const words of pages.slice(0, 3)) {
    wordWith(words, '责任人')
    assert.ok(words.every(({ left, right }) => left >= edge.left && right <= edge.right))
  }
})

test('addresses and words that no line holds are broken, without gaps in the line before them', async () => {
  const address = `https://www.example.gov.cn/${'very-long-path/'.repeat(6)}index.html?x=1234567890`
  const table = { type: 'table' as const, head: ['名称', '网址'], rows: [['服务', address]] }
  const blocks = [
    paragraph(`请登录${address}下载。电子邮箱：${'a.long.name'.repeat(6)}@office.example.gov.cn。`),
    table,
  ]
  const { pdf } = await set({ ...notice, attachments: [], note: `网址：${address}`, blocks })
  const words = wordsOn(pdf).flat()
  assert.ok(words.every(({ left, right }) => left >= edge.left - 0.6 && right <= edge.right + 3))
  const said = textOf(pdf).replace(/\s/g, '')
  assert.ok(said.includes(address), 'and nothing of them is lost')
  const [asks, logs] = [wordWith(words, '请'), words.find(({ text }) => text.startsWith('登')) ?? wordWith(words, '请')]
  assert.ok(logs.left - asks.left < 1.5 * cell, 'no gaps')
})

test('rare characters print; one without a glyph is refused by its name', async () => {
  assert.match(textOf((await set(notice)).pdf), /喆、䶮、𠮷/)
  await assert.rejects(set({ ...notice, blocks: [paragraph('姓名\u{e000}')] }), {
    kind: 'invalid',
    message: /\u{e000}/u,
  })
})

test('the same input gives the same bytes', async () => {
  const [one, two] = [await set(notice), await set(notice)]
  assert.ok(Buffer.from(one.pdf).equals(Buffer.from(two.pdf)))
  assert.match(Buffer.from(one.pdf).toString('latin1'), /pdfaid:part>2</)
})
