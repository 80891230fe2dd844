import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { writeAudit } from './audit.ts'
import type { Actor, Caller, Context, Trace } from './context.ts'
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
        if (!spec.allow(caller.actor, subject, input)) throw denied(caller.actor)
        const output = await spec.run(ctx, input, subject)
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

/** Not signed in, or signed in without the right; the two need different answers. */
export function denied(actor: Actor): Refusal {
  return actor.kind === 'nobody'
    ? new Refusal('unauthenticated', both('请先登录。', 'Sign in first.'))
    : new Refusal('forbidden', both('您没有权限这样做。', 'You may not do this.'))
}
