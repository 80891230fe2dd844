import type { Context } from '../../../kernel/context.ts'
import { addDays, dayOf } from '../../../kernel/day.ts'
import { emit } from '../../../kernel/event.ts'
import type { Text } from '../../../kernel/text.ts'
import { findDistrict, supervisorOf } from '../../directory/index.ts'
import {
  addStep,
  getMatter,
  involve,
  type Matter,
  openMatter,
  openWork,
  setStage,
  startMatterClock,
} from '../../docket/index.ts'
import { answeringRole, peopleIn } from '../store/people.ts'
import type { Card, CardSubject } from './model.ts'
import { stageNames, cardPhrases as words } from './phrases.ts'
import { getCard, insertCard } from './store.ts'

/** Why a card is issued, and to whom. */
export type Issue = Pick<
  Card,
  'colour' | 'trigger' | 'organisationId' | 'postId' | 'byRule' | 'findingId' | 'dueAt' | 'evidence'
> & {
  readonly about: Matter
}

/** Days for which the course of a card is not open by itself; decided anew afterwards. */
const withheldDays = 3 * 365

/** Opens the matter of a card: the organisation is told and may make a statement, which is timed. */
export async function issue(ctx: Context, wanted: Issue): Promise<CardSubject> {
  const { about, organisationId } = wanted
  const { id: supervisorId } = await supervisorOf(ctx.tx, organisationId)
  const opened = await openMatter(ctx, {
    ...{ kind: 'card', numberKind: 'JC', title: words.title(wanted.colour, about.title), subjectId: wanted.trigger },
    ...{ organisationId: supervisorId, parties: [], stage: stageOf('statement') },
    disclosure: { decision: 'on-request', ground: words.disclosureGround, until: withheldUntil(ctx) },
    area: (await findDistrict(ctx.tx))?.code ?? '000000',
  })
  await involve(ctx, opened, organisationId)
  await involve(ctx, opened, supervisorId)
  await setStage(ctx, opened, stageOf('statement'), 'open')
  const matter = await getMatter(ctx.tx, opened.number)
  // while the organisation may speak nobody has to act: no holder, hence no card about a card
  const windowClock = await startMatterClock(ctx, matter, {
    ...{ kind: 'card-statement', rule: 'card-statement', holder: organisationId, shown: true },
  })
  const role = await answeringRole(ctx.tx, organisationId)
  const { number } = matter
  await insertCard(ctx, {
    ...{ ...wanted, matterId: matter.id, number, supervisorId, answeringRole: role, windowClock },
    ...{ aboutId: about.id, aboutNumber: about.number },
  })
  const subject = await getCard(ctx.tx, number)
  const said = words.step.issued(subject.card)
  const data = { trigger: wanted.trigger, about: about.number, rule: wanted.byRule, evidence: wanted.evidence }
  await addStep(ctx, matter, { kind: 'card-issued', words: said, note: wanted.evidence, data })
  await openAnswerWork(ctx, subject, { task: 'statement', title: words.makeStatement, page: 'card-statement' })
  await tellAnswering(ctx, subject, words.told.issued(wanted.colour, about.number))
  return subject
}

/** Puts what the organisation may say on the list of the post that was named and of who answers for it. */
export async function openAnswerWork(
  ctx: Context,
  { matter, card }: CardSubject,
  { task, title, page }: { task: string; title: Text; page: string },
): Promise<void> {
  const { organisationId, answeringRole: role, postId } = card
  const work = { task, title, href: `/matters/${matter.number}/${page}`, organisationId }
  await openWork(ctx, matter, { ...work, for: { organisation: organisationId, role } })
  if (postId) await openWork(ctx, matter, { ...work, for: { post: postId } })
}

/** Tells the people who answer for a card. */
export async function tellAnswering(ctx: Context, { matter, card }: CardSubject, said: Text): Promise<void> {
  const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
  const where = { organisation: card.organisationId, role: card.answeringRole, post: card.postId }
  await emit(ctx, 'notices.due', {
    ...{ people: await peopleIn(ctx.tx, where, today), cause: `${ctx.trace.auditId} card`, words: said },
    ...{ href: `/matters/${matter.number}`, matter: matter.number },
  })
}

export function stageOf(code: Card['stage']) {
  return { code: `card-${code}`, text: stageNames[code] }
}

function withheldUntil(ctx: Context) {
  return addDays(dayOf(ctx.now, ctx.settings.DISTRICT_ZONE), withheldDays)
}
