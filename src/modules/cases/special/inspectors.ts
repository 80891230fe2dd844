import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { dayOf } from '../../../kernel/day.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { readClock } from '../../calendar/index.ts'
import type { GuideVersion } from '../../catalogue/index.ts'
import { addStep, closeWork, MatterNumber, openWork, startMatterClock, tellClock } from '../../docket/index.ts'
import { requireState } from '../guards.ts'
import { type CaseSubject, isOfAuthority } from '../policy.ts'
import { lockCase } from '../store/case.ts'
import { staffOf } from '../store/staff.ts'
import { inspectionKinds } from './model.ts'
import { specialPhrases } from './phrases.ts'
import { insertInspectors, inspectorsOf } from './store.ts'

const task = 'inspectors'

/** Where the guide knows inspection, testing or quarantine, two or more are assigned within five working days (art. 55). */
export async function beginAssignment(ctx: Context, { matter }: CaseSubject, guide: GuideVersion): Promise<void> {
  if (!guide.content.stopGrounds.some(({ code }) => inspectionKinds.includes(code))) return
  const organisation = matter.organisationId
  const id = await startMatterClock(ctx, matter, {
    ...{ kind: 'inspection-assignment', rule: 'inspection-assignment', holder: organisation, shown: false },
  })
  const { reading } = await readClock(ctx, id)
  await openWork(ctx, matter, {
    ...{ task, title: specialPhrases.assignTitle, href: `/matters/${matter.number}/inspectors` },
    ...{ for: { organisation, role: 'head' }, organisationId: organisation, clock: { id, dueAt: reading.dueAt } },
  })
}

/** Names who inspects: two or more of the authority, once. */
export const assignInspectors = operation({
  name: 'cases.assign-inspectors',
  summary: both(
    '指派两名以上工作人员检验、检测、检疫。',
    'Assign two or more to inspect, test or quarantine (行政许可法 art. 55).',
  ),
  input: z.object({
    number: MatterNumber,
    people: z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.uuid()).max(20)),
  }),
  find: (ctx, { number }) => lockCase(ctx.tx, number),
  allow: isOfAuthority,
  async run(ctx, { people }, subject) {
    requireState(subject, 'handling')
    if ((await inspectorsOf(ctx.tx, subject.id)).length > 0)
      throw new Refusal('conflict', specialPhrases.alreadyAssigned)
    const { matter } = subject
    const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
    const staff = new Map((await staffOf(ctx.tx, matter.organisationId, today)).map((one) => [one.personId, one]))
    const chosen = [...new Set(people)].flatMap((id) => staff.get(id) ?? [])
    if (chosen.length < 2 || chosen.length !== new Set(people).size)
      throw invalidField('people', specialPhrases.twoNeeded)
    await insertInspectors(ctx, subject.id, chosen)
    for (const clock of await closeWork(ctx, matter, { task }, 'assigned'))
      await tellClock(ctx, matter, clock, { kind: 'finished' })
    await addStep(ctx, matter, { kind: 'inspectors', words: specialPhrases.assigned(chosen.length) })
    ctx.trace.content.push({
      ...{ step: 'inspectors', words: specialPhrases.assigned(chosen.length), inner: true },
      data: { people: chosen.map(({ personId }) => personId) },
    })
    return { number: subject.case.number }
  },
})
