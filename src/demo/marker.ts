import { sql } from 'kysely'
import { z } from 'zod'
import { machine } from '../kernel/context.ts'
import { operation } from '../kernel/operation.ts'
import { both } from '../kernel/text.ts'
import { findDistrict } from '../modules/directory/index.ts'
import { callerAt, type Ground } from './ground.ts'

/** What a database holds, as far as the demonstration is concerned. */
export type Holding = 'nothing' | 'half a demonstration' | 'a demonstration' | 'something else'

/** The first and the last act of loading stand in the ledger; a loading that was interrupted lacks the last. */
const acts = { begin: 'demo.begin-loading', finish: 'demo.finish-loading' } as const

const beginLoading = mark(acts.begin, both('开始载入演示区。', 'Loading of the demonstration district begins.'))
const finishLoading = mark(acts.finish, both('演示区载入完毕。', 'The demonstration district is loaded.'))

/** Notes that loading begins. */
export async function markBegun(house: Ground, at: Date): Promise<void> {
  await beginLoading(callerAt(house, machine, at), {})
}

/** Notes that everything is there. */
export async function markFinished(house: Ground, at: Date): Promise<void> {
  await finishLoading(callerAt(house, machine, at), {})
}

/** Looks at a database before anything is loaded into it. */
export async function whatItHolds({ db }: Pick<Ground, 'db'>): Promise<Holding> {
  if (!(await db.transaction().execute(findDistrict)))
    return (await isMarked(db, acts.begin)) ? 'half a demonstration' : 'nothing'
  if (await isMarked(db, acts.finish)) return 'a demonstration'
  return (await isMarked(db, acts.begin)) ? 'half a demonstration' : 'something else'
}

/** Whether somebody has ever signed in. */
export async function hasVisitors({ db }: Pick<Ground, 'db'>): Promise<boolean> {
  const { rows } = await sql`select 1 from kernel.audit where operation like 'directory.sign-in%' limit 1`.execute(db)
  return rows.length > 0
}

/** The district begins among the first acts of an installation, and the whole is far from the first of many. */
const lastPlace = 200_000

async function isMarked(db: Ground['db'], act: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from kernel.audit
    where actor_id = ${machine.id} and operation = ${act} and outcome = 'done' and position < ${lastPlace}
    limit 1`.execute(db)
  return rows.length > 0
}

function mark(name: `${string}.${string}`, words: ReturnType<typeof both>) {
  return operation({
    ...{ name, summary: words, input: z.object({}) },
    find: async () => ({ id: 'demonstration' }),
    allow: (actor) => actor.kind === 'machine',
    async run(ctx) {
      ctx.trace.content.push({ step: 'demonstration', words })
    },
  })
}
