// Printed from the migrated database by `npm run print`; not edited by hand.
import type { Generated } from 'kysely'

declare module '../../kernel/database.ts' {
  interface Database {
    'oversight.appeal': { matter_id: string; words: string; appealed_at: Date; appealed_by: string; post_id: string }
    'oversight.card': {
      matter_id: string
      number: string
      colour: string
      trigger: string
      organisation_id: string
      supervisor_id: string
      post_id: string | null
      answering_role: string
      about_id: string | null
      about_number: string | null
      by_rule: string | null
      finding_id: string | null
      due_at: Date | null
      evidence: string
      issued_at: Date
      issued_by: string
      stage: string
      window_clock: string | null
      work_clock: string | null
    }
    'oversight.card_decision': {
      matter_id: string
      instance: string
      outcome: string
      reason: string
      decided_at: Date
      decided_by: string
      post_id: string
    }
    'oversight.finding': {
      id: Generated<string>
      detector: string
      version: number
      subject_key: string
      organisation_id: string
      matter_id: string | null
      matter_number: string | null
      person_id: string | null
      data: unknown
      compared: Generated<number>
      state: string
      found_at: Date
    }
    'oversight.finding_act': {
      finding_id: string
      ordinal: number
      act: string
      reason: string
      by_post: string
      by_person: string
      at: Date
    }
    'oversight.finding_row': {
      finding_id: string
      ordinal: number
      matter_id: string
      number: string
      figure: string
      own: boolean
    }
    'oversight.finding_rule': {
      code: string
      version: number
      limits: unknown
      source: string
      valid_from: string
      entered_by: string | null
      entered_at: Date
    }
    'oversight.grade_rule': {
      version: number
      yellow_points: number
      red_points: number
      excellent: number
      good: number
      passing: number
      least_matters: number
      source: string
      valid_from: string
      entered_by: string | null
      entered_at: Date
      code: Generated<string>
    }
    'oversight.report': {
      id: Generated<string>
      organisation_id: string
      month: string
      content: unknown
      digest: string
      issued_at: Date
      issued_by: string
    }
    'oversight.scan': { one: Generated<boolean>; until: Date }
    'oversight.statement': { matter_id: string; words: string; stated_at: Date; stated_by: string; post_id: string }
    'oversight.pub_card': {
      matter_id: string
      number: string
      colour: string
      trigger: string
      organisation_id: string
      about_id: string | null
      due_at: Date | null
      issued_at: Date
      stage: string
      outcome: string
    }
  }
}
