import type { Context } from '../../../kernel/context.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { readClock } from '../../calendar/index.ts'
import type { GuideVersion, Outcome } from '../../catalogue/index.ts'
import { organisationsByIds } from '../../directory/index.ts'
import type { CaseSubject } from '../policy.ts'
import { isUnsettled, type Opinion } from './model.ts'
import { jointRefusals, silenceInDecision } from './phrases.ts'
import { fallSilent, isOverdue } from './silence.ts'
import { opinionsOf } from './store.ts'

/**
 * Before a decision: every opinion was given, or its time is over; a grant goes over no disagreement that was not settled.
 *
 * @returns what the decision says of those who were silent, in the language of the law; '' when nobody was
 * @throws Refusal 'conflict' while an organisation still has time, or a disagreement stands
 */
export async function hearOpinions(
  ctx: Context,
  subject: CaseSubject,
  { guide, outcome }: { guide: GuideVersion; outcome: Outcome },
): Promise<string> {
  const joint = async () => (await opinionsOf(ctx.tx, subject.id)).filter(({ kind }) => kind === 'joint')
  const asked = (await joint()).filter(({ state }) => state === 'asked')
  const names = await namesOf(ctx, await joint())
  for (const opinion of asked) {
    if (await isOverdue(ctx, opinion)) await fallSilent(ctx, subject, { opinion, guide })
    else throw new Refusal('conflict', jointRefusals.stillAsked(names(opinion), await dueOf(ctx, opinion)))
  }
  const heard = await joint()
  const against = outcome.kind === 'grant' ? heard.find(isUnsettled) : undefined
  if (against) throw new Refusal('conflict', jointRefusals.unsettled(names(against)))
  const silent = heard.filter(({ state }) => state === 'silent')
  const said = []
  for (const one of silent) said.push(silenceInDecision(names(one).zh, await dueOf(ctx, one), one.consents))
  return said.join('')
}

async function namesOf(ctx: Context, opinions: readonly Opinion[]) {
  const found = await organisationsByIds(
    ctx.tx,
    opinions.map(({ organisationId }) => organisationId),
  )
  return ({ organisationId }: Opinion) => found.get(organisationId)?.name ?? { zh: '', en: '' }
}

async function dueOf(ctx: Context, { clockId }: Opinion): Promise<string> {
  return (await readClock(ctx, clockId)).reading.dueDay
}
