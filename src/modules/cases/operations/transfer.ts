import { z } from 'zod'
import { operation } from '../../../kernel/operation.ts'
import { invalidField } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { getOrganisation, levelOf } from '../../directory/index.ts'
import { addStep, MatterNumber, moveWork, tellClock } from '../../docket/index.ts'
import { requireState } from '../guards.ts'
import type { Offices } from '../model.ts'
import { notices, refusals, steps } from '../phrases.ts'
import { isHandler } from '../policy.ts'
import { hold } from '../run-process.ts'
import { lockCase, updateCase } from '../store/case.ts'
import { tellParties } from '../telling.ts'

/** Sends a case to another organisation of the same level, with all its open work. The clocks run on. */
export const transfer = operation({
  name: 'cases.transfer',
  summary: both(
    '移送同一层级的其他单位办理，时钟继续。',
    'Transfer a case to another organisation of the same level; the clocks run on.',
  ),
  input: z.object({ number: MatterNumber, organisation: z.uuid(), reason: z.string().trim().min(5).max(1000) }),
  find: (ctx, { number }) => lockCase(ctx.tx, number),
  allow: isHandler,
  async run(ctx, { organisation, reason }, subject) {
    requireState(subject, 'submitted', 'handling')
    const from = await getOrganisation(ctx.tx, subject.matter.holderOrganisationId ?? subject.matter.organisationId)
    const to = await getOrganisation(ctx.tx, organisation)
    if (from.id === to.id) throw invalidField('organisation', refusals.sameOrganisation)
    const level = levelOfOffice(subject.case.offices, from.id)
    const beside = from.parentId === to.parentId && levelOf(from.kind) === levelOf(to.kind) && to.activeTo === null
    if (!beside || !level || level === 'county') throw invalidField('organisation', refusals.otherLevel)
    await updateCase(ctx.tx, subject.id, { offices: { ...subject.case.offices, [level]: to.id } })
    await moveWork(ctx, subject.matter, { from: from.id, to: to.id })
    await hold(ctx, subject, to.id)
    if (subject.case.state === 'submitted' && subject.case.intakeClock)
      await tellClock(ctx, subject.matter, subject.case.intakeClock, { kind: 'transferred', holder: to.id })
    await addStep(ctx, subject.matter, { kind: 'transferred', words: steps.transferred(to.name), note: reason })
    await tellParties(ctx, subject.matter, notices.transferred(subject.matter.title, to.name))
    return { number: subject.case.number }
  },
})

function levelOfOffice(offices: Offices, id: string): keyof Offices | undefined {
  return (['village', 'township', 'county'] as const).find((level) => offices[level] === id)
}
