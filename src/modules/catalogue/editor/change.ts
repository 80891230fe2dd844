import type { Context } from '../../../kernel/context.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { isObject, type Json, JsonObject, markOf, sameJson, valueAt, withValueAt } from './json.ts'
import type { TestCase } from './model.ts'
import { nameOfPath } from './names-of.ts'
import { did, phrases } from './phrases.ts'
import { saveDraft } from './store.ts'
import type { DraftSubject } from './subject.ts'

/** A guide is some 100 kB; what is far larger is a mistake or an attack. */
const mostCharacters = 1_500_000

/** Puts a value at a path of the draft and records who did; nothing happens when it is the same. */
export async function changePart(
  ctx: Context,
  subject: DraftSubject,
  part: string,
  value: Json | undefined,
): Promise<number> {
  const { draft } = subject
  if (sameJson(valueAt(draft.content, part), value)) return draft.revision
  const content = JsonObject.parse(withValueAt(draft.content, part, value))
  return changeContent(ctx, subject, { part, content })
}

interface ContentChange {
  readonly part: string
  readonly content: JsonObject
  readonly tests?: readonly TestCase[]
  /** The saving that is taken back. */
  readonly undoes?: number
}

/** The same for a change that touches several parts under one path. */
export async function changeContent(
  ctx: Context,
  { draft }: DraftSubject,
  { part, content, ...more }: ContentChange,
): Promise<number> {
  if (JSON.stringify(content).length > mostCharacters) throw new Refusal('too-large', phrases.tooLarge)
  const revision = await saveDraft(ctx.tx, draft, { content, part, by: ctx.actor.id, at: ctx.now, ...more })
  const name = part === '' ? null : nameOfPath(part, content)
  ctx.trace.content.push({
    step: 'edited',
    words: did.edited(draft.version, name),
    data: { id: draft.id, revision, part, mark: markOf(valueAt(content, part)) },
  })
  return revision
}

/**
 * Refuses to write over what somebody else wrote in the meantime.
 *
 * @throws Refusal 'conflict'
 */
export function requireUnchanged(now: Json | undefined, seen: string): void {
  if (markOf(now) !== seen) throw new Refusal('conflict', phrases.changedByOthers)
}

/** A JSON object, or an empty one. */
export function objectOr(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {}
}
