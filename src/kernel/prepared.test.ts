import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { aTown } from '../../test/town.ts'
import { preparedName } from './prepared.ts'

test('a statement that comes often is prepared; one that comes once is not', async (t) => {
  const town = await aTown(t)
  const prepared = await town.db.transaction().execute(async (tx) => {
    for (const value of [1, 2, 3, 4]) await sql`select ${value}::int as often`.execute(tx)
    await sql`select ${1}::int as seldom`.execute(tx)
    const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(tx)
    return rows.map(({ statement }) => statement)
  })
  assert.ok(prepared.includes('select $1::int as often'))
  assert.ok(!prepared.includes('select $1::int as seldom'))
})

test('a text keeps its name, and no other has it', () => {
  const named = (text: string) => [1, 2, 3].map(() => preparedName(text)).at(-1)
  assert.equal(named('select one'), preparedName('select one'))
  assert.notEqual(named('select one'), named('select two'))
})
