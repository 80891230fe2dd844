// Printed from the migrated database by `npm run print`; not edited by hand.
import type { Generated } from 'kysely'

declare module '../../kernel/database.ts' {
  interface Database {
    'docket.attachment': {
      id: Generated<string>
      matter_id: string
      slot: string
      file_id: string
      added_by: string
      added_at: Date
      removed_at: Date | null
      removed_by: string | null
      threat: string | null
    }
    'docket.bar': { matter_id: string; reader_id: string; since: Date }
    'docket.card': {
      matter_id: string
      rule: string
      colour: string
      due_at: Date
      raised_at: Date
      holder_organisation_id: string | null
      id: Generated<string>
      rule_version: Generated<number>
    }
    'docket.card_rule': {
      code: string
      colour: string
      when: string
      days: number
      words: unknown
      source: string
      valid_from: string
      valid_to: string | null
      version: Generated<number>
      entered_by: string | null
      entered_at: Date | null
    }
    'docket.involvement': { organisation_id: string; matter_id: string; opened_at: Date; since: Date }
    'docket.matter': {
      id: Generated<string>
      number: string
      kind: string
      title: unknown
      subject_id: string
      organisation_id: string
      holder_organisation_id: string | null
      holder_post_id: string | null
      state: string
      stage: string
      stage_text: unknown
      clock_id: string | null
      due_at: Date | null
      provisional: Generated<boolean>
      clock_state: string | null
      card: string | null
      disclosure: string
      disclosure_ground: unknown
      disclosure_until: string | null
      disclosed_by: string | null
      opened_by: string
      opened_at: Date
      closed_at: Date | null
      archived_at: Date | null
      words: Generated<string>
    }
    'docket.party': { matter_id: string; person_id: string; part: string; opened_at: Date }
    'docket.serial': { organisation_number: string; day: string; kind: string; last: number }
    'docket.step': {
      id: Generated<string>
      matter_id: string
      ordinal: number
      audit_id: string
      kind: string
      words: unknown
      note: string | null
      visible: string
      organisation_id: string | null
      post_id: string | null
      person_id: string
      at: Date
      for_id: string | null
    }
    'docket.tally': {
      holder_organisation_id: string | null
      stage: string
      clock_state: string
      card: string
      count: number
    }
    'docket.tally_change': {
      holder_organisation_id: string | null
      stage: string
      clock_state: string
      card: string
      delta: number
    }
    'docket.work_item': {
      id: Generated<string>
      matter_id: string
      task: string
      title: unknown
      href: string
      scope: string
      role: string | null
      organisation_id: string | null
      opened_at: Date
      due_at: Date | null
      closed_at: Date | null
      closed_by: string | null
      outcome: string | null
      clock_id: string | null
      barred_ids: Generated<string[]>
    }
    'docket.pub_attachment': { matter_id: string; slot: string; file_id: string; removed_at: Date | null }
    'docket.pub_bar': { matter_id: string; reader_id: string }
    'docket.pub_card': {
      id: string
      matter_id: string
      rule: string
      rule_version: number
      colour: string
      due_at: Date
      raised_at: Date
      holder_organisation_id: string | null
    }
    'docket.pub_card_rule': {
      code: string
      version: number
      colour: string
      when: string
      days: number
      words: unknown
      source: string
      valid_from: string
      valid_to: string | null
    }
    'docket.pub_disclosure': { matter_id: string; disclosure: string; ground: unknown; until: string | null }
    'docket.pub_matter': {
      id: string
      number: string
      kind: string
      title: unknown
      subject_id: string
      organisation_id: string
      holder_organisation_id: string | null
      state: string
      stage: string
      stage_text: unknown
      clock_id: string | null
      due_at: Date | null
      provisional: boolean
      clock_state: string | null
      card: string | null
      disclosure: string
      opened_at: Date
      closed_at: Date | null
    }
    'docket.pub_step': {
      id: string
      matter_id: string
      kind: string
      visible: string
      organisation_id: string | null
      post_id: string | null
      person_id: string
      at: Date
    }
  }
}
