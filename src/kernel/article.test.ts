import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articleText, withArticle } from './article.ts'
import { both } from './text.ts'

test('each language cites an article in its own way', () => {
  const cited = (article: string) => withArticle(both('依据', 'Ground'), article)
  assert.deepEqual(
    cited('行政许可法 art. 69(1)(1)'),
    both('依据（行政许可法第六十九条第一款第一项）', 'Ground (Administrative Licensing Law art. 69(1)(1))'),
  )
  assert.equal(cited('行政许可法 art. 69(2)').zh, '依据（行政许可法第六十九条第二款）')
  assert.equal(cited('行政许可法 art. 70(6)').zh, '依据（行政许可法第七十条第六项）')
  assert.equal(cited('行政处罚法 art. 9').en, 'Ground (Administrative Penalty Law art. 9)')
})

test('numbers are written as laws write them; what a person typed stays as it is', () => {
  for (const [article, zh] of [
    ['社会团体登记管理条例 art. 12', '社会团体登记管理条例第十二条'],
    ['残疾人保障法 art. 2', '残疾人保障法第二条'],
    ['某法 art. 20', '某法第二十条'],
    ['民法典 art. 105', '民法典第一百零五条'],
    ['民法典 art. 110', '民法典第一百一十条'],
    ['食品安全法 art. 126', '食品安全法第一百二十六条'],
    ['食品安全法第一百二十六条', '食品安全法第一百二十六条'],
  ] as const)
    assert.equal(articleText(article).zh, zh)
})
