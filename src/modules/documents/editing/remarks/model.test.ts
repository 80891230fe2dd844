import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anchorOf, mayFollow, placeOf, sameAs, spansOf, stateOf } from './model.ts'

const lines = ['各单位：', '一、总体要求', '各单位要压实责任，做好防汛准备。', '特此通知。', '一、总体要求']

test('a remark stays with its paragraph: the same words nearest to where they stood, else the most similar', () => {
  assert.equal(placeOf({ quote: '一、总体要求', place: 4 }, lines), 4)
  assert.equal(placeOf({ quote: '一、总体要求', place: 0 }, lines), 1)
  assert.equal(placeOf({ quote: '各单位要压实责任，认真做好防汛工作。', place: 0 }, lines), 2)
  assert.equal(placeOf({ quote: '抗旱另行部署', place: 2 }, lines), undefined)
  assert.equal(sameAs({ quote: '各单位要压实责任，认真做好防汛工作。', place: 2 }, lines), undefined)
})

test('an accepted proposal is found by its own words', () => {
  const remark = { quote: '各单位要压实责任，做好防汛准备工作。', proposal: '特此通知。', place: 2 }
  assert.equal(placeOf(anchorOf(remark, 'accepted'), lines), 3)
  assert.equal(placeOf(anchorOf(remark, 'open'), lines), 2)
})

test('what may follow what', () => {
  assert.equal(stateOf([{ kind: 'reply' }]), 'open')
  assert.equal(stateOf([{ kind: 'resolved' }, { kind: 'reply' }]), 'resolved')
  assert.equal(stateOf([{ kind: 'resolved' }, { kind: 'reopened' }]), 'open')
  assert.ok(mayFollow('open', 'accepted', true))
  assert.ok(!mayFollow('open', 'accepted', false))
  assert.ok(!mayFollow('accepted', 'declined', true))
  assert.ok(!mayFollow('accepted', 'reopened', true))
  assert.ok(mayFollow('resolved', 'reopened', false))
})

test('what changed is shown by letters, and both wordings can be read off it', () => {
  const [before, after] = ['做好防汛准备工作。', '认真做好防汛工作。']
  const spans = spansOf(before, after)
  const read = (without: 'gone' | 'new') =>
    spans
      .filter(({ kind }) => kind !== without)
      .map(({ text }) => text)
      .join('')
  assert.equal(read('new'), before)
  assert.equal(read('gone'), after)
  assert.deepEqual(spans[0], { kind: 'new', text: '认真' })
})
