import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { writeAudit } from './audit.ts'
import type { Act, Actor, Behalf, Caller, Context, Trace } from './context.ts'
import { parse } from './parse.ts'
import { Refusal } from './refusal.ts'
import { both, type Text } from './text.ts'

/** What operations and queries tell of themselves; pages, API reference and permission table are read off it. */
export interface Spec<Input extends z.ZodType, Subject extends { id: string }, Output> {
  /** 'module.verb-noun'; written to the audit log, so it never changes. */
  readonly name: `${string}.${string}`
  /** One sentence for the API reference and the permission table. */
  readonly summary: Text
  readonly input: Input
  /** Shape of the answer, for the API reference. */
  readonly output?: z.ZodType
  /**
   * Whether it can be done while the session acts for another party. 'party': it is the party's act, and `allow` asks `isParty` or
   * `actsAsParty` how far the right reaches. 'session': it is about the session or the rights themselves. Absent: never.
   */
  readonly behalf?: 'party' | 'session'
  /** Calls that one address may make in a minute, where guessing must be slow; the server's own limit otherwise. */
  readonly perMinute?: number
  /** Loads what is acted upon, locked if it will change; refuses when absent. */
  find(ctx: Context, input: z.output<Input>): Promise<Subject>
  /** Pure policy. Required: an operation without one does not compile. */
  allow(actor: Actor, subject: NoInfer<Subject>, input: z.output<Input>): boolean
  run(ctx: Context, input: z.output<Input>, subject: NoInfer<Subject>): Promise<Output>
}

/** Something to call, with its description. */
export interface Callable<Output> {
  (caller: Caller, raw: unknown): Promise<Output>
  readonly kind: 'operation' | 'query'
  // biome-ignore lint/suspicious/noExplicitAny: a table of specs of all shapes
  readonly spec: Spec<any, any, Output>
}

/**
 * One thing that a person or a machine may do. Every call takes the same steps in the same order:
 * parse, begin, find, allow, run, audit, commit. A refusal rolls back and is audited too.
 */
export function operation<Input extends z.ZodType, Subject extends { id: string }, Output>(
  spec: Spec<Input, Subject, Output>,
): Callable<Output> & { readonly spec: Spec<Input, Subject, Output> } {
  async function call(caller: Caller, raw: unknown): Promise<Output> {
    const input = parse(spec.input, raw)
    const trace: Trace = { auditId: randomUUID(), matter: null, content: [] }
    let subjectId: string | null = null
    try {
      return await caller.db.transaction().execute(async (tx) => {
        const ctx = { ...caller, tx, trace }
        const subject = await spec.find(ctx, input)
        subjectId = subject.id
        if (!isAllowed(spec, caller.actor, { subject, input })) throw denied(caller.actor)
        const output = await spec.run(ctx, input, subject)
        if (caller.actor.behalf && spec.behalf === 'party')
          trace.content.push(onBehalf(caller.actor, caller.actor.behalf))
        await writeAudit(tx, caller, { operation: spec.name, subjectId, outcome: 'done', trace })
        return output
      })
    } catch (error) {
      const outcome = error instanceof Refusal ? error.kind : 'failed'
      const bare: Trace = { auditId: randomUUID(), matter: trace.matter, content: [] }
      await writeAudit(caller.db, caller, { operation: spec.name, subjectId, outcome, trace: bare })
      throw error
    }
  }
  return Object.assign(call, { kind: 'operation' as const, spec })
}

/** The policy; and what is done for another party must be such an act, by somebody who may do more than look. */
export function isAllowed(
  spec: Pick<Callable<unknown>['spec'], 'allow' | 'behalf'>,
  actor: Actor,
  { subject, input }: { readonly subject: unknown; readonly input: unknown },
): boolean {
  const { behalf } = actor
  const mayFor = !behalf || spec.behalf === 'session' || (spec.behalf === 'party' && behalf.acts.some(isMoreThanRead))
  return mayFor && spec.allow(actor, subject, input)
}

function isMoreThanRead(act: Act): boolean {
  return act !== 'read'
}

/** What the ledger proves of an act for somebody else: who did it, for whom, by what right. */
function onBehalf({ id, name }: Actor, { id: right, partyId, partyName, ground }: Behalf): Trace['content'][number] {
  const words = both(
    `由${name}代${partyName}办理（${ground.zh}）。`,
    `Done by ${name} for ${partyName} (${ground.en}).`,
  )
  return { step: 'on-behalf', words, data: { by: id, for: partyId, right } }
}

/** Not signed in, or signed in without the right; the two need different answers. */
export function denied({ kind, behalf }: Actor): Refusal {
  if (kind === 'nobody') return new Refusal('unauthenticated', both('请先登录。', 'Sign in first.'))
  if (!behalf) return new Refusal('forbidden', both('您没有权限这样做。', 'You may not do this.'))
  const { acts, partyName } = behalf
  return new Refusal(
    'forbidden',
    acts.length === 0
      ? both(
          `您代${partyName}办理的权限已经终止，请在“我的账号”重新选择办理身份。`,
          `Your right to act for ${partyName} has ended. Choose on your account page for whom you act.`,
        )
      : both(
          `您正在代${partyName}办理，这不在代办范围内。`,
          `You are acting for ${partyName}, and this is not within what you may do for them.`,
        ),
  )
}
