import type { Kysely } from 'kysely'
import type { Mode, Tx } from '../../../kernel/context.ts'
import type { Database } from '../../../kernel/database.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { isMobile } from '../identifiers.ts'
import { Account } from '../model.ts'
import { refusals } from '../phrases.ts'
import type {} from '../tables.ts'

/** @param login a sign-in name in small letters, or a mobile number */
export async function findAccountByLogin(tx: Tx, login: string): Promise<Account | undefined> {
  const row = await accounts(tx)
    .where(isMobile(login) ? 'a.phone' : 'a.name', '=', login)
    .executeTakeFirst()
  return row && Account.parse(row)
}

export async function findAccountOfPerson(tx: Tx, personId: string): Promise<Account | undefined> {
  const row = await accounts(tx).where('a.person_id', '=', personId).executeTakeFirst()
  return row && Account.parse(row)
}

/** Loads an account and keeps others from changing it. @throws Refusal 'not-found' */
export async function lockAccount(tx: Tx, id: string): Promise<Account> {
  await tx.selectFrom('directory.account').select('id').where('id', '=', id).forUpdate().execute()
  const row = await accounts(tx).where('a.id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', refusals.noAccount)
  return Account.parse(row)
}

export async function hasAnyAccount(tx: Tx): Promise<boolean> {
  return (await tx.selectFrom('directory.account').select('id').limit(1).executeTakeFirst()) !== undefined
}

/** Whether the installation still waits for its first administrator. */
export function isUnfounded({ db }: { readonly db: Kysely<Database> }): Promise<boolean> {
  return db.transaction().execute(async (tx) => !(await hasAnyAccount(tx)))
}

/** The accounts of the demonstration's cast, by name. */
export async function demoAccounts(tx: Tx): Promise<Account[]> {
  const rows = await accounts(tx).where('a.is_demo', '=', true).where('a.closed_at', 'is', null).execute()
  return rows.map((row) => Account.parse(row))
}

/** Which accounts the people have, in one statement. */
export async function accountsOfPeople(tx: Tx, personIds: readonly string[]): Promise<Map<string, Account>> {
  if (personIds.length === 0) return new Map()
  const rows = await accounts(tx)
    .where('a.person_id', 'in', [...personIds])
    .execute()
  return new Map(rows.map((row) => [row.personId, Account.parse(row)]))
}

interface NewAccount {
  readonly personId: string
  readonly name: string | null
  readonly phone: string | null
  readonly passwordHash: string
  readonly passwordIsFirst: boolean
  readonly isDemo: boolean
  readonly by: string
  readonly at: Date
}

/** @throws Refusal 'conflict' when person, name or phone has an account, also when another call was faster */
export async function insertAccount(tx: Tx, account: NewAccount): Promise<string> {
  const row = await tx
    .insertInto('directory.account')
    .values({
      person_id: account.personId,
      name: account.name,
      phone: account.phone,
      password_hash: account.passwordHash,
      password_changed_at: account.at,
      password_is_first: account.passwordIsFirst,
      is_demo: account.isDemo,
      page_mode: null,
      created_by: account.by,
      created_at: account.at,
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (row) return row.id
  throw new Refusal('conflict', await takenText(tx, account))
}

async function takenText(tx: Tx, account: NewAccount) {
  if (await findAccountOfPerson(tx, account.personId)) return refusals.accountExists
  if (account.name && (await findAccountByLogin(tx, account.name))) return refusals.nameTaken
  return refusals.phoneTaken
}

/** The last passwords, newest first, without the current one. */
export async function formerPasswords(tx: Tx, accountId: string, count: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('directory.former_password')
    .select('password_hash')
    .where('account_id', '=', accountId)
    .orderBy('replaced_at', 'desc')
    .limit(count)
    .execute()
  return rows.map((row) => row.password_hash)
}

interface NewPassword {
  readonly hash: string
  readonly isFirst: boolean
  readonly at: Date
}

/** Puts a new password in place and remembers the old one. */
export async function updatePassword(tx: Tx, account: Account, password: NewPassword): Promise<void> {
  await tx
    .insertInto('directory.former_password')
    .values({ account_id: account.id, password_hash: account.passwordHash, replaced_at: password.at })
    .onConflict((on) => on.doNothing())
    .execute()
  await tx
    .updateTable('directory.account')
    .set({ password_hash: password.hash, password_changed_at: password.at, password_is_first: password.isFirst })
    .where('id', '=', account.id)
    .execute()
}

export async function updateClosedAt(tx: Tx, id: string, closed: { by: string; at: Date }): Promise<void> {
  await tx
    .updateTable('directory.account')
    .set({
      closed_at: closed.at,
      closed_by: closed.by,
      phone: null,
      name: `closed-${id.replaceAll('-', '').slice(0, 24)}`,
    })
    .where('id', '=', id)
    .execute()
}

/** Writes down that the installation was founded; false when it had been already. */
export async function insertFoundation(tx: Tx, founded: { personId: string; at: Date }): Promise<boolean> {
  const row = await tx
    .insertInto('directory.foundation')
    .values({ person_id: founded.personId, founded_at: founded.at })
    .onConflict((on) => on.doNothing())
    .returning('only')
    .executeTakeFirst()
  return row !== undefined
}

function accounts(tx: Tx) {
  return tx
    .selectFrom('directory.account as a')
    .select([
      'a.id',
      'a.person_id as personId',
      'a.name',
      'a.phone',
      'a.password_hash as passwordHash',
      'a.password_changed_at as passwordChangedAt',
      'a.password_is_first as passwordIsFirst',
      'a.is_demo as isDemo',
      'a.closed_at as closedAt',
    ])
}

/** How the account's pages look from now on. */
export async function updateMode(tx: Tx, personId: string, mode: Mode): Promise<void> {
  await tx
    .updateTable('directory.account')
    .set({ page_mode: mode })
    .where('person_id', '=', personId)
    .where('closed_at', 'is', null)
    .execute()
}
