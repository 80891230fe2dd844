// Printed from the migrated database by `npm run print`; not edited by hand.
import type { Generated } from 'kysely'

declare module '../../kernel/database.ts' {
  interface Database {
    'files.content': {
      sha256: string
      scan: string
      threat: string | null
      scanned_at: Date | null
      reading: Generated<string>
      thumbnail: Buffer | null
      viewable_sha256: string | null
      words: string | null
      mark: string | null
      erased_at: Date | null
    }
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
      erased_at: Date | null
    }
    'files.verdict': {
      id: Generated<string>
      sha256: string
      verdict: string
      words: string
      scanner: string
      at: Date
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
    'files.pub_reading': { file_id: string; reading: string; mark: string | null }
    'files.pub_words': { file_id: string; words: string | null }
  }
}
