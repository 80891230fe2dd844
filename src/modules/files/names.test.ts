import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { classificationMark, kinds, safeName } from './model.ts'

const [pdf, jpeg] = kinds
if (!pdf || !jpeg) throw new Error('the list begins with PDF and JPEG')

test('names are kept where they are safe', () => {
  assert.equal(safeName('户口簿 第1页.pdf', pdf), '户口簿 第1页.pdf')
  assert.equal(safeName('scan.JPEG', jpeg), 'scan.jpeg')
})

test('names lead nowhere and hide nothing', () => {
  const cases: readonly [typed: string, kept: string][] = [
    ['../../etc/passwd', 'passwd.pdf'],
    ['..\\..\\Windows\\win.ini', 'win.pdf'],
    ['/etc/cron.d/job.pdf', 'job.pdf'],
    ['invoice.pdf.exe', 'invoice.pdf.pdf'],
    ['photo‮fdp.exe', 'photofdp.pdf'],
    ['a\0b\r\nc: "d"<e>|f?*.pdf', 'abc def.pdf'],
    ['...', 'file.pdf'],
    ['', 'file.pdf'],
    ['.htaccess', 'htaccess.pdf'],
    ['CON.pdf', '_CON.pdf'],
    ['com1.x.pdf', '_com1.x.pdf'],
    ['合同.', '合同.pdf'],
  ]
  for (const [typed, kept] of cases) assert.equal(safeName(typed, pdf), kept, JSON.stringify(typed))
})

test('whatever is typed, the name is one file name that every system takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (typed) => {
      const name = safeName(typed, pdf)
      assert.match(name, /^[^\\/<>:"|?*]+\.pdf$/u)
      assert.ok(Buffer.byteLength(name) <= 255 && !/\p{C}/u.test(name), name)
      assert.ok(!/^[.\s]/.test(name))
    }),
  )
})

test('long names are cut between characters', () => {
  const name = safeName(`${'证'.repeat(300)}.pdf`, pdf)
  assert.ok(Buffer.byteLength(name) <= 255)
  assert.match(name, /^证+\.pdf$/)
})

test('classification marks are seen however they are written', () => {
  const marked = [
    '机密★10年.pdf',
    '关于某事的请示（秘密）.docx',
    '【绝密】方案.pdf',
    '[机密] 名单.xlsx',
    '密级_秘密.txt',
    '機密.pdf',
    '機 密.pdf',
    '绝 密★.jpg',
    '机密.pdf.jpg',
    '机密文件.docx',
    '秘密级.pdf',
    '秘密-2026-3号.pdf',
    '机密文件（3）.docx',
    '防汛方案机密.docx',
    '祕\u200b密.pdf',
  ]
  for (const name of marked) assert.ok(classificationMark(name), name)
})

test('harmless names pass', () => {
  const plain = [
    '商业秘密.pdf',
    '保守国家秘密承诺书.docx',
    '秘密花园读书笔记.pdf',
    '机密性说明.pdf',
    '个人秘密.txt',
    '亲密关系.pdf',
    ...['关于加强绝密级国家秘密载体管理的通知.docx', '机密文件管理规定.docx', '商业机密.docx', '通信秘密.docx'],
    ...['无记名（秘密）投票办法.docx', '严守秘密.docx', '保密承诺书.docx'],
    '',
  ]
  for (const name of plain) assert.equal(classificationMark(name), undefined, name)
})
