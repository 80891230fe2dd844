import { z } from 'zod'
import type { Context } from '../../../../kernel/context.ts'
import { operation } from '../../../../kernel/operation.ts'
import { Refusal } from '../../../../kernel/refusal.ts'
import { both } from '../../../../kernel/text.ts'
import { ItemCode } from '../../model.ts'
import { mayWrite } from '../../policy.ts'
import { changeContent } from '../change.ts'
import { TestCase, TrialStep } from '../model.ts'
import { type DraftSubject, lockDraft } from '../subject.ts'
import { runningOf } from './ground.ts'
import { trialPhrases as phrases } from './phrases.ts'
import { variablesTyped } from './queries.ts'
import { outcomeOf } from './tests.ts'

const steps = z.union([TrialStep.transform((one) => [one]), z.array(TrialStep)]).default([])
/** More than a few dozen cases nobody reads. */
const mostTests = 60

/** Keeps a trial run with the guide; it is run again before publishing and must end as it did. */
export const keepTest = operation({
  name: 'catalogue.keep-guide-test',
  summary: both('把一次试办存为用例。', 'Keep a trial run as a test case of the guide.'),
  input: z.looseObject({ code: ItemCode, name: TestCase.shape.name, do: steps }),
  find: (ctx, { code }) => lockDraft(ctx, code),
  allow: mayWrite,
  async run(ctx, input, subject) {
    const around = await runningOf(ctx, subject.draft.content)
    const one = { name: input.name, variables: variablesTyped(input), steps: input.do }
    const others = subject.draft.tests.filter(({ name }) => name !== input.name)
    if (others.length >= mostTests) throw new Refusal('conflict', phrases.tooMany)
    await saveTests(ctx, subject, [...others, { ...one, expected: outcomeOf(one, around) }])
    return { code: subject.code }
  },
})

/** Takes a test case away. */
export const dropTest = operation({
  name: 'catalogue.drop-guide-test',
  summary: both('删除一个试办用例。', 'Take a test case away.'),
  input: z.object({ code: ItemCode, name: TestCase.shape.name }),
  find: (ctx, { code }) => lockDraft(ctx, code),
  allow: mayWrite,
  async run(ctx, { name }, subject) {
    await saveTests(
      ctx,
      subject,
      subject.draft.tests.filter((one) => one.name !== name),
    )
    return { code: subject.code }
  },
})

async function saveTests(ctx: Context, subject: DraftSubject, tests: readonly TestCase[]): Promise<void> {
  await changeContent(ctx, subject, { part: 'tests', content: subject.draft.content, tests })
}
