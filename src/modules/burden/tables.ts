// Printed from the migrated database by `npm run print`; not edited by hand.
import type { Generated } from 'kysely'

declare module '../../kernel/database.ts' {
  interface Database {
    'burden.budget': {
      id: Generated<string>
      issuer_id: string
      recipients: string
      kind: string
      length: string
      most: number | null
      holds: boolean
      reason: string
      setter_id: string
      set_by: string
      set_at: Date
      ended_by: string | null
      ended_at: Date | null
      end_reason: string | null
    }
    'burden.demand': {
      issuer_id: string
      recipient_id: string
      recipient_kind: string
      document_id: string
      item: string
      at: Date
      documents: number
      pages: number
      meetings: number
      forms: number
      figures: number
    }
  }
}
