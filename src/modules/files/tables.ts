// Printed from the migrated database by `npm run print`; not edited by hand.
import type { Generated } from 'kysely'

declare module '../../kernel/database.ts' {
  interface Database {
    'files.file': {
      id: Generated<string>
      name: string
      type: string
      size_bytes: number
      sha256: string
      width: number | null
      height: number | null
      added_by: string
      added_at: Date
    }
    'files.pub_file': {
      id: string
      name: string
      type: string
      size_bytes: number
      sha256: string
      added_by: string
      added_at: Date
    }
  }
}
