import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { aPerson } from '../../../test/actors.ts'
import { aTown } from '../../../test/town.ts'
import { machine, nobody } from '../../kernel/context.ts'
import { both } from '../../kernel/text.ts'
import { listNotices, readNotices, tell } from './operations/notices.ts'

const town = await aTown({ after })
const words = both('申请已受理。', 'Accepted.')

/** Somebody told so many things, a minute apart. */
async function told(count: number, person = aPerson()) {
  for (let at = 0; at < count; at++) await say(person.id, `cause ${at}`, new Date(town.now.getTime() + at * 60_000))
  return person
}

const say = (person: string, cause: string, now = town.now) =>
  tell(town.caller(machine, { now }), { people: [person], cause, words, href: '/matters/1', matter: null })
const list = (person: ReturnType<typeof aPerson>, before?: string) =>
  listNotices(town.caller(person), before === undefined ? {} : { before })

test('the same cause tells a person once, however often it is delivered', async () => {
  const person = await told(1)
  await say(person.id, 'cause 0', new Date(town.now.getTime() + 9_000_000))
  const { notices, unread } = await list(person)
  assert.deepEqual([notices.length, unread, notices[0]?.toldAt], [1, 1, town.now])
  assert.deepEqual(notices[0]?.words, words)
  const both2 = [person.id, person.id, aPerson().id]
  await tell(town.caller(machine), { people: both2, cause: 'twice', words, href: '/', matter: null })
  assert.equal((await list(person)).unread, 2)
})

test('a person reads one’s own notices, and nobody else’s', async () => {
  const [person, other] = [await told(2), await told(1)]
  const [theirs] = (await list(other)).notices
  await readNotices(town.caller(person), { id: theirs?.id })
  assert.equal((await list(other)).unread, 1, 'the notice of another stays unread')
  const [own] = (await list(person)).notices
  await readNotices(town.caller(person), { id: own?.id })
  assert.equal((await list(person)).unread, 1)
  await readNotices(town.caller(person), {})
  assert.equal((await list(person)).unread, 0)
  const first = (await list(person)).notices[0]?.readAt
  await readNotices(town.caller(person, { now: new Date(town.now.getTime() + 1000) }), {})
  assert.deepEqual((await list(person)).notices[0]?.readAt, first, 'when it was first read stays')
})

test('only the machine tells, only people read', async () => {
  await assert.rejects(listNotices(town.caller(nobody), {}), { kind: 'unauthenticated' })
  await assert.rejects(listNotices(town.caller(machine), {}), { kind: 'forbidden' })
  const person = aPerson()
  const lie = { people: [randomUUID()], cause: 'lie', words, href: '/', matter: null }
  await assert.rejects(tell(town.caller(person), lie), { kind: 'forbidden' })
  await assert.rejects(tell(town.caller(machine), { ...lie, href: 'https://elsewhere.example' }), { kind: 'invalid' })
})

test('page after page, the newest first, each once', async () => {
  const person = await told(65)
  const seen: string[] = []
  let before: string | undefined
  for (let turn = 0; turn < 5; turn++) {
    const page = await list(person, before)
    seen.push(...page.notices.map(({ id }) => id))
    assert.equal(page.unread, 65)
    if (page.next === null) break
    before = page.next
  }
  assert.deepEqual([seen.length, new Set(seen).size], [65, 65])
  for (const made of ['x', `2026_${randomUUID()}`, `2026-01-01T00:00:00Z_x`])
    assert.equal((await list(person, made)).notices.length, 30, 'an address that was made up begins anew')
})
