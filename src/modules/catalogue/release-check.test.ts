import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { makeResidentId, makeUscc } from '../directory/index.ts'
import { leaksIn, withMaskedNames } from './release-check.ts'

const kinds = (text: string, persons: readonly string[] = [], firms: readonly string[] = []) =>
  leaksIn(text, { persons, firms, telephones: ['0990-8612351'] }).map(({ kind }) => kind)

test('finds numbers of persons however they are written, and leaves other numbers alone', () => {
  const id = makeResidentId('990101', '1961-04-02', 122)
  const cases: readonly (readonly [text: string, found: readonly string[]])[] = [
    [`身份证号${id}。`, ['resident-number']],
    [`身份证号 ${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}`, ['resident-number']],
    [[...id].map((sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0)).join(''), ['resident-number']],
    ['电话15400001234', ['telephone']],
    ['电话 154-0000-1234', ['telephone']],
    ['+86 15400001234', ['telephone']],
    ['卡号 6222 0212 3456 7890 123', ['account']],
    ['账号621700001234567', ['account']],
    ['绝密★10年', ['secrecy-mark']],
    ['【机密】关于…', ['secrecy-mark']],
    ['联系电话0571-8888 1234。', ['telephone']],
    ['（0571）88881234', ['telephone']],
    ['0571 8888－1234 转 801', ['telephone']],
    ['057188881234', ['telephone']],
    ['010-61234567', ['telephone']],
    ['+86 571 8888 1234', ['telephone']],
    ['0990–8612345', ['telephone']],
    ['家里座机：8612345', ['telephone']],
    ['电话 8888 1234、8888-5678', ['telephone', 'telephone']],
    ['Tel.: 8888 1234', ['telephone']],
    ['咨询电话 0990-8612351，2026年9月10日，低保标准 800 元', []],
    ['咨询电话 8612351', []],
    ['民发〔2021〕57号，2025-2026年，收入 3000-5000 元，共 88881234 元', []],
    ['面积 0.5 亩，编号 0012，日期 20260910，2026-09-10', []],
    ['hotel 8888', []],
    [`统一社会信用代码 ${makeUscc('52990101MJ0000001')}`, []],
    ['编号 990101000120260910DB0000012X', []],
    ['应当保守国家秘密和商业秘密', []],
    ['', []],
  ]
  for (const [text, found] of cases) assert.deepEqual(kinds(text), found, text)
})

test('finds any resident number and any telephone in any surroundings', () => {
  const words = fc
    .string({ maxLength: 20 })
    .filter((text) => !/[\dA-Za-z０-９Ａ-Ｚａ-ｚ.,\-_·\s、，]/u.test(text.normalize('NFKC')))
  const day = fc
    .date({ min: new Date('1930-01-01'), max: new Date('2020-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(words, words, day, fc.integer({ min: 0, max: 999 }), (before, after, birth, serial) => {
      assert.ok(kinds(`${before}${makeResidentId('990101', birth, serial)}${after}`).includes('resident-number'))
    }),
  )
  fc.assert(
    fc.property(words, words, fc.integer({ min: 0, max: 999_999_999 }), (before, after, rest) => {
      assert.ok(kinds(`${before}15${String(rest).padStart(9, '0')}${after}`).includes('telephone'))
    }),
  )
})

const han = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code))
const name = fc.array(han, { minLength: 2, maxLength: 4 }).map((signs) => signs.join(''))

test('a masked text holds no name in full, and says the rest as it was', () => {
  fc.assert(
    fc.property(
      fc.array(name, { maxLength: 4 }),
      fc.array(fc.oneof(name, fc.string()), { maxLength: 6 }),
      (names, parts) => {
        const text = [...parts, ...names].join('，')
        const masked = withMaskedNames(text, { persons: names })
        assert.deepEqual(
          leaksIn(masked, { persons: names }).filter(({ kind }) => kind === 'name'),
          [],
        )
        assert.equal([...masked].length, [...text].length, 'only signs within names change')
      },
    ),
  )
})

test('an excerpt tells where, not what', () => {
  const id = makeResidentId('990101', '1961-04-02', 122)
  const [leak] = leaksIn(`号码${id}`)
  assert.ok(leak && leak.excerpt.length < 8 && !leak.excerpt.includes(id.slice(6, 14)))
})

test('a firm’s name is public, also when it holds the name of whoever runs it; the person’s own is not', () => {
  const persons = ['张三', '李小四']
  const firms = ['张三小吃店', '云川区李小四(集团)有限公司', '李小四']
  assert.deepEqual(kinds('准予张三小吃店、云川区李小四(集团)有限公司登记。', persons, firms), [])
  assert.deepEqual(kinds('准予张三小吃店登记，经营者张三。', persons, firms), ['name'])
  assert.deepEqual(kinds('准予李小四登记。', persons, firms), ['name'], 'who trades under the own name stays a person')
  const text = '张三小吃店由张三开办，李小四不是经营者。'
  assert.equal(withMaskedNames(text, { persons, firms }), '张三小吃店由张*开办，李*四不是经营者。')
})
