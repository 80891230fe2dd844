import type { Context } from '../../../kernel/context.ts'
import { isParty } from '../../docket/index.ts'
import type { CaseSubject } from '../policy.ts'
import { getCase, lockCase } from '../store/case.ts'
import { type HeardSubject, isPartOf } from './policy.ts'
import { participantsOf } from './store.ts'

/** The case, locked, with the part of whoever acts in it. */
export async function lockHeard(ctx: Context, number: string): Promise<HeardSubject> {
  return withPart(ctx, await lockCase(ctx.tx, number))
}

/** As `lockHeard`, for reading. */
export async function getHeard(ctx: Context, number: string): Promise<HeardSubject> {
  return withPart(ctx, await getCase(ctx.tx, number))
}

async function withPart({ tx, actor }: Context, subject: CaseSubject): Promise<HeardSubject> {
  const all = await participantsOf(tx, subject.id)
  const own = isParty(actor, subject.matter)
    ? all.find(({ part }) => part === 'applicant')
    : all.find((one) => one.part === 'interested' && isPartOf(actor, one))
  return { ...subject, participant: own ?? null }
}
