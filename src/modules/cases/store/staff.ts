import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../../kernel/context.ts'
import type { Day } from '../../../kernel/day.ts'
import { Text } from '../../../kernel/text.ts'

/** Somebody in a post of an office today. */
export const Colleague = z.object({ postId: z.uuid(), personId: z.uuid(), name: z.string(), post: Text })
export type Colleague = z.infer<typeof Colleague>

/** Who works in an office today, by post: those who may chair a hearing or inspect are among them. */
export async function staffOf(tx: Tx, organisationId: string, today: Day): Promise<Colleague[]> {
  const { rows } = await sql`
    select p.id as "postId", a.person_id as "personId", n.name, p.name as post
      from directory.pub_post p
      join directory.pub_appointment a on a.post_id = p.id and a.starts_on <= ${today}::date
       and (a.ends_on is null or a.ends_on >= ${today}::date)
      join directory.pub_person n on n.id = a.person_id
     where p.organisation_id = ${organisationId} and (p.closed_on is null or p.closed_on > ${today}::date)
       and p.roles && array['handler', 'head']
     order by n.name, p.id limit 300`.execute(tx)
  return rows.map((row) => Colleague.parse(row))
}
