// Printed from the migrated database by `npm run print`; not edited by hand.
import type {} from '../../kernel/database.ts'

declare module '../../kernel/database.ts' {
  interface Database {
    'savings.closing': { month: string; closed_at: Date }
    'savings.month': {
      month: string
      organisation_id: string
      since: string
      deliveries: number
      pages: number
      readings: number
      reading_pages: number
      signed: number
      signed_days: number
    }
    'savings.parameter': {
      code: string
      version: number
      low: string
      likely: string
      high: string
      source: string
      valid_from: string
      set_by: string | null
      set_at: Date
    }
    'savings.entry': {
      organisation_id: string
      at: Date
      deliveries: number
      pages: number
      readings: number
      reading_pages: number
      signed: number
      signed_days: string
    }
  }
}
