import type { Context } from '../../kernel/context.ts'
import { closeWork, openWork, setStage, type WorkFor } from '../docket/index.ts'
import { stages, words } from './phrases.ts'
import { setStep } from './store/delivery.ts'
import type { IncomingSubject } from './subject.ts'

/** Steps at which the office, or one post, has something to do. */
export type WaitingStep = 'registering' | 'looking' | 'proposing' | 'instructing' | 'assigning' | 'handling' | 'reading'

/** Ends the work of the step before, and puts that of the next on the list of whoever does it: the office unless somebody is named. */
export async function nextWork(
  ctx: Context,
  { matter, delivery }: Pick<IncomingSubject, 'matter' | 'delivery'>,
  step: WaitingStep,
  target?: WorkFor,
): Promise<void> {
  const { organisationId, role, id, number } = delivery
  await setStep(ctx, id, step)
  await setStage(ctx, matter, stages[step])
  for (const task of ['sign', 'register', 'look', 'propose', 'instruct', 'assign']) {
    await closeWork(ctx, matter, { task }, 'done')
  }
  const task = tasks[step]
  if (!task) return
  await openWork(ctx, matter, {
    ...{ task, title: words.tasks[task], href: `/matters/${number}/incoming`, organisationId },
    for: target ?? { organisation: organisationId, role },
  })
}

const tasks = {
  registering: 'register',
  looking: 'look',
  proposing: 'propose',
  instructing: 'instruct',
  assigning: 'assign',
  handling: null,
  reading: null,
} as const
