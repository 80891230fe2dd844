import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csvFile } from './csv.ts'

test('cells are quoted where they must be, and none is a formula', () => {
  const { body, downloadAs } = csvFile('figures', [
    ['单位', 'a,b', 'say "so"'],
    [-3, '=1+1', '+86', 'two\nlines'],
  ])
  assert.equal(downloadAs, 'figures.csv')
  assert.equal(body, '\uFEFF单位,"a,b","say ""so"""\r\n-3,\'=1+1,\'+86,"two\nlines"\r\n')
})
