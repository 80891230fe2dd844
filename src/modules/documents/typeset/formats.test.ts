import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainOf } from '../content/references.ts'
import { cell, edge, linesOf, near, pictureOf, pitch, set, textOf, wordsOn, wordWith } from './measure.fixture.ts'
import type { PageInput } from './model.ts'
import { joint, letter, minutes, notice, order } from './samples.fixture.ts'

// The formats that differ from the common one, and what joint documents and many addressees do to the first page.
const line = 16 * 0.3528

test('a letter has double lines of 170 mm under its name and 20 mm from the lower edge, and no number on its first page', async () => {
  const { pdf, pages } = await set(letter)
  const picture = await pictureOf(pdf, 1)
  const [name, thick, thin, lowThin, lowThick] = picture.rows('red')
  near(name?.from, 30)
  near(thick?.from, (name?.to ?? 0) + 4)
  const width = (stretch: typeof name) => (stretch?.to ?? 0) - (stretch?.from ?? 0)
  assert.ok(width(thick) > width(thin) && width(lowThin) < width(lowThick), 'thick over thin, thin over thick')
  near(lowThick?.to, 297 - 20)
  for (const rule of [thick, lowThick]) {
    const [across] = picture.columns('red', { top: rule?.from ?? 0, bottom: rule?.to ?? 0 })
    near(across?.from, 20)
    near(across?.to, 190)
  }
  const words = wordsOn(pdf)[0] ?? []
  const number = wordWith(words, '云农函')
  near(number.top, (thin?.to ?? 0) + (7 / 8) * line)
  near(number.right, edge.right)
  near(wordWith(words, '加急').left, edge.left)
  near(wordWith(words, '关于商请').top, number.bottom + 2 * pitch, 0.5)
  assert.equal(pages, 1)
  assert.doesNotMatch(textOf(pdf), /—|印发/)
  near(wordWith(words, '抄送').bottom, edge.bottom, 0.6)
  assert.deepEqual(picture.rows('black', { left: 30, right: 32, top: 210, bottom: 263 }), [])
})

test('an order: name 20 mm below, number and text two lines apart, the stamp beside the post, the date a line below', async () => {
  const { pdf, marks } = await set(order)
  const red = (await pictureOf(pdf, 1)).rows('red')
  const name = red[0]
  near(name?.from, edge.top + 20)
  const words = wordsOn(pdf)[0] ?? []
  const number = wordWith(words, '第3号')
  near(number.top, (name?.to ?? 0) + 2 * pitch, 0.5)
  near((number.left + number.right) / 2, 106)
  near(wordWith(words, '《云川县城区').top, number.bottom + 2 * pitch, 0.5)
  const [stamp, post] = [red.at(-1), wordWith(words, '县长')]
  near(post.right, edge.right - 4 * cell - 40 - 2 * cell)
  near(((stamp?.from ?? 0) + (stamp?.to ?? 0)) / 2, (post.top + post.bottom) / 2, 0.6)
  near(wordWith(words, '2026年3月1日').right, edge.right - 4 * cell)
  assert.deepEqual(marks, [])
})

test('minutes: no seal, organisation and day above the red line, who was there below the text', async () => {
  const { pdf, marks } = await set(minutes)
  assert.deepEqual(marks, [])
  const picture = await pictureOf(pdf, 1)
  const [name, rule] = picture.rows('red')
  near(name?.from, edge.top + 35)
  const [words = [], second = []] = wordsOn(pdf)
  near(rule?.from, wordWith(words, '云川县人民政府办公室').bottom + 4)
  near(wordWith(words, '2026年3月2日').right, edge.right - cell)
  const present = wordWith(words, '出席')
  near(present.left, edge.left + 2 * cell)
  near(linesOf(second)[0]?.left, edge.left + 5 * cell)
  assert.match(textOf(pdf), /请假：\s*孙志远/)
})

test('an upward document of three: header of equal widths, who signed, the text begins on the first page', async () => {
  const { pdf, pages, marks } = await set(joint)
  assert.equal(pages, 2)
  const picture = await pictureOf(pdf, 1)
  const names = picture.rows('red', { left: 27, right: 147, bottom: 130 })
  assert.equal(names.length, 3)
  near(names[0]?.from, edge.top + 35, 0.5)
  const ink = picture.columns('red', { bottom: 130 })
  assert.ok((ink[0]?.from ?? 0) >= edge.left - 0.1 && (ink.at(-1)?.to ?? 0) <= edge.right + 0.1)
  const beside = picture.rows('red', { left: 154, right: 184, bottom: 130 })[0]
  near(((beside?.from ?? 0) + (beside?.to ?? 0)) / 2, ((names[0]?.from ?? 0) + (names[2]?.to ?? 0)) / 2, 1)
  const words = wordsOn(pdf)[0] ?? []
  const [number, last] = [wordWith(words, '云发改'), wordWith(words, '李学文')]
  near(number.left, edge.left + cell)
  near(number.bottom, last.bottom)
  near(last.left, wordWith(words, '签发人：').left + 4 * cell)
  near(wordWith(words, '欧阳立新').right, edge.right - cell)
  near(picture.rows('red').at(-1)?.from, number.bottom + 4)
  near(wordWith(words, '000001').bottom, edge.top + line, 0.6)
  near(wordWith(words, '特急').top, edge.top + pitch)
  wordWith(words, '根据《国务院办公厅')
  assert.equal(marks.length, 3)
})

test('three seals stand in a row, upon the names, none touches another or passes the type area; the date lies under the last', async () => {
  const { pdf, marks } = await set(joint)
  const words = wordsOn(pdf)[1] ?? []
  const [first, , third] = marks
  for (const [index, mark] of marks.entries()) {
    assert.equal(mark.page, 2)
    assert.equal(mark.top, first?.top)
    assert.ok(mark.left - 21 >= edge.left && mark.left + 21 <= edge.right)
    if (index > 0) assert.ok(mark.left > (marks[index - 1]?.left ?? 0) + 42)
  }
  const host = wordWith(words, '云川县发展和改革局')
  near((host.left + host.right) / 2, first?.left ?? 0, 0.5)
  const date = wordWith(words, '2026年3月15日')
  near((date.left + date.right) / 2, third?.left ?? 0, 0.5)
  assert.ok(date.bottom < (third?.top ?? 0) + 21)
  const above = (first?.top ?? 0) - 21 - wordWith(words, '妥否').bottom
  assert.ok(above > 0 && above <= pitch, `${above} mm`)
})

test('ten organisations: their names become small enough that the text begins on the first page, four rows of seals', async () => {
  const names = Array.from({ length: 10 }, (_, index) => `云川县第${'一二三四五六七八九十'[index]}管理局`)
  const organisations = names.map((name) => ({ name, sealMm: 42 }))
  const { pdf, marks } = await set({
    ...joint,
    header: { organisations: names, suffix: '文件' },
    signature: { kind: 'seal', organisations, date: '2026-03-15' },
  })
  wordWith(wordsOn(pdf)[0] ?? [], '根据《国务院办公厅')
  assert.equal(new Set(marks.map(({ top }) => top.toFixed(2))).size, 4)
  assert.ok(marks.every((mark) => mark.top + 21 <= edge.bottom))
})

test('thirteen organisations: the fifth row of seals goes to the next page, with the date', async () => {
  const names = Array.from({ length: 13 }, (_, index) => `云川县甲${index + 1}局`)
  const organisations = names.map((name) => ({ name, sealMm: 42 }))
  const { pdf, marks } = await set({
    ...{ ...joint, note: null, header: { organisations: names, suffix: '文件' } },
    signature: { kind: 'seal', organisations, date: '2026-03-15' },
  })
  wordWith(wordsOn(pdf)[0] ?? [], '根据《国务院办公厅')
  assert.ok(marks.every((mark) => mark.top - 21 >= edge.top && mark.top + 21 <= edge.bottom))
  const [before, last] = marks.slice(-2)
  assert.equal(last?.page, (before?.page ?? 0) + 1)
  wordWith(wordsOn(pdf)[(last?.page ?? 0) - 1] ?? [], '2026年3月15日')
})

test('addressees that leave the first page no text go to the imprint, above the copies and without a line between', async () => {
  const addressee = Array.from({ length: 30 }, (_, index) => `云川县第${index + 1}镇人民政府`).join('，')
  const { pdf, pages } = await set({ ...notice, addressee })
  const all = wordsOn(pdf)
  wordWith(all[0] ?? [], '为做好今年')
  assert.match(textOf(pdf).replace(/\s/g, ''), /主送：云川县第1镇.*第30镇人民政府。抄送：县委各部门/)
  const rules = (await pictureOf(pdf, pages)).rows('black', { left: 29, right: 31, top: 100, bottom: 263 })
  assert.equal(rules.length, 3)
})

test('the text begins on the first page, and on it ends nothing outside, whatever stands above', async () => {
  for (const input of [notice, joint, letter, order, minutes])
    for (const [addressees, lines] of [
      [1, 1],
      [12, 3],
      [26, 5],
      [90, 5],
    ] as const) {
      const title = `关于${'进一步加强城乡居民基本医疗保险'.repeat(lines)}工作的通知`
      const addressee = Array.from({ length: addressees }, (_, index) => `云川县第${index + 1}镇`).join('，')
      const { pdf } = await set({ ...input, title, addressee, copyNumber: '000123', urgency: 'urgent' })
      const [first = []] = wordsOn(pdf)
      const begins = textOf(pdf).split('\f')[0]?.replace(/\s/g, '') ?? ''
      assert.ok(begins.includes(beginningOf(input)), `${input.format}, ${addressees} addressees, title of ${lines}`)
      assert.ok(first.every(({ left, right }) => left >= edge.left - 0.6 && right <= edge.right + 3))
    }
})

function beginningOf({ blocks: [first] }: PageInput): string {
  return first?.type === 'paragraph' ? plainOf(first.content).slice(0, 10) : ''
}

test('more names than an imprint can hold are refused, with the way out', async () => {
  const addressee = Array.from({ length: 200 }, (_, index) => `云川县第${index + 1}镇`).join('，')
  await assert.rejects(set({ ...notice, addressee }), { kind: 'invalid', message: /collective/ })
})

test('a day is not padded, and what is not yet there is left open', async () => {
  const text = textOf((await set({ ...notice, number: null, signature: { ...notice.signature, date: null } })).pdf)
  assert.doesNotMatch(text, /云政发〔2026〕/)
  assert.match(text, /年\s+月\s+日/)
  assert.match(textOf((await set(notice)).pdf), /2026年3月5日/)
})
