// Printed from the migrated database by `npm run print`; not edited by hand.
import type { Generated } from 'kysely'

declare module '../../kernel/database.ts' {
  interface Database {
    'papers.paper': {
      id: Generated<string>
      matter_id: string
      matter_number: string
      kind: string
      organisation_id: string
      number: string
      title: unknown
      data: unknown
      code: string
      audit_id: string
      requested_at: Date
      state: string
      failure: unknown
      file_id: string | null
      sha256: string | null
      seal_id: string | null
      set_at: Date | null
    }
    'papers.series': { organisation_id: string; year: number; word: string; last: number }
  }
}
