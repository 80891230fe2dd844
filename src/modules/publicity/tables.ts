// Printed from the migrated database by `npm run print`; not edited by hand.
import type { Generated } from 'kysely'

declare module '../../kernel/database.ts' {
  interface Database {
    'publicity.edition': {
      result_id: string
      ordinal: number
      act: string
      reason: string | null
      by: string
      at: Date
    }
    'publicity.result': {
      id: Generated<string>
      matter_id: string
      decided_at: Date
      item_code: string
      item_name: unknown
      organisation_id: string
      place_id: string | null
      outcome: string
      outcome_name: unknown
      kind: string
      working_days: number | null
      state: string
      facts: Generated<unknown>
      body: string | null
      findings: Generated<unknown>
      ground: unknown
      basis: unknown
      clock_id: string | null
      due_on: string | null
      published_at: Date | null
      updated_at: Date
      late: Generated<boolean>
      keep_until: string | null
      ended_at: Date | null
      words: string | null
    }
    'publicity.pub_result': {
      id: string
      item_code: string
      organisation_id: string
      outcome: string
      kind: string
      state: string
      decided_at: Date
      published_at: Date | null
      working_days: number | null
      late: boolean
    }
  }
}
