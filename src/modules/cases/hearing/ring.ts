import type { Context } from '../../../kernel/context.ts'
import { lapseRight } from '../interested/heard.ts'
import { participantsOf } from '../interested/store.ts'
import { type CaseSubject, isIn } from '../policy.ts'
import { overrun } from '../special/operations.ts'
import { hearingIsLate } from './open.ts'

/**
 * What a timer of a procedure does when it rings: a right lapses, a hearing is late, a told time is over.
 *
 * @returns whether the timer was one of these
 */
export async function ringProcedure(ctx: Context, subject: CaseSubject, timer: string): Promise<boolean> {
  const at = timer.indexOf(':')
  const [name, id] = [timer.slice(0, at), timer.slice(at + 1)]
  if (!['statement', 'hearing-request', 'hearing-late', 'special'].includes(name)) return false
  if (!isIn(subject, 'handling')) return true
  if (name === 'special') await overrun(ctx, subject, id)
  else if (name === 'hearing-late') await hearingIsLate(ctx, subject, id)
  else {
    const participant = (await participantsOf(ctx.tx, subject.id)).find((one) => one.id === id)
    if (participant) await lapseRight(ctx, subject, participant, name === 'statement' ? 'statement' : 'hearing')
  }
  return true
}
