// Printed from the migrated database by `npm run print`; not edited by hand.
import type { Generated } from 'kysely'

declare module '../../kernel/database.ts' {
  interface Database {
    'certificates.certificate': {
      id: Generated<string>
      identifier: string
      type_code: string
      title: unknown
      holder_person_id: string | null
      holder_firm_id: string | null
      holder_name: string
      issuer_organisation_id: string
      issuer_code: string
      issuer_name: unknown
      fields: unknown
      serial: string
      version: number
      renews_id: string | null
      valid_from: string
      valid_until: string | null
      check_code: string
      matter_id: string | null
      state: string
      issued_by: string
      issued_at: Date
    }
    'certificates.paper': { certificate_id: string; file_id: string; sha256: string; seal_id: string | null; at: Date }
    'certificates.serial': { issuer_code: string; year: number; last: number }
    'certificates.share': {
      token: string
      certificate_id: string
      kind: string
      opened_by: string
      opened_at: Date
      ends_at: Date
      ended_at: Date | null
    }
    'certificates.state': {
      certificate_id: string
      ordinal: number
      state: string
      ground: unknown
      article: string
      matter_id: string | null
      by: string
      at: Date
    }
    'certificates.statement': {
      certificate_id: string
      ordinal: number
      body: string
      signature: Buffer | null
      seal_id: string | null
      at: Date
    }
    'certificates.type': {
      code: string
      definer_code: string
      number: string
      name: unknown
      entered_by: string
      entered_at: Date
    }
    'certificates.pub_certificate': {
      id: string
      identifier: string
      type_code: string
      title: unknown
      issuer_organisation_id: string
      version: number
      valid_from: string
      valid_until: string | null
      state: string
      matter_id: string | null
      issued_at: Date
    }
  }
}
