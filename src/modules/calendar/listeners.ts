import { z } from 'zod'
import { type Caller, machine } from '../../kernel/context.ts'
import { on } from '../../kernel/event.ts'
import type { Job } from '../../kernel/job.ts'
import type {} from './events.ts'
import { recomputeDue } from './operations/recompute-due.ts'
import { warnMissingPlan } from './operations/warn-missing-plan.ts'
import { queueRecomputation, spanOfPlan } from './recompute.ts'

/** A change of the calendar reaches every clock that depends on it. */
export const listeners = [
  on('calendar.plan-entered', 'calendar.recompute-after-plan', (caller, { year }) =>
    queueRecomputation(caller, spanOfPlan(year)),
  ),
  on('calendar.day-corrected', 'calendar.recompute-after-correction', (caller, { day }) =>
    queueRecomputation(caller, { from: day, to: day }),
  ),
]

/** One clock a job, so that one that fails holds up no other. */
export const jobs: readonly Job[] = [
  {
    name: 'clock-recompute',
    async run(caller: Caller, payload: unknown) {
      await recomputeDue({ ...caller, actor: machine }, z.object({ clockId: z.uuid() }).parse(payload))
    },
  },
  {
    name: 'plan-watch',
    cron: '0 8 * * *',
    async run(caller: Caller) {
      await warnMissingPlan({ ...caller, actor: machine }, {})
    },
  },
]
