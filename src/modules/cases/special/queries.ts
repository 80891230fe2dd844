import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { dayOf } from '../../../kernel/day.ts'
import { query } from '../../../kernel/query.ts'
import { both, type Text } from '../../../kernel/text.ts'
import { organisationsByIds } from '../../directory/index.ts'
import { MatterNumber } from '../../docket/index.ts'
import { type CaseSubject, isOfAuthority, mayHandle } from '../policy.ts'
import { getCase } from '../store/case.ts'
import { type Colleague, staffOf } from '../store/staff.ts'
import type { Inspector, Special } from './model.ts'
import { inspectorsOf, specialsOf } from './store.ts'

const Numbered = z.object({ number: MatterNumber })

/** A procedure with who carries it out, by name. */
export interface ShownSpecial extends Special {
  readonly by: Text
}

/** Procedures of a matter with names; a number of statements that does not grow. */
export async function shownSpecials(ctx: Context, matterId: string): Promise<ShownSpecial[]> {
  const specials = await specialsOf(ctx.tx, matterId)
  const offices = await organisationsByIds(
    ctx.tx,
    specials.flatMap(({ organisationId }) => organisationId ?? []),
  )
  return specials.map((special) => {
    const office = special.organisationId ? offices.get(special.organisationId)?.name : undefined
    return { ...special, by: office ?? both(special.body ?? '', special.body ?? '') }
  })
}

/** The page on which a longer time is told. */
export const showSpecialTime = query({
  name: 'cases.show-special-time',
  summary: both('查看延长特别程序时间的页面。', 'Show the page on which a longer time for a procedure is told.'),
  input: Numbered,
  find: (ctx, { number }) => getCase(ctx.tx, number),
  allow: mayHandle,
  async run(ctx, _input, subject): Promise<{ subject: CaseSubject; specials: readonly ShownSpecial[] }> {
    return { subject, specials: await shownSpecials(ctx, subject.id) }
  },
})

/** The page on which those who inspect are named. */
export const showInspectors = query({
  name: 'cases.show-inspectors',
  summary: both('查看指派检验人员的页面。', 'Show the page on which those who inspect are named.'),
  input: Numbered,
  find: (ctx, { number }) => getCase(ctx.tx, number),
  allow: isOfAuthority,
  async run(ctx, _input, subject): Promise<InspectorsPage> {
    const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
    const staff = await staffOf(ctx.tx, subject.matter.organisationId, today)
    return { subject, staff, inspectors: await inspectorsOf(ctx.tx, subject.id) }
  },
})
export interface InspectorsPage {
  readonly subject: CaseSubject
  readonly staff: readonly Colleague[]
  readonly inspectors: readonly Inspector[]
}
