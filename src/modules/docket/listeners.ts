import { z } from 'zod'
import { emit, on } from '../../kernel/event.ts'
import { operation } from '../../kernel/operation.ts'
import { both } from '../../kernel/text.ts'
import { lastInstantOf } from '../calendar/index.ts'
import { nobodyListeners } from './assigning/nobody.ts'
import { followClock } from './clock.ts'
import { partyEndedListeners } from './party-ended/follow.ts'
import { phrases } from './phrases.ts'
import { lockMatter } from './store/matter.ts'
import { addStep, hasStep } from './store/step.ts'
import { moveWorkDue } from './store/work.ts'
import { verdictListeners } from './verdicts.ts'

/** A holiday plan was entered and the due day of a matter's clock moved: lists follow, the parties are told. */
export const moveDue = operation({
  name: 'docket.move-due',
  summary: both(
    '放假安排公布后更新到期日并告知当事人。',
    'Follow a due day that moved with the holiday plan, and tell the parties.',
  ),
  input: z.object({ number: z.string(), clockId: z.uuid(), from: z.iso.date(), to: z.iso.date() }),
  find: (ctx, { number }) => lockMatter(ctx.tx, number),
  allow: (actor) => actor.kind === 'machine',
  async run(ctx, { clockId, from, to }, matter) {
    await moveWorkDue(ctx.tx, clockId, lastInstantOf(to, ctx.settings.DISTRICT_ZONE))
    if (matter.clockId !== clockId || (await hasStep(ctx.tx, matter.id, { kind: 'due-moved', at: ctx.now }))) return
    await followClock(ctx, matter.id, clockId)
    const words = phrases.dueMoved(from, to)
    await addStep(ctx, matter, { kind: 'due-moved', words })
    const cause = `due-moved ${clockId} ${from} ${to}`
    await emit(ctx, 'notices.due', {
      people: matter.partyIds,
      cause,
      words,
      href: `/matters/${matter.number}`,
      matter: matter.number,
    })
  },
})

export const listeners = [
  on('calendar.due-moved', 'docket.move-due', async (caller, { matter, clockId, from, to }) => {
    await moveDue(caller, { number: matter, clockId, from, to })
  }),
  ...nobodyListeners,
  ...partyEndedListeners,
  ...verdictListeners,
]
