import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { requireAlive } from '../endings/store.ts'
import { LoginName, MobileInput, NewPassword } from '../inputs.ts'
import type { Account } from '../model.ts'
import { hashPassword, isPassword, makeFirstPassword, passwordProblem, rememberedPasswords } from '../password.ts'
import { refusals, rules } from '../phrases.ts'
import { placementsOf } from '../placements.ts'
import { isOwn, mayAdministerPerson, type Placements } from '../policy.ts'
import { failureKey } from '../sign-in.ts'
import {
  findAccountOfPerson,
  formerPasswords,
  insertAccount,
  lockAccount,
  updateClosedAt,
  updatePassword,
} from '../store/accounts.ts'
import { lockPerson } from '../store/people.ts'
import { deleteFailures, endSessionsOf } from '../store/sessions.ts'

/** Gives a person a way to sign in. The password is told once, in the answer, and must be changed by its owner. */
export const createAccount = operation({
  name: 'directory.create-account',
  summary: both('开通账号；初始密码只显示一次。', 'Create an account; its first password is told once.'),
  input: z
    .object({
      personId: z.uuid(),
      name: LoginName.optional(),
      phone: MobileInput.optional(),
      password: NewPassword.optional(),
      isDemo: z.boolean().default(false),
    })
    .refine((typed) => typed.name ?? typed.phone, { path: ['name'], params: { text: rules.loginNeeded } }),
  output: z.object({ id: z.uuid(), password: z.string() }),
  async find(ctx, input) {
    const person = await lockPerson(ctx.tx, input.personId)
    return { id: person.id, ...(await placementsOf(ctx, person.id)) }
  },
  allow: (actor, person) => mayAdministerPerson(actor, person),
  async run(ctx, input, person) {
    await requireAlive(ctx.tx, person.id)
    if (input.isDemo && ctx.settings.DEMO === 'off') throw new Refusal('conflict', refusals.demoOff)
    const password = input.password ?? makeFirstPassword()
    const problem = input.isDemo ? undefined : passwordProblem(password, input.name ?? null)
    if (problem) throw invalidField('password', problem)
    const id = await insertAccount(ctx.tx, {
      personId: person.id,
      name: input.name ?? null,
      phone: input.phone ?? null,
      passwordHash: await hashPassword(password),
      passwordIsFirst: !input.isDemo,
      isDemo: input.isDemo,
      by: ctx.actor.id,
      at: ctx.now,
    })
    return { id, password }
  },
})

const OneAccount = z.object({ accountId: z.uuid() })

/** Replaces a forgotten password by one that is told once, and ends the person's sessions. */
export const resetPassword = operation({
  name: 'directory.reset-password',
  summary: both(
    '重置密码；新初始密码只显示一次。',
    'Replace a forgotten password; the new first password is told once.',
  ),
  input: OneAccount.extend({ password: NewPassword.optional() }),
  output: z.object({ id: z.uuid(), password: z.string() }),
  find: (ctx, input) => findAdministered(ctx, input.accountId),
  allow: (actor, account) => mayAdministerPerson(actor, account),
  async run(ctx, input, account) {
    const password = input.password ?? makeFirstPassword()
    await setPassword(ctx, account, { password, isFirst: true, field: 'password' })
    await endSessionsOf(ctx.tx, account.id, { by: ctx.actor.id, at: ctx.now })
    await deleteFailures(ctx.tx, failureKey(account, ''))
    return { id: account.id, password }
  },
})

/** Lets somebody who mistyped too often try again at once. */
export const unlockAccount = operation({
  name: 'directory.unlock-account',
  summary: both('解除登录锁定。', 'Let a locked account sign in again at once.'),
  input: OneAccount,
  find: (ctx, input) => findAdministered(ctx, input.accountId),
  allow: (actor, account) => mayAdministerPerson(actor, account),
  async run(ctx, _input, account) {
    await deleteFailures(ctx.tx, failureKey(account, ''))
    return { id: account.id }
  },
})

/** Ends an account for good; the person and what the person did remain. */
export const closeAccount = operation({
  name: 'directory.close-account',
  summary: both('注销账号。', 'Close an account and end its sessions.'),
  input: OneAccount,
  find: (ctx, input) => findAdministered(ctx, input.accountId),
  allow: (actor, account) => mayAdministerPerson(actor, account),
  async run(ctx, _input, account) {
    if (account.closedAt) throw new Refusal('conflict', refusals.accountClosed)
    await updateClosedAt(ctx.tx, account.id, { by: ctx.actor.id, at: ctx.now })
    await endSessionsOf(ctx.tx, account.id, { by: ctx.actor.id, at: ctx.now })
    return { id: account.id }
  },
})

/** Changes one's own password, and signs out everywhere else. */
export const changePassword = operation({
  name: 'directory.change-password',
  summary: both('修改自己的密码。', 'Change one’s own password; other sessions end.'),
  input: z.object({
    oldPassword: z.string().max(1000),
    newPassword: NewPassword,
    again: z.string().max(1000).optional(),
  }),
  async find(ctx) {
    const found = await findAccountOfPerson(ctx.tx, ctx.actor.id)
    if (!found) throw new Refusal('not-found', refusals.noAccount)
    return lockAccount(ctx.tx, found.id)
  },
  allow: (actor, account) => isOwn(actor, account),
  async run(ctx, input, account) {
    if (!(await isPassword(input.oldPassword, account.passwordHash)))
      throw invalidField('oldPassword', refusals.oldPasswordWrong)
    if (input.again !== undefined && input.again !== input.newPassword)
      throw invalidField('again', refusals.passwordsDiffer)
    await setPassword(ctx, account, { password: input.newPassword, isFirst: false, field: 'newPassword' })
    await endSessionsOf(ctx.tx, account.id, { by: ctx.actor.id, at: ctx.now, keep: ctx.actor.sessionId })
    return { id: account.id }
  },
})

async function findAdministered(ctx: Context, accountId: string): Promise<Account & Placements> {
  const account = await lockAccount(ctx.tx, accountId)
  return { ...account, ...(await placementsOf(ctx, account.personId)) }
}

interface Wanted {
  readonly password: string
  readonly isFirst: boolean
  /** Which field of the form carries the new password. */
  readonly field: string
}

async function setPassword(ctx: Context, account: Account, { password, isFirst, field }: Wanted): Promise<void> {
  const problem = passwordProblem(password, account.name)
  if (problem) throw invalidField(field, problem)
  const former = await formerPasswords(ctx.tx, account.id, rememberedPasswords - 1)
  for (const hash of [account.passwordHash, ...former]) {
    if (await isPassword(password, hash)) throw invalidField(field, refusals.passwordUsedBefore)
  }
  await updatePassword(ctx.tx, account, { hash: await hashPassword(password), isFirst, at: ctx.now })
}
