// Printed from the migrated database by `npm run print`; not edited by hand.
import type { Generated } from 'kysely'

declare module '../../kernel/database.ts' {
  interface Database {
    'documents.address_group': {
      id: Generated<string>
      organisation_id: string
      name: string
      members: string[]
      kept_by: string
      kept_at: Date
    }
    'documents.annulment': {
      document_id: string
      ordinal: number
      reason: string
      proposed_by: string
      proposed_at: Date
      verdict: string | null
      opinion: string | null
      decided_by: string | null
      decided_at: Date | null
    }
    'documents.co_writer': { document_id: string; version: number; person_id: string }
    'documents.consultation': {
      id: Generated<string>
      document_id: string
      organisation_id: string
      version: number
      question: string | null
      clock_id: string
      due_at: Date
      asked_by: string
      asked_at: Date
      answer: string | null
      words: string | null
      answered_by: string | null
      answered_at: Date | null
      withdrawn_at: Date | null
    }
    'documents.delegation': {
      id: Generated<string>
      organisation_id: string
      post_id: string
      types: string[]
      starts_on: string
      ends_on: string
      reason: string
      given_by: string
      given_at: Date
      ended_by: string | null
      ended_at: Date | null
    }
    'documents.document': {
      matter_id: string
      number: string
      office_id: string
      issuer_id: string
      state: string
      type: string
      title: string
      elements: unknown
      version: number
      drafted_by: string
      saved_by: string
      started_at: Date
      touched_at: Date
      round: Generated<number>
      signed_on: string | null
      content_sha256: string | null
      document_number: string | null
      pdf_file_id: string | null
      pages: number | null
      failure: unknown
      ready_at: Date | null
      meeting: Generated<unknown>
      erased_at: Date | null
      joint: Generated<unknown>
    }
    'documents.freeze': {
      document_id: string
      round: number
      kind: string
      version: number
      json: string
      sha256: string
      frozen_by: string
      frozen_at: Date
      erased_at: Date | null
    }
    'documents.group_version': {
      group_key: string
      version: number
      name: string
      members: string[]
      kept_by: string
      kept_at: Date
    }
    'documents.imported': { document_id: string; version: number; file_name: string; lost: unknown }
    'documents.issuer_right': {
      office_id: string
      issuer_id: string
      granted_by: string
      granted_at: Date
      ended_by: string | null
      ended_at: Date | null
    }
    'documents.live_draft': {
      document_id: string
      epoch: Generated<string>
      state: Buffer
      version: number
      stored_at: Date
      hands: Generated<string[]>
    }
    'documents.obligation': {
      document_id: string
      ordinal: number
      clause: string
      what: string
      organisations: string[]
      due: unknown
      evidence: string
      unit: string | null
      recurring: string | null
    }
    'documents.reader': {
      organisation_id: string
      document_id: string
      works: boolean
      received: boolean
      dated: string
    }
    'documents.recheck': {
      document_id: string
      round: number
      outcome: string
      reasons: string | null
      checked_by: string
      checked_at: Date
      id: Generated<string>
    }
    'documents.recipient': { document_id: string; part: string; organisation_id: string }
    'documents.recipient_group': { document_id: string; part: string; group_key: string; version: number }
    'documents.register': {
      series_id: string
      year: number
      serial: number
      text: string
      document_id: string
      title: string
      registered_by: string
      registered_at: Date
      voided_by: string | null
      voided_at: Date | null
      void_reason: string | null
    }
    'documents.remark': {
      id: Generated<string>
      document_id: string
      version: number
      place: number
      quote: string
      words: string | null
      proposal: string | null
      written_by: string
      written_at: Date
    }
    'documents.remark_entry': {
      remark_id: string
      ordinal: number
      kind: string
      words: string | null
      written_by: string
      written_at: Date
    }
    'documents.review': {
      document_id: string
      version: number
      verdict: string
      reasons: string | null
      reviewed_by: string
      reviewed_at: Date
      id: Generated<string>
    }
    'documents.search': {
      document_id: string
      number: string
      state: string
      type: string
      title: string
      document_number: string | null
      issuer_id: string | null
      signed_on: string | null
      dated: string
      body: Generated<string>
      words: Generated<string>
      file_words: Generated<string>
      marks: Generated<string>
      stale_since: Date | null
      issuer_words: string | null
    }
    'documents.second_superior': {
      organisation_id: string
      superior: string
      basis: string
      named_by: string
      named_at: Date
    }
    'documents.series': {
      id: Generated<string>
      organisation_id: string
      word: string
      name: string
      formats: string[]
      opened_by: string
      opened_at: Date
    }
    'documents.signature': {
      document_id: string
      round: number
      organisation_id: string
      sha256: string | null
      verdict: string | null
      opinion: string | null
      signed_by: string | null
      post_id: string | null
      signer_name: string | null
      delegation_id: string | null
      signed_on: string | null
      signed_at: Date | null
    }
    'documents.version': { document_id: string; ordinal: number; elements: unknown; saved_by: string; saved_at: Date }
    'documents.hand': { document_id: string; person_id: string }
    'documents.pub_document': {
      matter_id: string
      number: string
      office_id: string
      issuer_id: string
      state: string
      type: string
      title: string
      signed_on: string | null
      content_sha256: string | null
      document_number: string | null
      pages: number | null
      ready_at: Date | null
      meeting: unknown
    }
    'documents.pub_filing': {
      matter_id: string
      number: string
      office_id: string
      issuer_id: string
      state: string
      type: string
      title: string
      document_number: string | null
      signed_on: string | null
      pages: number | null
      content_sha256: string | null
      pdf_file_id: string | null
      started_at: Date
    }
    'documents.pub_joint_issuer': { document_id: string; organisation_id: string }
    'documents.pub_reader': {
      organisation_id: string
      document_id: string
      works: boolean
      received: boolean
      dated: string
    }
    'documents.pub_recipient': { document_id: string; part: string; organisation_id: string }
    'documents.pub_register': {
      series_id: string
      word: string
      year: number
      serial: number
      text: string
      title: string
      document_id: string
      matter_number: string
      office_id: string
      issuer_id: string
      signed_on: string | null
      pages: number | null
      registered_by: string
      registered_at: Date
      voided_at: Date | null
      void_reason: string | null
    }
    'documents.pub_search': {
      document_id: string
      number: string
      state: string
      type: string
      title: string
      document_number: string | null
      issuer_id: string | null
      signed_on: string | null
      dated: string
      body: string
      words: string
      file_words: string
      marks: string
      stale_since: Date | null
      issuer_words: string | null
    }
    'documents.pub_signer': {
      document_id: string
      organisation_id: string
      signer_name: string | null
      signed_on: string | null
    }
  }
}
