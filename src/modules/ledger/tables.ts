// Printed from the migrated database by `npm run print`; not edited by hand.
import type { Generated } from 'kysely'

declare module '../../kernel/database.ts' {
  interface Database {
    'ledger.checkpoint': { size: number; root: Buffer; note: string; at: Date }
    'ledger.key': { only_row: Generated<boolean>; origin: string; vkey: string; since: Date }
    'ledger.leaf': { leaf_index: number; audit_id: string; leaf_hash: Buffer }
    'ledger.pending': { position: number; audit_id: string }
    'ledger.state': { only_row: Generated<boolean>; size: number }
    'ledger.tile': { level: number; tile_index: number; data: Buffer }
  }
}
