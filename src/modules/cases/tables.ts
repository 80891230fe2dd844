// Printed from the migrated database by `npm run print`; not edited by hand.
import type { Generated } from 'kysely'

declare module '../../kernel/database.ts' {
  interface Database {
    'cases.case': {
      matter_id: string
      number: string
      item_code: string
      guide_version_id: string
      applicant_id: string
      channel: string
      residence_id: string | null
      offices: Generated<unknown>
      state: string
      answers: Generated<unknown>
      page: string | null
      known_used_at: Date | null
      known_declined_at: Date | null
      process: unknown
      created_at: Date
      submitted_at: Date | null
      handed_in_at: Date | null
      accepted_at: Date | null
      accepted_how: string | null
      intake_clock: string | null
      correction_clock: string | null
      promised_clock: string | null
      statutory_clock: string | null
      closed_at: Date | null
    }
    'cases.charge': { matter_id: string; fee: string; amount_fen: number; charged_at: Date; charged_by: string }
    'cases.correction': {
      matter_id: string
      words: string
      issued_at: Date
      issued_by: string
      answers: unknown
      answered_at: Date | null
    }
    'cases.correction_item': { matter_id: string; target: string; code: string; reason: string; note: string }
    'cases.decision': {
      matter_id: string
      outcome: string
      kind: string
      reason: string
      remedies: unknown
      decided_at: Date
      decided_by: string
      post_id: string
    }
    'cases.decision_ground': { matter_id: string; ground: string }
    'cases.delivery': { matter_id: string; way: string; detail: string; delivered_at: Date; delivered_by: string }
    'cases.extension': { matter_id: string; amount: number; reason: string; granted_at: Date; granted_by: string }
    'cases.stop': {
      id: Generated<string>
      matter_id: string
      ground: string
      notice: string
      expected_days: number | null
      stopped_at: Date
      stopped_by: string
      resumed_at: Date | null
      resumed_by: string | null
    }
    'cases.task_result': {
      matter_id: string
      token: string
      node: string
      outcome: string | null
      opinion: string
      colleague: string | null
      done_at: Date
      done_by: string
      post_id: string | null
    }
    'cases.timer': {
      id: Generated<string>
      matter_id: string
      name: string
      clock_id: string | null
      due_at: Date
      fired_at: Date | null
      cancelled_at: Date | null
      failed_at: Date | null
    }
  }
}
