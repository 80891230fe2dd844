// Printed from the migrated database by `npm run print`; not edited by hand.
import type { Generated } from 'kysely'

declare module '../../kernel/database.ts' {
  interface Database {
    'notices.address': {
      person_id: string
      channel: string
      value: string
      added_at: Date
      code_secret: Buffer | null
      code_expires_at: Date | null
      tries: Generated<number>
      verified_at: Date | null
      failed_at: Date | null
    }
    'notices.attempt': {
      message_id: string
      ordinal: number
      at: Date
      carrier: string
      outcome: string
      answer: string
    }
    'notices.message': {
      id: Generated<string>
      notice_id: string
      person_id: string
      channel: string
      state: string
      due_at: Date
      made_at: Date
      ended_at: Date | null
    }
    'notices.notice': {
      id: Generated<string>
      person_id: string
      cause: string
      words: unknown
      href: string
      told_at: Date
      read_at: Date | null
    }
    'notices.preference': {
      person_id: string
      mail: boolean
      sms: boolean
      quiet_from: string | null
      quiet_to: string | null
      language: string
      changed_at: Date
    }
  }
}
