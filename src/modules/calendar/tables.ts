// Printed from the migrated database by `npm run print`; not edited by hand.
import type { Generated } from 'kysely'

declare module '../../kernel/database.ts' {
  interface Database {
    'calendar.clock': {
      id: Generated<string>
      matter_id: string
      matter_number: string
      kind: string
      rule_id: string
      amount: number
      started_at: Date
    }
    'calendar.clock_event': {
      clock_id: string
      ordinal: number
      kind: string
      at: Date
      detail: unknown
      audit_id: string
    }
    'calendar.day_override': {
      day: string
      kind: string
      name: unknown
      plan_year: number
      entered_by: string
      entered_at: Date
    }
    'calendar.deadline_rule': {
      id: Generated<string>
      code: string
      version: number
      name: unknown
      amount: number
      unit: string
      roll_forward: unknown
      extension: unknown
      stop_grounds: unknown
      legal_basis: unknown
      mark: string
      source: string
      valid_from: string
      valid_to: string | null
      entered_by: string
      entered_at: Date
    }
    'calendar.due': {
      clock_id: string
      state: string
      due_day: string | null
      due_at: Date | null
      provisional: boolean
      lapses_at: Date | null
      holder: string
      late: boolean
      finished_at: Date | null
      first_day: string
      last_day: string
    }
    'calendar.edition': { one: Generated<boolean>; id: Generated<string> }
    'calendar.year_plan': { year: number; source: unknown; entered_by: string; entered_at: Date }
    'calendar.pub_clock': {
      clock_id: string
      matter_id: string
      kind: string
      rule_code: string
      amount: number
      unit: string
      state: string
      due_day: string | null
      due_at: Date | null
      provisional: boolean
      lapses_at: Date | null
      holder: string
      late: boolean
      finished_at: Date | null
      started_at: Date
    }
  }
}
