// Printed from the migrated database by `npm run print`; not edited by hand.
import type { Generated } from 'kysely'

declare module '../../kernel/database.ts' {
  interface Database {
    'behalf.slip': {
      representation_id: string
      check_code: string
      code_hash: Buffer
      code_expires_at: Date
      wrong_tries: Generated<number>
      made_by: string
      made_at: Date
    }
  }
}
