import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withArticle } from '../../../kernel/article.ts'
import { grounds } from './model.ts'

test('no ground of the law is shown half in the other language', () => {
  for (const { text, article } of Object.values(grounds).flat()) {
    assert.doesNotMatch(withArticle(text, article).zh, /art\./)
    assert.doesNotMatch(withArticle(text, article).en, /\p{Script=Han}/u)
  }
})
