import { z } from 'zod'
import { operation } from '../../../kernel/operation.ts'
import { both } from '../../../kernel/text.ts'
import { addStep, MatterNumber, setStage } from '../../docket/index.ts'
import { requireState } from '../guards.ts'
import { stages, steps } from '../phrases.ts'
import { isHandler } from '../policy.ts'
import { lockCase, updateCase } from '../store/case.ts'

/** Files a finished case; it can still be read, no longer changed. */
export const archive = operation({
  name: 'cases.archive',
  summary: both('办结的事项归档。', 'File a finished case.'),
  input: z.object({ number: MatterNumber }),
  find: (ctx, { number }) => lockCase(ctx.tx, number),
  allow: isHandler,
  async run(ctx, _input, subject) {
    requireState(subject, 'closed')
    await updateCase(ctx.tx, subject.id, { state: 'archived' })
    await setStage(ctx, subject.matter, stages.archived, 'archived')
    await addStep(ctx, subject.matter, { kind: 'archived', words: steps.archived })
    return { number: subject.case.number }
  },
})
