import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type {} from '../tables.ts'

/** Of each service the newest closed case in which something was granted to a party. */
export async function newestGranted(tx: Tx, applicantId: string): Promise<{ id: string; guideVersionId: string }[]> {
  const { rows } = await sql<{ id: string; guideVersionId: string }>`
    select distinct on (c.item_code) c.matter_id as id, c.guide_version_id as "guideVersionId"
    from cases.case c join cases.decision d on d.matter_id = c.matter_id and d.kind = 'grant'
    where c.applicant_id = ${applicantId}::uuid and c.state in ('closed', 'archived')
    order by c.item_code, d.decided_at desc`.execute(tx)
  return rows
}
