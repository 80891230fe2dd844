import type { Context } from '../../../kernel/context.ts'
import { emit } from '../../../kernel/event.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Text } from '../../../kernel/text.ts'
import { closeWork, type Matter, tellClock } from '../../docket/index.ts'
import type { CaseSubject } from '../policy.ts'
import type { Objection } from './model.ts'
import { noticePhrases } from './phrases.ts'
import { answerIt, clearNotices, objectionsOf, objectorsOf } from './store.ts'

/** Name of the work item of an objection. */
export const objectionTask = (id: string) => `objection:${id}`

/** @throws Refusal 'conflict' while an objection has no answer: nothing is decided over anybody's head */
export async function requireAnswered(ctx: Context, matterId: string): Promise<void> {
  const open = (await objectionsOf(ctx.tx, matterId)).some(({ outcome }) => outcome === null)
  if (open) throw new Refusal('conflict', noticePhrases.unanswered)
}

/** A matter that has ended hangs nowhere any more; objections to what was given up need no answer but that. */
export async function endNotices(
  ctx: Context,
  { id, matter }: Pick<CaseSubject, 'id' | 'matter'>,
  { keepObjections }: { keepObjections: boolean },
): Promise<void> {
  await clearNotices(ctx, { matterId: id })
  if (keepObjections) return
  const open = (await objectionsOf(ctx.tx, id)).filter(({ outcome }) => outcome === null)
  for (const objection of open)
    await settle(ctx, matter, objection, { outcome: 'matter-ended', answer: noticePhrases.matterEnded.zh })
}

/** Writes the answer down, ends its clock and work, and tells whoever objected and has an account. */
export async function settle(
  ctx: Context,
  matter: Matter,
  objection: Objection,
  given: { outcome: NonNullable<Objection['outcome']>; answer: string },
): Promise<void> {
  await answerIt(ctx, objection.id, given)
  await closeWork(ctx, matter, { task: objectionTask(objection.id) }, given.outcome)
  await tellClock(ctx, matter, objection.clockId, { kind: 'finished' })
  const personId = (await objectorsOf(ctx.tx, [objection.id])).get(objection.id)?.personId
  if (personId) await tellObjector(ctx, personId, objection.code, noticePhrases.answeredNotice)
}

async function tellObjector(ctx: Context, personId: string, code: string, words: Text): Promise<void> {
  // without the matter's number: it is not theirs to read
  const told = { people: [personId], cause: `objection ${code}`, words, href: `/objections/${code}`, matter: null }
  await emit(ctx, 'notices.due', told)
}
