import type { Context } from '../../../kernel/context.ts'
import { getGuideVersion } from '../../catalogue/index.ts'
import { addStep, openTasks, tellClock } from '../../docket/index.ts'
import { finish } from '../finish.ts'
import { completeDecision } from '../operations/decide.ts'
import { writeDecision } from '../papers.ts'
import { type CaseSubject, isIn } from '../policy.ts'
import { afterDecision } from '../results/after-decision.ts'
import { handlingClocks } from '../run-process.ts'
import { insertDecision } from '../store/acts.ts'
import { updateCase } from '../store/case.ts'
import { tellParties } from '../telling.ts'
import { tacitPhrases } from './phrases.ts'

/** The statutory time has ended without a decision: the law makes it, where the guide says so and nowhere else. */
export async function decideByLaw(ctx: Context, subject: CaseSubject): Promise<void> {
  const guide = await getGuideVersion(ctx.tx, subject.case.guideVersionId)
  const { tacit, remedies, outcomes } = guide.content
  const outcome = outcomes.find(({ code }) => code === tacit?.outcome)
  if (!tacit || !outcome || !isIn(subject, 'handling')) return
  const { matter } = subject
  const reason = `${tacit.words.zh}（${tacit.basis.law.zh}${tacit.basis.article.zh}）`
  const common = { outcome: outcome.code, kind: outcome.kind, grounds: [], remedies }
  await insertDecision(ctx, subject.id, { ...common, reason, postId: null })
  for (const clock of handlingClocks(subject)) await tellClock(ctx, matter, clock, { kind: 'finished' })
  await updateCase(ctx.tx, subject.id, { state: 'decided' })
  await addStep(ctx, matter, {
    ...{ kind: 'granted-by-law', words: tacitPhrases.step(outcome.name), note: reason },
    data: { outcome: outcome.code, basis: tacit.basis },
  })
  await writeDecision(ctx, subject, { guide, outcome, reason, grounds: [], heard: [] })
  await tellParties(ctx, matter, tacitPhrases.notice(matter.title, outcome.name))
  const item = (await openTasks(ctx.tx, subject.id)).find(({ href }) => href.endsWith('/decision'))
  if (item) await completeDecision(ctx, { ...subject, item }, guide, { outcome: outcome.code, opinion: reason })
  else await finish(ctx, subject)
  await afterDecision(ctx, subject, guide, outcome)
}
