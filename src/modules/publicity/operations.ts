import { z } from 'zod'
import type { Context } from '../../kernel/context.ts'
import { type Day, dayOf } from '../../kernel/day.ts'
import { operation } from '../../kernel/operation.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { both, same, Text } from '../../kernel/text.ts'
import { readClock } from '../calendar/index.ts'
import { addMonths, type DecidedCase, decidedCase } from '../cases/index.ts'
import { addStep, closeWork, lockMatterById, openWork, startMatterClock, tellClock } from '../docket/index.ts'
import { factField } from './fields.ts'
import type { Result } from './model.ts'
import { grounds, refusals, steps } from './phrases.ts'
import { isMachine, mayRelease, mayTakeDown } from './policy.ts'
import { type Draft, findingsIn, namesOf, type Plan, planOf } from './release.ts'
import {
  addEdition,
  decidedDisclosure,
  endResult,
  expireResults,
  getResult,
  holdResult,
  insertResult,
  lockResult,
  resultsOfMatter,
  showResult,
} from './store/result.ts'

/** Name of the work item of a result that is held. */
const releaseTask = (id: string) => `release:${id}`

/** Writes down what becomes public of a decision: published past the release check, held by it, or withheld with its ground. */
export const publishResult = operation({
  name: 'publicity.publish-result',
  summary: both(
    '决定作出后按指南公开结果；发布检查不通过的不公开，交人处理。',
    'Publish a decision as its guide says; what the release check finds holds it for a person.',
  ),
  input: z.object({ matterId: z.uuid(), decidedAt: z.coerce.date() }),
  find: async (ctx, { matterId }) => ({ id: matterId, decided: await decidedCase(ctx, matterId) }),
  allow: isMachine,
  async run(ctx, { decidedAt }, { decided }) {
    if (!decided || decided.decision.decidedAt.getTime() !== decidedAt.getTime()) return
    const plan = planOf(decided, await byPerson(ctx, decided.matter.id))
    const id = await insertResult(ctx, newResult(decided, plan))
    if (!id) return
    if (plan.how === 'withheld')
      return addStep(ctx, decided.matter, {
        kind: 'result-withheld',
        words: steps.withheld,
        note: plan.ground.zh,
        visible: 'staff',
      })
    await showOrHold(ctx, decided, id, plan)
  },
})

/** The ground on which a person decided that the matter be not disclosed, if one did. */
async function byPerson({ tx }: Context, matterId: string): Promise<Text | null> {
  const decided = await decidedDisclosure(tx, matterId)
  return decided && decided.disclosure !== 'open' ? Text.parse(decided.ground) : null
}

function newResult({ matter, guide, decision, placeId, workingDays }: DecidedCase, plan: Plan) {
  const { decidedAt, outcome, kind } = decision
  const isWithheld = plan.how === 'withheld'
  return {
    ...{ matterId: matter.id, decidedAt, outcome, kind, workingDays },
    // where somebody lives is shown only when the guide names it
    placeId: !isWithheld && plan.showsPlace ? placeId : null,
    ...{ itemCode: guide.itemCode, itemName: guide.content.name, organisationId: matter.organisationId },
    outcomeName: guide.content.outcomes.find(({ code }) => code === outcome)?.name ?? same(outcome),
    state: isWithheld ? ('withheld' as const) : ('held' as const),
    ground: isWithheld ? plan.ground : null,
    basis: isWithheld ? plan.basis : null,
  }
}

async function showOrHold(
  ctx: Context,
  decided: DecidedCase,
  id: string,
  { rule, keepMonths, draft }: Extract<Plan, { how: 'shown' }>,
): Promise<void> {
  const { matter, decision } = decided
  const clock = { kind: 'publication', rule, holder: matter.organisationId, at: decision.decidedAt, shown: false }
  const clockId = await startMatterClock(ctx, matter, clock)
  const { reading } = await readClock(ctx, clockId)
  const findings = findingsIn(draft, namesOf(decided))
  await holdResult(ctx.tx, id, { ...draft, facts: [...draft.facts], findings, clockId, dueOn: reading.dueDay })
  if (findings.length === 0) return show(ctx, await getResult(ctx.tx, id), { draft, keepMonths })
  await openWork(ctx, matter, {
    ...{ task: releaseTask(id), title: steps.releaseWork, href: `/decisions/${id}` },
    ...{ for: { organisation: matter.organisationId, role: 'handler' }, organisationId: matter.organisationId },
    clock: { id: clockId, dueAt: reading.dueAt },
  })
  await addStep(ctx, matter, { kind: 'result-held', words: steps.held, data: { result: id }, visible: 'staff' })
}

/** Makes a draft that has passed the check public. */
async function show(
  ctx: Context,
  result: Result,
  { draft, keepMonths }: { draft: Draft; keepMonths: number | null },
): Promise<void> {
  const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
  const matter = await lockMatterById(ctx.tx, result.matterId)
  const late = result.clockId !== null && (await readClock(ctx, result.clockId)).reading.late
  await showResult(ctx, result.id, {
    ...draft,
    facts: [...draft.facts],
    late,
    keepUntil: lastDay(today, keepMonths),
    words: wordsOf(result, draft),
  })
  await addEdition(ctx, [result.id], { act: 'published', reason: null })
  if (result.clockId) await tellClock(ctx, matter, result.clockId, { kind: 'finished' })
  await addStep(ctx, matter, { kind: 'result-published', words: steps.published, data: { result: result.id, late } })
}

const lastDay = (today: Day, months: number | null): Day | null => (months === null ? null : addMonths(today, months))

/** What a result is found by. */
function wordsOf({ itemName, outcomeName }: Result, { facts, body }: Draft): string {
  const values = facts.flatMap(({ value }) => [value.zh, value.en])
  return [itemName.zh, itemName.en, outcomeName.zh, outcomeName.en, ...values, body ?? ''].join('\n')
}

async function lockSubject(ctx: Context, id: string) {
  const { matterId } = await getResult(ctx.tx, id)
  await lockMatterById(ctx.tx, matterId)
  return { id, result: await lockResult(ctx.tx, id) }
}

/** Words that a person gives in place of those that were drafted: never in place of the decision's own. */
const Edited = z.looseObject({
  id: z.uuid(),
  body: z.string().trim().max(8000).optional(),
  reason: z.string().trim().max(1000).optional(),
})

/** Releases what was held, or corrects what is public, in words that pass the same check. */
export const releaseResult = operation({
  name: 'publicity.release-result',
  summary: both(
    '改写公开用的文字后公开，或者更正已公开的内容；决定原件不变。',
    'Publish what was held, or correct what is public, in other words; the decision itself stays.',
  ),
  input: Edited,
  find: (ctx, { id }) => lockSubject(ctx, id),
  allow: (actor, subject) => mayRelease(actor, subject),
  async run(ctx, input, { result }) {
    if (result.state !== 'held' && result.state !== 'published') throw new Refusal('conflict', refusals.notShown)
    const decided = await decidedCase(ctx, result.matterId)
    if (!decided) throw new Refusal('conflict', refusals.notShown)
    const draft = editedDraft(result, input)
    const findings = findingsIn(draft, namesOf(decided))
    if (findings.length > 0) throw refused(findings)
    if (result.state === 'held') await releaseHeld(ctx, result, { draft, decided })
    else await correct(ctx, result, { draft, reason: input.reason ?? '' })
    return { id: result.id }
  },
})

/** Each field says what was found in it. */
function refused(findings: ReturnType<typeof findingsIn>): Refusal {
  const places = [...new Set(findings.map(({ where }) => where))]
  const fields = places.map((where) => {
    const name = where === 'body' ? where : factField(where)
    return [name, refusals.leaks(findings.filter((one) => one.where === where))]
  })
  return new Refusal('invalid', refusals.leaks(findings), Object.fromEntries(fields))
}

function editedDraft(result: Result, input: z.output<typeof Edited>): Draft {
  const facts = result.facts.map((fact) => {
    const typed = input[factField(fact.code)]
    const isChanged = typeof typed === 'string' && typed.trim() !== '' && typed !== fact.value.zh
    return isChanged ? { ...fact, value: same(typed.trim().slice(0, 500)) } : fact
  })
  return { facts, body: result.body === null ? null : (input.body ?? result.body) }
}

async function releaseHeld(
  ctx: Context,
  result: Result,
  { draft, decided }: { draft: Draft; decided: DecidedCase },
): Promise<void> {
  await closeWork(ctx, decided.matter, { task: releaseTask(result.id) }, 'released')
  const keepMonths = decided.guide.content.publicity?.results.keepMonths ?? null
  await show(ctx, result, { draft, keepMonths })
}

async function correct(
  ctx: Context,
  result: Result,
  { draft, reason }: { draft: Draft; reason: string },
): Promise<void> {
  if (reason.length < 5) throw new Refusal('invalid', refusals.reasonNeeded, { reason: refusals.reasonNeeded })
  const { late, keepUntil } = result
  await showResult(ctx, result.id, {
    ...draft,
    facts: [...draft.facts],
    late,
    keepUntil,
    words: wordsOf(result, draft),
  })
  await changed(ctx, result, { act: 'corrected', words: steps.corrected, reason })
}

/** What became of a published result stands in the feed and on its matter. */
async function changed(
  ctx: Context,
  { id, matterId }: Result,
  { act, words, reason }: { act: 'corrected' | 'taken-down'; words: Text; reason: string },
): Promise<void> {
  await addEdition(ctx, [id], { act, reason })
  const matter = await lockMatterById(ctx.tx, matterId)
  await addStep(ctx, matter, { kind: `result-${act}`, words, note: reason, data: { result: id } })
}

/** Takes a published result down, with a reason that is itself public. */
export const takeDownResult = operation({
  name: 'publicity.take-down-result',
  summary: both('撤下已公开的结果，公开说明理由。', 'Take a published result down, with its reason in public.'),
  input: z.object({ id: z.uuid(), reason: z.string().trim().min(5).max(1000) }),
  find: (ctx, { id }) => lockSubject(ctx, id),
  allow: (actor, subject) => mayTakeDown(actor, subject),
  async run(ctx, { reason }, { result }) {
    if (result.state !== 'published') throw new Refusal('conflict', refusals.notShown)
    // a reason must not say again what is taken away
    const decided = await decidedCase(ctx, result.matterId)
    const findings = findingsIn({ facts: [], body: reason }, decided ? namesOf(decided) : { persons: [] })
    if (findings.length > 0)
      throw new Refusal('invalid', refusals.leaks(findings), { reason: refusals.leaks(findings) })
    await takeDown(ctx, result, { ground: same(reason), reason })
    return { id: result.id }
  },
})

async function takeDown(
  ctx: Context,
  result: Result,
  { ground, reason }: { ground: Text; reason: string },
): Promise<void> {
  await endResult(ctx, result.id, 'taken-down', ground)
  await changed(ctx, result, { act: 'taken-down', words: steps.takenDown, reason })
}

/** A decision that was annulled is shown no more. */
export const retireResults = operation({
  name: 'publicity.retire-results',
  summary: both('决定被撤销后撤下公开的结果。', 'Take down what was published of a decision that was annulled.'),
  input: z.object({ matterId: z.uuid(), decidedAt: z.coerce.date() }),
  find: async (ctx, { matterId }) => ({ id: matterId, matter: await lockMatterById(ctx.tx, matterId) }),
  allow: isMachine,
  async run(ctx, { matterId, decidedAt }, { matter }) {
    const found = (await resultsOfMatter(ctx.tx, matterId)).find(
      (one) => one.decidedAt.getTime() === decidedAt.getTime(),
    )
    if (found?.state === 'published')
      await takeDown(ctx, found, { ground: grounds.annulled, reason: grounds.annulled.zh })
    if (found?.state !== 'held') return
    await endResult(ctx, found.id, 'withheld', grounds.annulled)
    await closeWork(ctx, matter, { task: releaseTask(found.id) }, 'annulled')
    if (found.clockId) await tellClock(ctx, matter, found.clockId, { kind: 'finished' })
  },
})

/** Results taken down in one go. */
const batch = 500

/** Takes down what has been shown as long as its guide says. */
export const expirePublished = operation({
  name: 'publicity.expire-results',
  summary: both('公开期满的结果自动撤下。', 'Take down results that have been shown as long as their guides say.'),
  input: z.object({}),
  find: async () => ({ id: 'results' }),
  allow: isMachine,
  async run(ctx) {
    const ids = await expireResults(ctx, dayOf(ctx.now, ctx.settings.DISTRICT_ZONE), batch)
    if (ids.length > 0) {
      await addEdition(ctx, ids, { act: 'expired', reason: null })
      ctx.trace.content.push({ step: 'results-expired', words: steps.expired, data: { results: ids } })
    }
    return { expired: ids.length, more: ids.length === batch }
  },
})
