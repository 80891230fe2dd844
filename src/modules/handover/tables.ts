// Printed from the migrated database by `npm run print`; not edited by hand.
import type { Generated } from 'kysely'

declare module '../../kernel/database.ts' {
  interface Database {
    'handover.handover': {
      id: Generated<string>
      post_id: string
      organisation_id: string
      leaver_id: string
      taker_id: string
      planned_on: string
      opened_by: string
      opened_at: Date
      list: string | null
      list_sha256: Buffer | null
      frozen_at: Date | null
      outcome: string | null
      closed_by: string | null
      closed_at: Date | null
      reason: string | null
    }
    'handover.item': {
      id: Generated<string>
      handover_id: string
      kind: string
      name: string
      named_by: string
      named_at: Date
      struck_at: Date | null
    }
    'handover.signature': {
      handover_id: string
      leaver_id: string
      taker_id: string
      part: string
      signed_by: string
      signed_at: Date
      reason: string | null
    }
  }
}
