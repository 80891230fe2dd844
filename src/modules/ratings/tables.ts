// Printed from the migrated database by `npm run print`; not edited by hand.
import type { Generated } from 'kysely'

declare module '../../kernel/database.ts' {
  interface Database {
    'ratings.appeal': {
      rating_id: string
      ground: string
      reasons: string
      made_by: string
      made_at: Date
      upheld: boolean | null
      decision: string | null
      decided_by: string | null
      decided_at: Date | null
    }
    'ratings.code': { hash: Buffer; matter_id: string; channel: string; printed_by: string | null; made_at: Date }
    'ratings.default_grade': { matter_id: string; grade: number; at: Date }
    'ratings.invitation': {
      matter_id: string
      number: string
      kind: string
      title: unknown
      item: string
      organisation_id: string
      supervisor_id: string
      officer_id: string | null
      clock_id: string
      opened_at: Date
      ends_at: Date
      ended_at: Date | null
    }
    'ratings.rating': {
      matter_id: string
      id: Generated<string>
      channel: string
      way: string
      grade: number
      marks: Generated<unknown>
      words: string | null
      anonymous: boolean
      given_at: Date
      taken_down_by: string | null
    }
    'ratings.rectification': {
      matter_id: string
      number: string
      rating_id: string | null
      complaint_id: string | null
      organisation_id: string
      supervisor_id: string
      officer_id: string | null
      item: string | null
      facts: string | null
      state: string
      clock_id: string
      opened_at: Date
      due_at: Date
      answer: string | null
      answered_at: Date | null
      ended_at: Date | null
    }
    'ratings.setting': { code: string; value: number; source: string }
    'ratings.turn': {
      id: Generated<string>
      matter_id: string
      kind: string
      method: string | null
      satisfied: boolean | null
      words: string
      by_id: string | null
      at: Date
      ordinal: Generated<number>
    }
    'ratings.pub_default_grade': { organisation_id: string; item: string; grade: number; at: Date }
    'ratings.pub_rating': {
      organisation_id: string
      item: string
      grade: number
      way: string
      channel: string
      given_at: Date
    }
    'ratings.pub_rectification': {
      matter_id: string
      number: string
      organisation_id: string
      supervisor_id: string
      origin: string
      state: string
      opened_at: Date
      due_at: Date
      answered_at: Date | null
      ended_at: Date | null
      in_time: boolean
    }
    'ratings.pub_setting': { code: string; value: number; source: string }
    'ratings.shown_rating': {
      id: string
      organisation_id: string
      officer_id: string | null
      item: string
      way: string
      channel: string
      grade: number
      marks: unknown
      words: string | null
      anonymous: boolean
      given_at: Date
      number: string
      title: unknown
    }
  }
}
