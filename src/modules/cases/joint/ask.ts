import type { Context } from '../../../kernel/context.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Text } from '../../../kernel/text.ts'
import { readClock } from '../../calendar/index.ts'
import type { GuideVersion } from '../../catalogue/index.ts'
import { getOrganisation, levelOf, organisationByCode } from '../../directory/index.ts'
import { addStep, involve, openWork, startMatterClock, tellClock } from '../../docket/index.ts'
import { phrases } from '../phrases.ts'
import type { CaseSubject } from '../policy.ts'
import { handlingClocks } from '../run-process.ts'
import { setTimer } from '../store/timer.ts'
import type { Opinion } from './model.ts'
import { jointPhrases, jointSteps } from './phrases.ts'
import { insertOpinion } from './store.ts'

/** Deadline rules of the calendar by which what is asked is timed. */
export const rules = { joint: 'joint-opinion', question: 'inter-agency-question' } as const

/** Name of the timer, and of the work, of something that was asked. */
export const timerOf = (id: string) => `${timerPrefix}${id}`
export const timerPrefix = 'asked:'
export const workOf = (id: string) => `asked:${id}`

/** What is asked of whom. */
export interface Asked {
  readonly kind: Opinion['kind']
  readonly code: string | null
  readonly organisationId: string
  readonly wanted: string
  /** In working days; left out: as long as the rule gives. */
  readonly days: number | undefined
  readonly holds: boolean
}

/** With acceptance all organisations of the guide are asked at the same time (转告有关部门分别提出意见, 行政许可法 art. 26). */
export async function beginJoint(ctx: Context, subject: CaseSubject, guide: GuideVersion): Promise<void> {
  for (const part of guide.content.joint?.parts ?? []) {
    const office = await organisationByCode(ctx.tx, part.organisation)
    if (!office) throw new Refusal('conflict', phrases.noOffice)
    await ask(ctx, subject, {
      ...{ kind: 'joint', code: part.code, organisationId: office.id, holds: false },
      ...{ wanted: part.gives.zh, days: part.workingDays },
    })
  }
}

/** Asks an organisation: it may read the matter from now on, has work with a clock of its own, and a timer waits for its end. */
export async function ask(ctx: Context, subject: CaseSubject, asked: Asked): Promise<{ id: string; due: string }> {
  const { matter } = subject
  const { kind, code, organisationId, wanted, holds, days } = asked
  const office = await getOrganisation(ctx.tx, organisationId)
  await involve(ctx, matter, organisationId)
  const clockId = await startMatterClock(ctx, matter, {
    ...{ kind: kind === 'joint' ? 'opinion' : 'question', rule: rules[kind], holder: organisationId, shown: false },
    ...(days !== undefined && { amount: days }),
  })
  const { reading } = await readClock(ctx, clockId)
  const askedFor = matter.holderOrganisationId ?? matter.organisationId
  const id = await insertOpinion(ctx, {
    ...{ matterId: matter.id, kind, code, organisationId, wanted, askedFor, holds, clockId },
  })
  await setTimer(ctx.tx, { matterId: subject.id, name: timerOf(id), clockId, dueAt: reading.dueAt })
  await openWork(ctx, matter, {
    ...{ task: workOf(id), title: jointPhrases.work[kind], href: `/matters/${matter.number}/opinions/${id}` },
    for: { organisation: organisationId, role: levelOf(office.kind) === 'village' ? 'helper' : 'handler' },
    ...{ organisationId, clock: { id: clockId, dueAt: reading.dueAt } },
  })
  if (holds) await handTo(ctx, subject, organisationId)
  await recordAsking(ctx, subject, { asked, office: office.name, due: reading.dueDay })
  return { id, due: reading.dueDay }
}

/** Parties read who is asked until when; the words that were asked are inner. */
async function recordAsking(
  ctx: Context,
  { matter }: CaseSubject,
  { asked, office, due }: { asked: Asked; office: Text; due: string },
): Promise<void> {
  const words = jointSteps.asked(office, due)
  await addStep(ctx, matter, { kind: `${asked.kind}-asked`, words, data: { organisation: asked.organisationId, due } })
  const data = { organisation: asked.organisationId, wanted: asked.wanted }
  ctx.trace.content.push({ step: 'wanted', words, data, inner: true })
}

/** The clock of the matter runs on, in the hands of an organisation. */
export async function handTo(ctx: Context, subject: CaseSubject, holder: string): Promise<void> {
  for (const clock of handlingClocks(subject))
    await tellClock(ctx, subject.matter, clock, { kind: 'transferred', holder })
}
