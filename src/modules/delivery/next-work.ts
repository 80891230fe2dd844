import type { Context } from '../../kernel/context.ts'
import { closeWork, openWork, setStage, type WorkFor } from '../docket/index.ts'
import { isInHand, isUnread } from './inside.ts'
import { stages, words } from './phrases.ts'
import { setStep } from './store/delivery.ts'
import { insideOf } from './store/inside.ts'
import type { IncomingSubject } from './subject.ts'

/** Steps at which the office, or one post, has something to do. */
export type WaitingStep = 'registering' | 'looking' | 'proposing' | 'instructing' | 'assigning' | 'handling' | 'reading'

type Waiting = Pick<IncomingSubject, 'matter' | 'delivery'>

/** Ends the work of the step before, and puts that of the next on the list of whoever does it: the office unless somebody is named. */
export async function nextWork(ctx: Context, subject: Waiting, step: WaitingStep, target?: WorkFor): Promise<void> {
  const { matter, delivery } = subject
  await setStep(ctx, delivery.id, step)
  await setStage(ctx, matter, stages[step])
  await closeWork(ctx, matter, { task: officeTasks }, 'done')
  const task = tasks[step]
  if (task) await putOnList(ctx, subject, task, target)
}

const tasks = {
  registering: 'register',
  looking: 'look',
  proposing: 'propose',
  instructing: 'instruct',
  assigning: 'assign',
  handling: null,
  reading: 'share',
} as const
const officeTasks = ['sign', 'register', 'look', 'propose', 'instruct', 'assign', 'share', 'answer', 'file'] as const

/** When nobody inside has it any more it waits for the office again: to answer, or else to file. Nothing falls off the desk. */
export async function toOffice(ctx: Context, subject: Waiting & Pick<IncomingSubject, 'source'>): Promise<void> {
  const { matter, delivery, source } = subject
  const { step, state, part } = delivery
  if (step !== 'handling' && step !== 'reading' && state !== 'acted') return
  const { assignments, readers } = await insideOf(ctx.tx, delivery.id)
  if (assignments.some(isInHand) || readers.some(isUnread)) return
  await closeWork(ctx, matter, { task: ['share', 'answer', 'file'] }, 'done')
  const asks = source.from === 'outside' ? source.asksAnswer : step === 'handling' && part === 'main'
  const isWaitedFor = state === 'signed' && asks
  await putOnList(ctx, subject, isWaitedFor ? 'answer' : 'file')
}

type Task = (typeof officeTasks)[number]

async function putOnList(ctx: Context, { matter, delivery }: Waiting, task: Task, target?: WorkFor): Promise<void> {
  const { organisationId, role, number } = delivery
  await openWork(ctx, matter, {
    ...{ task, title: words.tasks[task], href: `/matters/${number}/incoming`, organisationId },
    for: target ?? { organisation: organisationId, role },
  })
}
