import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { Caller } from './context.ts'
import { type Callable, denied, type Spec } from './operation.ts'
import { parse } from './parse.ts'
import { Refusal } from './refusal.ts'
import { both } from './text.ts'

interface QuerySpec<Input extends z.ZodType, Subject extends { id: string }, Output>
  extends Spec<Input, Subject, Output> {
  /** Whose personal data the answer shows. Each such read of another's data is recorded with the caller's purpose. */
  sensitive?(output: NoInfer<Output>, subject: NoInfer<Subject>): readonly string[]
  /** The purpose that follows from the work itself, such as handling a matter; else the caller must state one. */
  purpose?(subject: NoInfer<Subject>): string
  /**
   * What follows from having been shown, such as the receipt that somebody opened a document: an operation, called after the answer
   * was read and before it leaves.
   */
  afterwards?(caller: Caller, output: NoInfer<Output>, subject: NoInfer<Subject>): Promise<void>
}

/** A question: the same fields as an operation, in a read-only transaction that sees one state of the database. */
export function query<Input extends z.ZodType, Subject extends { id: string }, Output>(
  spec: QuerySpec<Input, Subject, Output>,
): Callable<Output> & { readonly spec: QuerySpec<Input, Subject, Output> } {
  async function call(caller: Caller, raw: unknown): Promise<Output> {
    const input = parse(spec.input, raw)
    const { output, subject } = await caller.db
      .transaction()
      .setAccessMode('read only')
      .setIsolationLevel('repeatable read')
      .execute(async (tx) => {
        const ctx = { ...caller, tx, trace: { auditId: randomUUID(), matter: null, content: [] } }
        const subject = await spec.find(ctx, input)
        if (!spec.allow(caller.actor, subject, input)) throw denied(caller.actor)
        return { output: await spec.run(ctx, input, subject), subject }
      })
    const others = (spec.sensitive?.(output, subject) ?? []).filter((id) => id !== caller.actor.id)
    const purpose = caller.purpose ?? spec.purpose?.(subject)
    if (others.length > 0) await recordReads({ ...caller, purpose }, spec.name, subject.id, others)
    await spec.afterwards?.(caller, output, subject)
    return output
  }
  return Object.assign(call, { kind: 'query' as const, spec })
}

type Reader = Omit<Caller, 'purpose'> & { readonly purpose: string | undefined }

/** Written before the answer leaves: what cannot be recorded is not shown. */
async function recordReads(caller: Reader, name: string, subjectId: string, people: readonly string[]): Promise<void> {
  const { actor, now } = caller
  const purpose = caller.purpose && actor.behalf ? `${actor.behalf.ground.zh}：${caller.purpose}` : caller.purpose
  if (!purpose)
    throw new Refusal('invalid', both('查阅个人信息须说明用途。', 'State the purpose of reading personal data.'))
  await caller.db
    .insertInto('kernel.read')
    .values(
      people.map((person_id) => ({
        query: name,
        actor_id: actor.id,
        post_id: actor.post?.id ?? null,
        subject_id: subjectId,
        person_id,
        purpose,
        at: now,
      })),
    )
    .execute()
}
