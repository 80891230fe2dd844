import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { diskBlobs } from '../kernel/blob-disk.ts'
import { machine } from '../kernel/context.ts'
import { connect } from '../kernel/database.ts'
import { readSettings } from '../kernel/settings.ts'
import { accountByLogin, resetPassword } from '../modules/directory/index.ts'
import { openDatabase } from './database.ts'
import { complain, say, USAGE_EXIT } from './verb.ts'

/** Gives an account a new first password, for the case that no administrator can sign in. It stands in the ledger like every act. */
export async function run(words: readonly string[]): Promise<number> {
  const { positionals } = parseArgs({ args: [...words], options: {}, allowPositionals: true })
  const [name] = positionals
  if (!name) return complain('Name the account: heliograph reset-password NAME', USAGE_EXIT)
  const settings = readSettings(process.env)
  const database = await openDatabase(settings)
  const { db, pool } = connect(database.url, { max: 2 })
  try {
    const account = await db.transaction().execute((tx) => accountByLogin(tx, name))
    if (!account) return complain(`There is no account '${name}'.`)
    const blobs = await diskBlobs(join(settings.DATA_DIR, 'blobs'))
    const caller = { db, blobs, settings, actor: machine, now: new Date() }
    const { password } = await resetPassword(caller, { accountId: account.id })
    say(`First password of ${name}: ${password}`)
    say('It must be changed at the first sign-in. All sessions of the account have ended.')
    return 0
  } finally {
    await db.destroy()
    if (!pool.ended) await pool.end()
    await database.stop()
  }
}
