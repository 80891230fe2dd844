// Printed from the migrated database by `npm run print`; not edited by hand.
import type { Generated } from 'kysely'

declare module '../../kernel/database.ts' {
  interface Database {
    'archives.batch': { filing_id: string; ordinal: number; pieces: number; filed_by: string; filed_at: Date }
    'archives.choice': {
      position: Generated<number>
      organisation_id: string
      source_id: string
      choice: string
      reason: string
      chosen_by: string
      chosen_at: Date
    }
    'archives.destruction': {
      matter_id: string
      number: string
      organisation_id: string
      state: string
      drawn_by: string
      drawn_at: Date
      drawn_on: string
      appraised_by: string | null
      appraised_at: Date | null
      opinion: string | null
      approved_by: string | null
      approved_at: Date | null
      approval: string | null
      done_at: Date | null
    }
    'archives.destruction_line': {
      list_id: string
      piece_id: string
      keep_until: string
      verdict: string | null
      reason: string | null
      new_until: string | null
      appraised_by: string | null
    }
    'archives.filing': {
      matter_id: string
      number: string
      organisation_id: string
      year: number
      clock_id: string | null
      opened_at: Date
      done_at: Date | null
    }
    'archives.fonds': {
      organisation_id: string
      number: string
      unit: string
      source: string
      kept_by: string
      kept_at: Date
    }
    'archives.hold': {
      id: Generated<string>
      piece_id: string
      reason: string
      placed_by: string
      placed_at: Date
      lifted_by: string | null
      lifted_at: Date | null
      lifted_why: string | null
    }
    'archives.package': {
      id: Generated<string>
      organisation_id: string
      filing_id: string
      retention: string | null
      piece_id: string | null
      state: string
      pieces: number
      done: Generated<number>
      manifest_sha256: string | null
      file_id: string | null
      failure: unknown
      ordered_by: string
      ordered_at: Date
      made_at: Date | null
    }
    'archives.piece': {
      id: Generated<string>
      organisation_id: string
      year: number
      retention: string
      serial: number
      archive_number: string
      filing_id: string
      batch: number
      direction: string
      is_original: boolean
      source_id: string
      matter_number: string
      document_id: string
      type: string
      title: string
      responsible: string
      document_number: string
      formed_on: string
      pages: number
      note: Generated<string>
      why: unknown
      content_sha256: string
      pdf_file_id: string
      keep_until: string | null
      destroyed_at: Date | null
    }
    'archives.retention_rule': {
      id: Generated<string>
      organisation_id: string | null
      ordinal: number
      direction: string | null
      types: Generated<string[]>
      words: Generated<string[]>
      part: string | null
      retention: string
      name: unknown
      basis: unknown
      mark: string
      source: string
      valid_from: Generated<string>
      valid_to: string | null
      entered_by: string | null
      entered_at: Date | null
      ended_by: string | null
    }
    'archives.pub_piece': {
      id: string
      organisation_id: string
      year: number
      retention: string
      archive_number: string
      direction: string
      source_id: string
      document_id: string
      keep_until: string | null
      destroyed_at: Date | null
    }
  }
}
