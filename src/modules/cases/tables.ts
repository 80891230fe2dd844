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
    'cases.charge_correction': {
      id: Generated<string>
      matter_id: string
      fee: string
      from_fen: number
      to_fen: number
      reason: string
      organisation_id: string
      asked_by: string
      asked_by_head: boolean
      asked_at: Date
      verdict: string | null
      answer: string | null
      decided_by: string | null
      decided_at: Date | null
    }
    'cases.contest_time': {
      matter_id: string
      decided_at: Date
      reconsideration_clock: string
      litigation_clock: string
    }
    'cases.coordination': {
      opinion_id: string
      note: string
      way: string
      noted_at: Date
      noted_by: string
      ruling: string | null
      ruled: string | null
      ruled_at: Date | null
      ruled_by: string | null
    }
    'cases.correction': {
      matter_id: string
      words: string
      issued_at: Date
      issued_by: string
      answers: unknown
      answered_at: Date | null
      organisation_id: string | null
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
      amount_fen: number | null
    }
    'cases.decision_ground': { matter_id: string; ground: string }
    'cases.decision_record': { matter_id: string; hearing_id: string; decided_at: Date; words: string }
    'cases.delivery': { matter_id: string; way: string; detail: string; delivered_at: Date; delivered_by: string }
    'cases.extension': {
      matter_id: string
      amount: number
      reason: string
      granted_at: Date
      granted_by: string
      organisation_id: string | null
    }
    'cases.extension_request': {
      id: Generated<string>
      matter_id: string
      amount: number
      reason: string
      asked_at: Date
      asked_by: string
      state: string
      answer: string | null
      answered_at: Date | null
      answered_by: string | null
    }
    'cases.hearing': {
      id: Generated<string>
      matter_id: string
      origin: string
      ground: string
      why: string
      state: string
      asked_at: Date
      asked_by: string
      hold_clock: string | null
      is_public: Generated<boolean>
      closed_why: string | null
      topic: string | null
      starts_at: Date | null
      place: string | null
      seats: Generated<number>
      chair_id: string | null
      chair_post: string | null
      chair_name: string | null
      ended_at: Date | null
      ended_why: string | null
    }
    'cases.hearing_call': {
      hearing_id: string
      ordinal: number
      starts_at: Date
      place: string
      why: string | null
      called_at: Date
      called_by: string
    }
    'cases.hearing_presence': {
      hearing_id: string
      participant_id: string
      signed: string | null
      note: string | null
      signed_at: Date | null
      signed_by: string | null
    }
    'cases.hearing_record': {
      hearing_id: string
      evidence: string
      statements: string
      debate: string
      others: string
      recorded_at: Date
      recorded_by: string
    }
    'cases.hearing_seat': { hearing_id: string; person_id: string; asked_at: Date }
    'cases.inspector': { matter_id: string; person_id: string; name: string; assigned_at: Date; assigned_by: string }
    'cases.objection': {
      id: Generated<string>
      code: string
      notice_id: string
      matter_id: string
      words: string
      channel: string
      confidential: boolean
      at: Date
      taken_by: string | null
      clock_id: string
      outcome: string | null
      answer: string | null
      answered_at: Date | null
      answered_by: string | null
    }
    'cases.objector': { objection_id: string; person_id: string | null; name: string | null; contact: string | null }
    'cases.on_the_spot': { matter_id: string; decided_at: Date; decided_by: string }
    'cases.opinion': {
      id: Generated<string>
      matter_id: string
      kind: string
      code: string | null
      organisation_id: string
      wanted: string
      asked_at: Date
      asked_by: string
      asked_for: string
      holds: Generated<boolean>
      clock_id: string
      state: string
      silent_at: Date | null
      consents: Generated<boolean>
      view: string | null
      answer: string | null
      late: boolean | null
      answered_at: Date | null
      answered_by: string | null
    }
    'cases.participant': {
      id: Generated<string>
      matter_id: string
      part: string
      ordinal: number
      person_id: string | null
      firm_id: string | null
      name: string
      contact: string
      concern: string
      told: string
      named_at: Date
      named_by: string
      statement_state: string
      statement_clock: string | null
      statement: string | null
      stated_at: Date | null
      stated_by: string | null
      hearing_state: string
      hearing_clock: string | null
      hearing_told_at: Date | null
      hearing_words: string | null
      hearing_at: Date | null
    }
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
    'cases.public_notice': {
      id: Generated<string>
      matter_id: string
      item_code: string
      organisation_id: string
      place_id: string | null
      title: unknown
      facts: unknown
      findings: Generated<unknown>
      put_at: Date
      until_at: Date
      clock_id: string | null
      ended_at: Date | null
      taken_down_by: string | null
      taken_down_why: string | null
    }
    'cases.recusal': {
      id: Generated<string>
      hearing_id: string
      asked_by: string
      chair_id: string
      reason: string
      asked_at: Date
      granted: boolean | null
      why: string | null
      decided_at: Date | null
      decided_by: string | null
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
    'cases.special': {
      id: Generated<string>
      matter_id: string
      kind: string
      organisation_id: string | null
      body: string | null
      notice: string
      told_days: number
      clock_id: string
      begun_at: Date
      begun_by: string
      overrun_at: Date | null
      ended_at: Date | null
      ended_by: string | null
      result: string | null
      reference: string | null
    }
    'cases.special_extension': { special_id: string; told_days: number; why: string; told_at: Date; told_by: string }
    'cases.statement_answer': { participant_id: string; decided_at: Date; adopted: boolean; why: string }
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
    'cases.pub_course': {
      matter_id: string
      number: string
      item_code: string
      applicant_id: string
      state: string
      submitted_at: Date | null
      accepted_at: Date | null
      accepted_how: string | null
      intake_clock: string | null
      promised_clock: string | null
      statutory_clock: string | null
      correction_at: Date | null
      extended_at: Date | null
      decision_kind: string | null
      made_by: string | null
      decided_at: Date | null
      decided_by: string | null
      reason_length: number
      grounds: number
      corrected: string[]
      task_times: Date[]
      charges: unknown
    }
    'cases.pub_course_stop': {
      id: string
      matter_id: string
      ground: string
      expected_days: number | null
      stopped_at: Date
      resumed_at: Date | null
      ground_text: unknown
    }
    'cases.pub_notice': {
      id: string
      item_code: string
      organisation_id: string
      place_id: string | null
      title: unknown
      facts: unknown
      put_at: Date
      until_at: Date
      ended_at: Date | null
      taken_down: boolean
    }
    'cases.pub_objection': {
      id: string
      item_code: string
      organisation_id: string
      at: Date
      outcome: string | null
      answered_at: Date | null
      confidential: boolean
      channel: string
    }
  }
}
