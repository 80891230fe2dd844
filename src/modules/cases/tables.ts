// Printed from the migrated database by `npm run print`; not edited by hand.
import type { Generated } from 'kysely'

declare module '../../kernel/database.ts' {
  interface Database {
    'cases.annulled_decision': {
      id: Generated<string>
      matter_id: string
      remedy_id: string
      decision: unknown
      annulled_at: Date
    }
    'cases.bundle': { id: Generated<string>; code: string; applicant_id: string; begun_at: Date; sent_at: Date | null }
    'cases.bundle_part': { bundle_id: string; part: string; matter_id: string | null; blocked: string | null }
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
    'cases.contest_time': {
      matter_id: string
      decided_at: Date
      reconsideration_clock: string
      litigation_clock: string
    }
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
      post_id: string | null
      made_by: Generated<string>
    }
    'cases.decision_ground': { matter_id: string; ground: string }
    'cases.delivery': { matter_id: string; way: string; detail: string; delivered_at: Date; delivered_by: string }
    'cases.extension': { matter_id: string; amount: number; reason: string; granted_at: Date; granted_by: string }
    'cases.promise': {
      id: Generated<string>
      matter_id: string
      kind: string
      code: string
      words: unknown
      consequence: unknown
      promised_at: Date
      promised_by: string
      state: string
      clock_id: string | null
      due_at: Date | null
      reminded_at: Date | null
      settled_at: Date | null
      settled_by: string | null
      note: string | null
    }
    'cases.remedy': {
      id: Generated<string>
      matter_id: string
      way: string
      body: string
      reference: string
      applied_on: string
      state: string
      result: string | null
      note: string | null
      noted_at: Date
      noted_by: string
      settled_at: Date | null
    }
    'cases.result_act': {
      matter_id: string
      number: string
      certificate_id: string
      act: string
      by_holder: boolean
      ground: string
      facts: string
      changes: Generated<unknown>
      state: string
      opened_at: Date
      opened_by: string
      statement: string | null
      stated_at: Date | null
      statement_clock: string | null
      decision_clock: string
      deem_at: Date | null
      outcome: string | null
      reason: string | null
      compensation: string | null
      decided_at: Date | null
      decided_by: string | null
      public_interest: Generated<boolean>
    }
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
