import { z } from 'zod'
import type { Caller, Context } from '../../../kernel/context.ts'
import { type Callable, operation } from '../../../kernel/operation.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Settings } from '../../../kernel/settings.ts'
import { both } from '../../../kernel/text.ts'
import { demoCast } from '../demo.ts'
import type { Account } from '../model.ts'
import { isPassword, maxPasswordLength } from '../password.ts'
import { refusals, steps } from '../phrases.ts'
import { anybody } from '../policy.ts'
import { afterFailure } from '../session-rules.ts'
import { failureKey, type SignedIn, startSession } from '../sign-in.ts'
import { demoAccounts, findAccountByLogin } from '../store/accounts.ts'
import { deleteFailures, lockFailures, Session, updateFailures } from '../store/sessions.ts'
import { timeIn } from '../time.ts'

type SignInOutcome =
  | ({ readonly isRight: true } & SignedIn)
  | { readonly isRight: false; readonly lockedUntil: Date | null }

const SignedInOutput = z.object({
  sessionId: z.uuid(),
  token: z.string(),
  expiresAt: z.date(),
  personId: z.uuid(),
  postId: z.uuid().nullable(),
  passwordIsFirst: z.boolean(),
})

/**
 * Tries a name and a password. A wrong password is an outcome and no refusal, because counting it must be committed;
 * `signIn` turns it into one. Unknown names take as long, are counted and are locked like known ones.
 */
export const trySignIn = operation({
  name: 'directory.sign-in',
  summary: both('以登录名或手机号和密码登录。', 'Sign in by name or phone number and password.'),
  input: z.object({
    name: z
      .string()
      .max(64)
      .transform((typed) => typed.normalize('NFKC').trim().toLowerCase()),
    password: z.string().min(1).max(maxPasswordLength),
    agent: Session.shape.agent.default('program'),
  }),
  output: SignedInOutput,
  perMinute: 30,
  async find(ctx, { name }) {
    const account = await findAccountByLogin(ctx.tx, name)
    return { id: account?.id ?? 'unknown', account, key: failureKey(account, name) }
  },
  allow: anybody,
  async run(ctx, { password, agent }, { account, key }): Promise<SignInOutcome> {
    const before = await lockFailures(ctx.tx, key, ctx.now)
    const isRight = await isPassword(password, account?.passwordHash)
    if (before.lockedUntil && before.lockedUntil > ctx.now) return locked(ctx, before.lockedUntil)
    if (!account || !isRight || !isOpen(ctx, account)) return failed(ctx, key, before.failures)
    await deleteFailures(ctx.tx, key)
    ctx.trace.content.push({ step: 'signed-in', words: steps.signedIn, data: { accountId: account.id, agent } })
    return { isRight: true, ...(await startSession(ctx, account, agent)) }
  },
})

/** Signs in, or refuses without telling which part was wrong; the failure is counted before the refusal is thrown. */
export const signIn: Callable<SignedIn> = Object.assign(
  async (caller: Caller, raw: unknown) => signedInOnly(await trySignIn(caller, raw), caller.settings),
  {
    kind: 'operation' as const,
    spec: {
      ...trySignIn.spec,
      run: async (...[ctx, input, found]: Parameters<typeof trySignIn.spec.run>) =>
        signedInOnly(await trySignIn.spec.run(ctx, input, found), ctx.settings),
    },
  },
)

/** Signs in as one of the demonstration's cast, without a password. */
export const signInDemo = operation({
  name: 'directory.sign-in-demo',
  summary: both('演示模式下一键登录。', 'Sign in as one of the cast, in demonstration mode only.'),
  input: z.object({ who: z.enum(demoCast), agent: Session.shape.agent.default('program') }),
  output: SignedInOutput,
  async find(ctx, { who }) {
    const isOffered = ctx.settings.DEMO === 'on'
    const account = isOffered ? (await demoAccounts(ctx.tx)).find((one) => one.name === who) : undefined
    if (!account) throw new Refusal('not-found', refusals.noDemo)
    return { id: account.id, account, isOffered }
  },
  allow: (_actor, { account, isOffered }) => isOffered && account.isDemo,
  async run(ctx, { agent }, { account }) {
    ctx.trace.content.push({ step: 'signed-in', words: steps.signedIn, data: { accountId: account.id, agent } })
    return startSession(ctx, account, agent)
  },
})

function signedInOnly(outcome: SignInOutcome, settings: Settings): SignedIn {
  if (!outcome.isRight) {
    if (!outcome.lockedUntil) throw new Refusal('invalid', refusals.wrongSignIn)
    throw new Refusal('too-many', refusals.lockedUntil(timeIn(outcome.lockedUntil, settings.DISTRICT_ZONE)))
  }
  const { isRight, ...signedIn } = outcome
  return signedIn
}

function locked(ctx: Context, lockedUntil: Date): SignInOutcome {
  ctx.trace.content.push({ step: 'sign-in-locked', words: steps.signInLocked })
  return { isRight: false, lockedUntil }
}

async function failed(ctx: Context, key: Buffer, failures: number): Promise<SignInOutcome> {
  const after = afterFailure(failures, ctx.now)
  await updateFailures(ctx.tx, key, { ...after, at: ctx.now })
  ctx.trace.content.push({ step: 'sign-in-refused', words: steps.signInRefused, data: after })
  return { isRight: false, lockedUntil: after.lockedUntil }
}

/** Closed accounts stay closed, and demonstration accounts whose password everybody knows open nothing elsewhere. */
function isOpen(ctx: Context, account: Account): boolean {
  return account.closedAt === null && (!account.isDemo || ctx.settings.DEMO === 'on')
}
