// Printed from the migrated database by `npm run print`; not edited by hand.
import type { Generated } from 'kysely'

declare module './database.ts' {
  interface Database {
    'kernel.audit': {
      id: string
      position: Generated<number>
      operation: string
      actor_id: string
      post_id: string | null
      organisation_id: string | null
      matter: string | null
      subject_id: string | null
      outcome: string
      at: Date
      leaf: Buffer
    }
    'kernel.audit_content': { audit_id: string; salt: Buffer; content: string }
    'kernel.chain': { matter: string; salt: Buffer; ordinal: number; head: Buffer }
    'kernel.delivery': { event_id: string; listener: string; at: Date }
    'kernel.event': { id: Generated<string>; name: string; payload: unknown; at: Date }
    'kernel.exception': {
      id: Generated<string>
      job: string
      payload: unknown
      error: string
      at: Date
      settled_at: Date | null
      settled_by: string | null
      note: string | null
    }
    'kernel.migration': { name: string; sha256: string; applied_at: Generated<Date> }
    'kernel.read': {
      id: Generated<string>
      query: string
      actor_id: string
      post_id: string | null
      subject_id: string
      person_id: string
      purpose: string
      at: Date
    }
    'kernel.pub_audit': {
      id: string
      position: number
      operation: string
      post_id: string | null
      organisation_id: string | null
      matter: string | null
      outcome: string
      at: Date
      leaf: Buffer
    }
    'kernel.pub_audit_content': { audit_id: string; salt: Buffer; content: string }
    'kernel.pub_chain': { matter: string; salt: Buffer; ordinal: number }
    'kernel.pub_read': {
      id: string
      query: string
      actor_id: string
      post_id: string | null
      person_id: string
      purpose: string
      at: Date
    }
  }
}
