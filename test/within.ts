import { randomUUID } from 'node:crypto'
import { type Actor, type Context, machine } from '../src/kernel/context.ts'
import type { Town } from './town.ts'

/** Runs within a transaction of somebody, as an operation would. */
export function within<T>(town: Town, work: (ctx: Context) => Promise<T>, actor: Actor = machine): Promise<T> {
  const trace = { auditId: randomUUID(), matter: null, content: [] }
  return town.db.transaction().execute((tx) => work({ ...town.caller(actor), tx, trace }))
}
