import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Context } from './context.ts'
import { emit } from './event.ts'
import { operation } from './operation.ts'
import { query } from './query.ts'
import { Refusal } from './refusal.ts'
import { both, same } from './text.ts'

// A shop with named things: the least that operations and queries can be tried on.

declare module './event.ts' {
  interface Events {
    'shop.thing-renamed': { thingId: string; name: string }
  }
}

export interface Thing {
  readonly id: string
  readonly ownerId: string
  readonly name: string
}

/** A thing of the owner in the town's database, in a table made for the purpose. */
export async function aThing(
  { pool }: { pool: { query(text: string, values?: string[]): Promise<unknown> } },
  ownerId: string,
): Promise<Thing> {
  await pool.query(
    'create schema if not exists shop; create table if not exists shop.thing (id uuid primary key, owner_id uuid, name text)',
  )
  const thing = { id: randomUUID(), ownerId, name: 'umbrella' }
  await pool.query('insert into shop.thing values ($1, $2, $3)', [thing.id, thing.ownerId, thing.name])
  return thing
}

async function getThing(ctx: Context, id: string): Promise<Thing> {
  const { rows } = await sql<Thing>`select id, owner_id as "ownerId", name from shop.thing where id = ${id}`.execute(
    ctx.tx,
  )
  if (!rows[0]) throw new Refusal('not-found', both('没有。', 'None.'))
  return rows[0]
}

/** Renames a thing; 'forbidden-name' is refused and 'broken' fails, both after the row was written. */
export const renameThing = operation({
  name: 'shop.rename-thing',
  summary: both('改名', 'Rename a thing.'),
  input: z.object({ id: z.uuid(), name: z.string().min(1).max(20) }),
  find: (ctx, input) => getThing(ctx, input.id),
  allow: (actor, thing) => actor.id === thing.ownerId,
  async run(ctx, { name }, { id }) {
    await sql`update shop.thing set name = ${name} where id = ${id}`.execute(ctx.tx)
    await emit(ctx, 'shop.thing-renamed', { thingId: id, name })
    ctx.trace.content.push({ step: 'renamed', words: same(name) })
    if (name === 'forbidden-name') throw new Refusal('conflict', both('不行。', 'Not this one.'))
    if (name === 'broken') throw new Error('it broke')
    return { name }
  },
})

/** Shows a thing to anybody who is signed in; reading another's is recorded. */
export const showThing = query({
  name: 'shop.show-thing',
  summary: both('查看', 'Show a thing.'),
  input: z.object({ id: z.uuid() }),
  find: (ctx, input) => getThing(ctx, input.id),
  allow: (actor) => actor.kind !== 'nobody',
  run: async (_ctx, _input, thing) => thing,
  sensitive: (thing) => [thing.ownerId],
})

/** A query that tries to write. */
export const writeSecretly = query({
  name: 'shop.write-secretly',
  summary: both('写', 'Write.'),
  input: z.object({ id: z.uuid() }),
  find: (ctx, input) => getThing(ctx, input.id),
  allow: () => true,
  run: (ctx, input) => sql`update shop.thing set name = 'x' where id = ${input.id}`.execute(ctx.tx),
})
