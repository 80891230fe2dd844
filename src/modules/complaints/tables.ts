// Printed from the migrated database by `npm run print`; not edited by hand.
import type { Generated } from 'kysely'

declare module '../../kernel/database.ts' {
  interface Database {
    'complaints.appeal': {
      matter_id: string
      reasons: string
      made_at: Date
      reviewer_id: string
      clock_id: string
      outcome: string | null
      words: string | null
      decided_by: string | null
      decided_at: Date | null
    }
    'complaints.category': { code: string; ordinal: number; words: unknown; source: string }
    'complaints.complaint': {
      matter_id: string
      number: string
      about: string
      organisation_id: string
      post_id: string | null
      person_words: string | null
      item: string | null
      matter_number: string | null
      category: string
      facts: string
      wish: string | null
      hide_identity: boolean
      complainant_id: string | null
      contact: string | null
      follow_hash: Buffer | null
      supervisor_id: string
      state: string
      received_at: Date
      clock_id: string
      accepted_at: Date | null
      accepted_by: string | null
      ground: string | null
      ground_words: string | null
      outcome: string | null
      reasons: string | null
      measures: string | null
      decided_at: Date | null
      decided_by: string | null
    }
    'complaints.ground': { code: string; ordinal: number; words: unknown; remedy: unknown; source: string }
    'complaints.retaliation': { id: Generated<string>; matter_id: string; words: string; at: Date }
    'complaints.statement': {
      matter_id: string
      questions: string
      clock_id: string
      due_at: Date
      asked_by: string
      asked_at: Date
      words: string | null
      stated_by: string | null
      stated_at: Date | null
    }
    'complaints.pub_complaint': {
      matter_id: string
      number: string
      organisation_id: string
      supervisor_id: string
      category: string
      item: string | null
      state: string
      outcome: string | null
      received_at: Date
      accepted_at: Date | null
      decided_at: Date | null
      retaliation: boolean
    }
    'complaints.shown_to_organisation': {
      matter_id: string
      number: string
      organisation_id: string
      category: string
      hide_identity: boolean
      state: string
      item: string
      facts: string
      wish: string
      matter_number: string
      complainant_id: string
    }
  }
}
