import type { Context } from '../../kernel/context.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Text } from '../../kernel/text.ts'
import {
  type GuideVersion,
  getGuideVersion,
  type ProcessEffect,
  type ProcessEvent,
  type ProcessModel,
  type ProcessValue,
  type SystemAct,
  step,
  untouched,
} from '../catalogue/index.ts'
import {
  addStep,
  closeWork,
  involve,
  openTasks,
  openWork,
  setHolder,
  setStage,
  showClock,
  tellClock,
} from '../docket/index.ts'
import { startStepClock } from './clocks.ts'
import type { Case } from './model.ts'
import { officeAt } from './offices.ts'
import { phrases, stages, steps } from './phrases.ts'
import type { CaseSubject } from './policy.ts'
import { dropProcessTimer, setProcessTimer } from './process-due.ts'
import { putNotice } from './public-notice/put.ts'
import { updateCase } from './store/case.ts'

/** What a process event led to. */
export interface Advance {
  readonly process: NonNullable<Case['process']>
  readonly ended: { readonly result: string | null } | null
}

/**
 * Lets an event happen to the case's process and carries out what follows: work items, timers, system acts, stage and
 * holder. Everything in the operation's own transaction.
 */
export async function advance(
  ctx: Context,
  subject: CaseSubject,
  guide: GuideVersion,
  event: ProcessEvent,
): Promise<Advance> {
  const model = modelOf(guide)
  let state = subject.case.process ?? untouched
  let ended: Advance['ended'] = null
  const queue: ProcessEvent[] = [event]
  for (let next = queue.shift(); next; next = queue.shift()) {
    const outcome = step(model, state, next)
    state = outcome.state
    for (const effect of outcome.effects) {
      if (effect.kind === 'ended') ended = { result: effect.result }
      if (effect.kind === 'callSystem') queue.push({ kind: 'served', token: effect.token })
      await carryOut(ctx, subject, guide, effect)
    }
  }
  await updateCase(ctx.tx, subject.id, { process: state })
  if (!ended) await settle(ctx, subject, model)
  return { process: state, ended }
}

/** The answers that the process's conditions look at. */
export function startVariables(guide: GuideVersion, answers: Case['answers']): Record<string, ProcessValue> {
  const wanted = modelOf(guide).variables
  return Object.fromEntries(
    wanted.flatMap((name) => {
      const value = answers[name]
      return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [[name, value]] : []
    }),
  )
}

/** The process as the interpreter runs it. */
export function modelOf(guide: GuideVersion): ProcessModel {
  if (!guide.process) throw new Refusal('conflict', phrases.noSuchCase)
  return guide.process
}

async function carryOut(ctx: Context, subject: CaseSubject, guide: GuideVersion, effect: ProcessEffect): Promise<void> {
  const { matter } = subject
  const model = modelOf(guide)
  switch (effect.kind) {
    case 'openTask':
      return openTask(ctx, subject, model, effect)
    case 'closeTask':
      return closeTask(ctx, subject, taskName(effect), effect.because)
    case 'callSystem':
      return addStep(ctx, matter, { kind: effect.act, words: wordsOfAct(effect.act) })
    case 'setTimer':
      return putNotice(ctx, subject, guide, { ...effect, ...(await setProcessTimer(ctx, matter, effect)) })
    case 'cancelTimer':
      return dropProcessTimer(ctx, matter, effect.timer)
    case 'awaitMessage':
    case 'ended':
      return
  }
}

const actWords: Readonly<Record<SystemAct, Text>> = {
  'publish-notice': steps.noticePut,
  'publish-result': steps.resultPublished,
}

/** What the timeline says of a system act. An act that nobody carries out is a fault of the guide, not something to skip. */
function wordsOfAct(act: string): Text {
  if (act !== 'publish-notice' && act !== 'publish-result') throw new Error(`no system act is called ${act}`)
  return actWords[act]
}

/** Name of the work item of a task: the node, and the token that tells repeated visits apart. */
export function taskName({ node, token }: { node: string; token: string }): string {
  return `${node}:${token}`
}

async function openTask(
  ctx: Context,
  subject: CaseSubject,
  model: ProcessModel,
  { node: id, token }: { node: string; token: string },
): Promise<void> {
  const node = model.nodes.find((one) => one.id === id)
  if (node?.kind !== 'task') return
  const { matter } = subject
  const page = node.work === 'decision' ? 'decision' : node.work === 'notice' ? 'objections' : `tasks/${token}`
  const common = {
    task: taskName({ node: id, token }),
    title: node.label,
    href: `/matters/${matter.number}/${page}`,
  }
  if (node.role === 'applicant' || node.role === null) {
    await openWork(ctx, matter, { ...common, for: { person: subject.case.applicantId }, organisationId: null })
    return
  }
  const office = await officeAt(ctx, subject.case, node)
  await involve(ctx, matter, office)
  const since = node.rule ? await reviewedSince(ctx, subject, id) : {}
  const clock = node.rule
    ? await startStepClock(ctx, subject, { rule: node.rule, holder: office, ...since })
    : undefined
  const theirs = { for: { organisation: office, role: node.role }, organisationId: office, clock }
  await openWork(ctx, matter, { ...common, ...theirs })
}

/** The time of a preliminary review runs from acceptance, whatever comes before it (行政许可法 art. 43). */
async function reviewedSince(ctx: Context, { case: theCase }: CaseSubject, node: string): Promise<{ at?: Date }> {
  const { preliminary } = (await getGuideVersion(ctx.tx, theCase.guideVersionId)).content
  if (preliminary?.task !== node) return {}
  return { at: (theCase.acceptedHow === 'deemed' ? theCase.handedInAt : theCase.acceptedAt) ?? ctx.now }
}

/** Takes a finished task off the list and ends the time it had; the time of the whole is shown again. */
async function closeTask(ctx: Context, subject: CaseSubject, task: string, because: string): Promise<void> {
  const { matter, case: theCase } = subject
  for (const clock of await closeWork(ctx, matter, { task }, because)) {
    await tellClock(ctx, matter, clock, { kind: 'finished' })
    if (theCase.state !== 'handling') await showClock(ctx, matter, theCase.promisedClock ?? theCase.statutoryClock)
  }
}

/** After every event: where the matter is now, and in whose hands. The holder stays as long as it has work to do. */
async function settle(ctx: Context, subject: CaseSubject, model: ProcessModel): Promise<void> {
  const nodeOf = ({ task }: { task: string }) => model.nodes.find(({ id }) => id === task.split(':')[0])
  // what others are asked, or promised to bring, moves neither stage nor hands
  const open = (await openTasks(ctx.tx, subject.id)).filter((item) => nodeOf(item) !== undefined)
  const first = open.flatMap((item) => nodeOf(item) ?? [])[0]
  const stage =
    first?.kind === 'task' && first.work ? stages[first.work] : open.length === 0 ? stages.waiting : stages.handling
  await setStage(ctx, subject.matter, stage)
  const holders = open.flatMap((item) => item.organisationId ?? [])
  const now = subject.matter.holderOrganisationId
  if (now && holders.includes(now)) return
  await hold(ctx, subject, holders[0] ?? now ?? subject.matter.organisationId)
}

/** Puts the matter into an organisation's hands, and tells the running clocks. */
export async function hold(ctx: Context, subject: CaseSubject, organisationId: string): Promise<void> {
  const { matter } = subject
  if (matter.holderOrganisationId === organisationId) return
  await setHolder(ctx, matter, organisationId)
  for (const clock of handlingClocks(subject))
    await tellClock(ctx, matter, clock, { kind: 'transferred', holder: organisationId })
}

/** The clocks of the handling itself, while they run: until the decision. */
export function handlingClocks({ case: theCase }: CaseSubject): string[] {
  if (theCase.state !== 'handling') return []
  return [theCase.promisedClock, theCase.statutoryClock].flatMap((id) => id ?? [])
}
