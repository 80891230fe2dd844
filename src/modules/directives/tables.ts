// Printed from the migrated database by `npm run print`; not edited by hand.
import type { Generated } from 'kysely'

declare module '../../kernel/database.ts' {
  interface Database {
    'directives.extension': {
      obligation_id: string
      ordinal: number
      amount: number
      reason: string
      due_day: string
      asked_on: string
      asked_by: string
      asked_at: Date
      verdict: string | null
      answer: string | null
      decided_by: string | null
      decided_at: Date | null
    }
    'directives.obligation': {
      matter_id: string
      number: string
      document_id: string
      document_matter: string
      document_number: string
      document_title: string
      ordinal: number
      clause: string
      what: string
      issuer_id: string
      office_id: string
      demander_id: string
      organisation_id: string
      parent_id: string | null
      lineage: string[]
      evidence: string
      unit: string | null
      recurring: string | null
      period: Generated<number>
      first_due: string
      due_day: string
      clock_id: string
      state: string
      opened_at: Date
      begun_at: Date | null
      reported_at: Date | null
      stopped_at: Date | null
      plain: Generated<string | null>
    }
    'directives.report': {
      obligation_id: string
      ordinal: number
      evidence: string
      words: string
      figure: string | null
      linked: string | null
      linked_stage: unknown
      files: number
      reported_by: string
      reported_at: Date
      verdict: string | null
      reasons: string | null
      decided_by: string | null
      decided_at: Date | null
      reuses: string | null
    }
    'directives.pub_obligation': {
      matter_id: string
      number: string
      document_id: string
      ordinal: number
      clause: string
      demander_id: string
      organisation_id: string
      parent_id: string | null
      period: number
      state: string
      due_day: string
      clock_id: string
      opened_at: Date
      begun_at: Date | null
      reported_at: Date | null
      issuer_id: string
      evidence: string
      document_number: string
      document_matter: string
      what: string
    }
  }
}
