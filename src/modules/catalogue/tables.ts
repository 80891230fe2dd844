// Printed from the migrated database by `npm run print`; not edited by hand.
import type { Generated } from 'kysely'

declare module '../../kernel/database.ts' {
  interface Database {
    'catalogue.guide_edit': {
      guide_version_id: string
      revision: number
      part: string
      before: unknown
      undoes: number | null
      made_by: string
      made_at: Date
    }
    'catalogue.guide_fee': { guide_version_id: string; code: string; amount_fen: number | null }
    'catalogue.guide_field': { guide_version_id: string; name: string; material: string | null; position: number }
    'catalogue.guide_ground': { guide_version_id: string; outcome: string; code: string }
    'catalogue.guide_material': { guide_version_id: string; code: string; necessity: string; position: number }
    'catalogue.guide_outcome': { guide_version_id: string; code: string; kind: string }
    'catalogue.guide_retirement': {
      guide_version_id: string
      last_day: string
      reason: unknown
      retired_by: string
      retired_at: Date
    }
    'catalogue.guide_stop_ground': { guide_version_id: string; code: string; max_working_days: number | null }
    'catalogue.guide_task': { guide_version_id: string; node: string }
    'catalogue.guide_version': {
      id: Generated<string>
      item_id: string
      version: number
      content: unknown
      process: unknown
      valid_from: string
      valid_to: string | null
      drafted_by: string
      drafted_at: Date
      published_by: string | null
      published_at: Date | null
      revision: Generated<number>
      tests: Generated<unknown>
    }
    'catalogue.import': {
      id: Generated<string>
      source: unknown
      licence: string
      counts: unknown
      findings: unknown
      imported_by: string
      imported_at: Date
    }
    'catalogue.import_draft': {
      id: Generated<string>
      source: unknown
      licence: string
      file_name: string
      rows: unknown
      prepared_by: string
      prepared_at: Date
      import_id: string | null
      decided_by: string | null
      decided_at: Date | null
    }
    'catalogue.item': {
      id: Generated<string>
      code: string
      name: unknown
      type: string
      family: string | null
      office: string
      organisation_id: string | null
      levels: string[]
      topics: Generated<string[]>
      life_events: Generated<string[]>
      serves: Generated<string[]>
      findings: Generated<string[]>
      import_id: string | null
      imported_at: Date
      words: string
    }
    'catalogue.suspension': {
      id: Generated<string>
      item_id: string
      reason: unknown
      suspended_by: string
      suspended_at: Date
      lifted_by: string | null
      lifted_at: Date | null
    }
    'catalogue.pub_guide_commitment': { guide_version_id: string; code: string }
    'catalogue.pub_guide_fee': { guide_version_id: string; code: string; amount_fen: number | null }
    'catalogue.pub_guide_field': { guide_version_id: string; name: string; material: string | null; position: number }
    'catalogue.pub_guide_ground': { guide_version_id: string; outcome: string; code: string }
    'catalogue.pub_guide_joint': {
      guide_version_id: string
      code: string
      organisation: string
      silence_consents: boolean
    }
    'catalogue.pub_guide_limits': {
      guide_version_id: string
      preliminary_level: string
      quota: number
      extended_by: string
      extension_amount: number
      on_the_spot: boolean
    }
    'catalogue.pub_guide_material': { guide_version_id: string; code: string; necessity: string; position: number }
    'catalogue.pub_guide_outcome': { guide_version_id: string; code: string; kind: string }
    'catalogue.pub_guide_stop_ground': {
      guide_version_id: string
      code: string
      max_working_days: number | null
      text: unknown
    }
    'catalogue.pub_guide_tacit': { guide_version_id: string; outcome: string }
    'catalogue.pub_guide_task': { guide_version_id: string; node: string }
    'catalogue.pub_guide_version': {
      id: string
      item_id: string
      version: number
      matter_kind: string
      valid_from: string
      valid_to: string | null
      published_at: Date | null
      promised_rule: string
      statutory_rule: string
      correction_working_days: number
    }
    'catalogue.pub_item': {
      id: string
      code: string
      name: unknown
      type: string
      organisation_id: string | null
      suspended: boolean
    }
  }
}
