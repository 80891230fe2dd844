import { sql } from 'kysely'
import type { Town } from './town.ts'

/**
 * Does something while another transaction holds what it needs: when it has begun and waits, that transaction commits.
 *
 * @param held statements of the other transaction, each with its parameters
 */
export async function behind<Result>(
  town: Town,
  held: readonly (readonly [text: string, parameters: readonly unknown[]])[],
  work: () => Promise<Result>,
): Promise<Result> {
  const client = await town.pool.connect()
  try {
    await client.query('begin')
    for (const [text, parameters] of held) await client.query(text, [...parameters])
    const done = work()
    let isOver = false
    done
      .catch(() => undefined)
      .finally(() => {
        isOver = true
      })
    while (!isOver && !(await isWaiting(town)));
    await client.query('commit')
    return await done
  } finally {
    client.release()
  }
}

async function isWaiting({ db }: Town): Promise<boolean> {
  const { rows } = await sql`
    select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(db)
  return rows.length > 0
}
