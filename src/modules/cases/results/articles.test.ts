import assert from 'node:assert/strict'
import { test } from 'node:test'
import { both } from '../../../kernel/text.ts'
import { withArticle } from './articles.ts'
import { grounds } from './model.ts'

const cited = (article: string) => withArticle(both('依据', 'Ground'), article)

test('each language cites an article in its own way', () => {
  assert.deepEqual(
    cited('行政许可法 art. 69(1)(1)'),
    both('依据（行政许可法第六十九条第一款第一项）', 'Ground (Administrative Licensing Law art. 69(1)(1))'),
  )
  assert.equal(cited('行政许可法 art. 69(2)').zh, '依据（行政许可法第六十九条第二款）')
  assert.equal(cited('行政许可法 art. 70(6)').zh, '依据（行政许可法第七十条第六项）')
  assert.equal(cited('行政处罚法 art. 9').en, 'Ground (Administrative Penalty Law art. 9)')
})

test('no ground of the law is shown half in the other language', () => {
  for (const { text, article } of Object.values(grounds).flat()) {
    assert.doesNotMatch(withArticle(text, article).zh, /art\./)
    assert.doesNotMatch(withArticle(text, article).en, /\p{Script=Han}/u)
  }
})
