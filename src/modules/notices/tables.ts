// Printed from the migrated database by `npm run print`; not edited by hand.
import type { Generated } from 'kysely'

declare module '../../kernel/database.ts' {
  interface Database {
    'notices.notice': {
      id: Generated<string>
      person_id: string
      cause: string
      words: unknown
      href: string
      told_at: Date
      read_at: Date | null
    }
  }
}
