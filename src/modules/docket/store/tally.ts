import { type Kysely, sql } from 'kysely'
import type { Database } from '../../../kernel/database.ts'
import type { Job } from '../../../kernel/job.ts'

/** Every minute: what changed is added to what is kept counted. Who reads meanwhile sees both before, or both after. */
export const addUpTally: Job = {
  name: 'add-up-tally',
  cron: '* * * * *',
  async run({ db }) {
    await sql`
      with gone as (delete from docket.tally_change returning *),
      summed as (
        select holder_organisation_id, stage, clock_state, card, sum(delta) as count from gone
        group by holder_organisation_id, stage, clock_state, card having sum(delta) <> 0)
      insert into docket.tally as t select * from summed
      on conflict (holder_organisation_id, stage, clock_state, card) do update set count = t.count + excluded.count`.execute(
      db,
    )
  },
}

/** Counts anew, after matters were brought in past the triggers. */
export async function recountTally(db: Kysely<Database>): Promise<void> {
  await sql`select docket.recount()`.execute(db)
}
