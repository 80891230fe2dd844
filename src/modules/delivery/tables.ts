// Printed from the migrated database by `npm run print`; not edited by hand.
import type { Generated } from 'kysely'

declare module '../../kernel/database.ts' {
  interface Database {
    'delivery.assignment': {
      id: Generated<string>
      incoming_id: string
      post_id: string | null
      part: string
      assigned_by: string
      assigned_at: Date
      work_id: string
      result: string | null
      done_by: string | null
      done_at: Date | null
      unit_id: string | null
      taken_at: Date | null
      withdrawn_by: string | null
      withdrawn_at: Date | null
      withdrawn_reason: string | null
    }
    'delivery.circulation': {
      id: Generated<string>
      incoming_id: string
      way: string
      started_by: string
      started_at: Date
    }
    'delivery.delivery': {
      incoming_id: string
      number: string
      document_id: string
      organisation_id: string
      part: string
      role: string
      state: string
      step: string
      sign_by: Date | null
      rings: boolean
      nagged_at: Date | null
      redirected_from: string | null
      sent_at: Date
    }
    'delivery.dispatch': {
      document_id: string
      matter_number: string
      document_number: string
      type: string
      title: string
      urgency: string | null
      issuer_id: string
      office_id: string
      signed_on: string
      content_sha256: string
      pdf_file_id: string
      pages: number
      words: Generated<string>
      sent_by: string
      sent_at: Date
      audit_id: string
    }
    'delivery.ending': {
      document_id: string
      how: string
      starts_on: string
      reason: string
      successor_id: string | null
      ended_by: string
      ended_at: Date
      applied_at: Date | null
    }
    'delivery.escalation': { incoming_id: string; level: number; told: string[]; at: Date }
    'delivery.instruction': {
      id: Generated<string>
      incoming_id: string
      words: string | null
      attachment_id: string | null
      post_id: string
      given_by: string
      given_at: Date
    }
    'delivery.nag': { incoming_id: string; at: Date; nagged_by: string }
    'delivery.outside_delivery': {
      document_id: string
      position: number
      name: string
      part: string
      way: string | null
      sent_on: string | null
      proof: string | null
      recorded_by: string | null
      recorded_at: Date | null
      audit_id: string
    }
    'delivery.outside_reply': {
      incoming_id: string
      state: string
      way: string
      sent_on: string
      document_id: string | null
      document_number: string | null
      at: Date
    }
    'delivery.outside_source': {
      incoming_id: string
      organisation_id: string
      issuer: string
      document_number: string | null
      type: string
      title: string
      dated_on: string
      urgency: string | null
      received_on: string
      way: string
      pages: number
      copies: number
      asks_answer: boolean
      answer_by: string | null
      content: string
      content_sha256: string
      pdf_file_id: string
      words: Generated<string>
      issuer_key: string
      same_key: string
      is_returned: Generated<boolean>
      registered_by: string
      registered_at: Date
      audit_id: string
    }
    'delivery.phrase': { id: Generated<string>; person_id: string; words: string; kept_at: Date }
    'delivery.proposal': {
      id: Generated<string>
      incoming_id: string
      way: string
      words: string
      leader_post: string | null
      days: number | null
      proposed_by: string
      proposed_at: Date
    }
    'delivery.reader': {
      circulation_id: string
      ordinal: number
      post_id: string
      work_id: string | null
      had_since: Date | null
      words: string | null
      read_by: string | null
      read_at: Date | null
      passed_by: string | null
      passed_at: Date | null
    }
    'delivery.receipt': {
      incoming_id: string
      state: string
      document_id: string
      position: Generated<number>
      person_id: string
      post_id: string | null
      note: string | null
      audit_id: string
      at: Date
    }
    'delivery.register': {
      organisation_id: string
      year: number
      serial: number
      incoming_id: string
      registered_by: string
      registered_at: Date
    }
    'delivery.serial': { organisation_id: string; year: number; last: number }
    'delivery.pub_delivery': {
      incoming_id: string
      number: string
      document_id: string
      organisation_id: string
      part: string
      state: string
      sent_at: Date
      signed_at: Date
      acted_at: Date
      redirected_from: string | null
    }
    'delivery.pub_dispatch': {
      document_id: string
      matter_number: string
      document_number: string
      type: string
      title: string
      urgency: string | null
      issuer_id: string
      office_id: string
      signed_on: string
      pages: number
      sent_at: Date
    }
    'delivery.pub_hand': {
      person_id: string
      post_id: string
      part: string
      organisation_id: string
      document_id: string
    }
    'delivery.pub_incoming': {
      incoming_id: string
      number: string
      document_id: string
      organisation_id: string
      part: string
      state: string
      step: string
      sent_at: Date
      document_number: string
      type: string
      title: string
      issuer_id: string
      signed_on: string
      pages: number
      content_sha256: string
      pdf_file_id: string
      year: number | null
      serial: number | null
      registered_by: string | null
      registered_at: Date | null
      ending: string | null
      issuer_words: string
    }
    'delivery.pub_outside': {
      incoming_id: string
      organisation_id: string
      issuer_id: string
      issuer: string
      item: string
      received_at: Date
      pages: number
      asks_answer: boolean
      is_returned: boolean
      content: string
    }
    'delivery.pub_reading': { incoming_id: string; document_id: string; organisation_id: string; read_at: Date | null }
    'delivery.pub_receipt': {
      incoming_id: string
      document_id: string
      state: string
      person_id: string
      post_id: string | null
      note: string | null
      audit_id: string
      at: Date
    }
    'delivery.pub_signing': {
      incoming_id: string
      document_id: string
      organisation_id: string
      sent_at: Date
      signed_at: Date
    }
    'delivery.source': {
      document_id: string
      document_number: string
      type: string
      title: string
      urgency: string
      issuer_id: string
      issuer_words: string
      signed_on: string
      pages: number
      content_sha256: string
      pdf_file_id: string
      words: string
    }
  }
}
