// Printed from the migrated database by `npm run print`; not edited by hand.
import type { Generated } from 'kysely'

declare module '../../kernel/database.ts' {
  interface Database {
    'seals.certificate': {
      id: Generated<string>
      purpose: string
      key_id: string
      issuer_id: string | null
      seal_id: string | null
      serial: string
      subject: string
      der: Buffer
      sha256: string
      not_before: Date
      not_after: Date
    }
    'seals.decision': {
      proposal_id: string
      outcome: string
      proposed_by: string
      expires_at: Date
      decided_by: string
      decided_at: Date
      seal_id: string | null
    }
    'seals.key': {
      id: Generated<string>
      purpose: string
      suite: string
      public_key: Buffer
      private_key: Buffer
      wrapped_key: Buffer
      master_id: string
      made_at: Date
    }
    'seals.proposal': {
      id: Generated<string>
      kind: string
      organisation_id: string
      seal_id: string | null
      name: unknown
      picture: Buffer | null
      reason: string
      proposed_by: string
      proposed_at: Date
      expires_at: Date
    }
    'seals.seal': {
      id: Generated<string>
      organisation_id: string
      name: unknown
      picture: Buffer
      suite: string
      state: string
      issued_at: Date
    }
    'seals.use': {
      id: Generated<string>
      seal_id: string
      certificate_id: string
      organisation_id: string
      kind: string
      sha256: string
      purpose: unknown
      reference: string | null
      used_by: string
      used_at: Date
    }
  }
}
