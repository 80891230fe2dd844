// Printed from the migrated database by `npm run print`; not edited by hand.
import type { Generated } from 'kysely'

declare module '../../kernel/database.ts' {
  interface Database {
    'directory.account': {
      id: Generated<string>
      person_id: string
      name: string | null
      phone: string | null
      password_hash: string
      password_changed_at: Date
      password_is_first: boolean
      is_demo: Generated<boolean>
      created_by: string
      created_at: Date
      closed_at: Date | null
      closed_by: string | null
      page_mode: string | null
    }
    'directory.appointment': {
      id: Generated<string>
      person_id: string
      post_id: string
      kind: string
      starts_on: string
      ends_on: string | null
      appointed_by: string
      appointed_at: Date
      ended_by: string | null
      ended_at: Date | null
    }
    'directory.ending': {
      id: Generated<string>
      person_id: string | null
      firm_id: string | null
      ended_on: string
      evidence: string
      organisation_id: string
      noted_by: string
      noted_at: Date
      settled_by: string | null
      settled_at: Date | null
      confirmed: boolean | null
      undone_at: Date | null
    }
    'directory.ending_undo': {
      id: Generated<string>
      ending_id: string
      reason: string
      asked_by: string
      asked_at: Date
      settled_by: string | null
      settled_at: Date | null
      granted: boolean | null
    }
    'directory.firm': {
      id: Generated<string>
      uscc: string | null
      name: string
      kind: string
      address: string | null
      contact_id: string | null
      contact_name: string | null
      contact_phone: string | null
      created_by: string
      created_at: Date
      closed_on: string | null
    }
    'directory.firm_register': {
      uscc: string
      name: string
      kind: string
      address: string | null
      legal_name: string
      legal_resident_id: string
      source_organisation_id: string
      since: string
      recorded_by: string
      recorded_at: Date
    }
    'directory.former_password': { account_id: string; password_hash: string; replaced_at: Date }
    'directory.foundation': { only: Generated<boolean>; person_id: string; founded_at: Date }
    'directory.known_fact': {
      id: Generated<string>
      person_id: string
      code: string
      value: unknown
      source_organisation_id: string
      since: string
      recorded_by: string
      recorded_at: Date
      ended_at: Date | null
    }
    'directory.organisation': {
      id: Generated<string>
      number: Generated<string>
      kind: string
      parent_id: string | null
      path: string[]
      code: string
      name: unknown
      short_name: unknown
      active_from: string
      active_to: string | null
      created_by: string
      created_at: Date
    }
    'directory.person': {
      id: Generated<string>
      name: string
      resident_id: string | null
      phone: string | null
      birth: string | null
      sex: string | null
      address: string | null
      residence_organisation_id: string | null
      identity_from: string
      created_by: string
      created_at: Date
      died_on: string | null
    }
    'directory.post': {
      id: Generated<string>
      organisation_id: string
      unit_id: string | null
      name: unknown
      roles: string[]
      closed_on: string | null
      created_by: string
      created_at: Date
    }
    'directory.representation': {
      id: Generated<string>
      kind: string
      firm_id: string | null
      person_id: string | null
      agent_id: string
      agent_post_id: string | null
      acts: string[]
      manages: boolean
      items: string[] | null
      matter: string | null
      starts_on: string
      ends_on: string | null
      basis: string
      file_id: string | null
      given_by: string
      given_at: Date
      agreed_by: string | null
      agreed_at: Date | null
      agreed_how: string | null
      ended_by: string | null
      ended_at: Date | null
      end_reason: string | null
      follows_id: string | null
    }
    'directory.session': {
      id: Generated<string>
      token_hash: Buffer
      account_id: string
      post_id: string | null
      agent: string
      started_at: Date
      last_seen_at: Date
      expires_at: Date
      ended_at: Date | null
      ended_by: string | null
      representation_id: string | null
    }
    'directory.sign_in_failure': { key: Buffer; failures: number; failed_at: Date; locked_until: Date | null }
    'directory.unit': {
      id: Generated<string>
      organisation_id: string
      name: unknown
      created_by: string
      created_at: Date
    }
    'directory.pub_appointment': {
      id: string
      person_id: string
      post_id: string
      organisation_id: string
      kind: string
      starts_on: string
      ends_on: string
    }
    'directory.pub_ending': {
      id: string
      party_id: string
      party_kind: string
      ended_on: string
      evidence: string
      organisation_id: string
      confirmed_at: Date | null
    }
    'directory.pub_organisation': {
      id: string
      number: string
      kind: string
      parent_id: string | null
      path: string[]
      code: string
      name: unknown
      short_name: unknown
      active_from: string
      active_to: string | null
    }
    'directory.pub_party': { id: string; kind: string; name: string }
    'directory.pub_person': { id: string; name: string }
    'directory.pub_post': {
      id: string
      organisation_id: string
      unit_id: string | null
      name: unknown
      roles: string[]
      closed_on: string | null
    }
    'directory.pub_unit': { id: string; organisation_id: string; name: unknown }
  }
}
