import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../../kernel/context.ts'
import { Text } from '../../../kernel/text.ts'
import { Participant } from '../interested/model.ts'
import type {} from '../tables.ts'

/** A matter that concerns somebody, and how far their rights are used. */
export const Concern = z.object({
  number: z.string(),
  title: Text,
  namedAt: z.date(),
  statementState: Participant.shape.statementState,
  hearingState: Participant.shape.hearingState,
})
export type Concern = z.infer<typeof Concern>

/** Matters that concern a person, the newest first. */
export async function concernsWithMatter(
  tx: Tx,
  personId: string,
  { before, limit }: { before?: Date; limit: number },
): Promise<Concern[]> {
  const { rows } = await sql`
    select m.number, m.title, p.named_at as "namedAt", p.statement_state as "statementState", p.hearing_state as "hearingState"
      from cases.participant p join docket.pub_matter m on m.id = p.matter_id
     where p.person_id = ${personId} and p.part = 'interested' ${before ? sql`and p.named_at < ${before}` : sql``}
     order by p.named_at desc limit ${limit}`.execute(tx)
  return rows.map((row) => Concern.parse(row))
}
