import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { denied } from '../../../kernel/operation.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { MatterNumber } from '../matter-page.ts'
import type { Matter, WorkItem } from '../model.ts'
import { mayReadMatter } from '../policy.ts'
import { lockMatter } from '../store/matter.ts'
import { openTasks } from '../store/work.ts'
import { askedAbout } from './model.ts'
import { assigningPhrases as words } from './phrases.ts'

/** Which work of which matter. */
export const WorkNamed = z.object({ number: MatterNumber, work: z.uuid() })

/** Open work of a locked matter, for whoever gives it out. */
export interface WorkSubject {
  readonly id: string
  readonly matter: Matter
  readonly item: WorkItem
  readonly asked: WorkItem | undefined
}

/** @throws Refusal when it is not open; whether it is there is told to readers of the matter only */
export async function lockWork(ctx: Context, { number, work }: z.infer<typeof WorkNamed>): Promise<WorkSubject> {
  const matter = await lockMatter(ctx.tx, number)
  const tasks = await openTasks(ctx.tx, matter.id)
  const item = tasks.find(({ id }) => id === work)
  if (!item) throw mayReadMatter(ctx.actor, matter) ? new Refusal('not-found', words.noSuchWork) : denied(ctx.actor)
  return { id: matter.id, matter, item, asked: askedAbout(item, tasks) }
}
