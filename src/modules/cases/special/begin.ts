import { randomUUID } from 'node:crypto'
import type { Context } from '../../../kernel/context.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { same, type Text } from '../../../kernel/text.ts'
import { readClock } from '../../calendar/index.ts'
import type { StopGround } from '../../catalogue/index.ts'
import { getOrganisation } from '../../directory/index.ts'
import { addStep } from '../../docket/index.ts'
import type { CaseSubject } from '../policy.ts'
import { handlingClocks } from '../run-process.ts'
import { tellParties } from '../telling.ts'
import { startTimed } from '../timed.ts'
import { type Special, type SpecialKind, specialNames } from './model.ts'
import { writeSpecialTime } from './papers.ts'
import { specialPhrases } from './phrases.ts'
import { settleStop } from './stops.ts'
import { findOpenSpecial, insertSpecial } from './store.ts'

/** Name of the timer at the end of the told time. */
export const specialTimer = (id: string) => `special:${id}`

/** What is told of a procedure when it begins. */
export interface Beginning {
  readonly kind: SpecialKind
  readonly ground: StopGround
  readonly notice: string
  readonly expectedDays: number
  readonly organisation: string | undefined
  readonly body: string | undefined
}

/** Begins a procedure that the law leaves out of the time: who does it, how long it takes, told in writing (art. 45). */
export async function beginSpecial(ctx: Context, subject: CaseSubject, beginning: Beginning): Promise<void> {
  const { kind, ground, notice, expectedDays: toldDays, organisation, body } = beginning
  if (Boolean(organisation) === Boolean(body)) throw invalidField('body', specialPhrases.bodyNeeded)
  if (await findOpenSpecial(ctx.tx, subject.id)) throw new Refusal('conflict', specialPhrases.oneAtATime)
  await requireWithin(ctx, subject, ground, { days: toldDays, field: 'expectedDays' })
  const by = await carrierName(ctx, { organisationId: organisation ?? null, body: body ?? null })
  const id = randomUUID()
  const { matter } = subject
  const holder = organisation ?? 'external'
  const clock = await startTimed(ctx, matter, {
    ...{ kind: 'special', rule: 'special-procedure', amount: toldDays, holder, timer: specialTimer(id) },
  })
  const carrier = { organisationId: organisation ?? null, body: body ?? null }
  await insertSpecial(ctx, { id, matterId: subject.id, kind, ...carrier, notice, toldDays, clockId: clock.id })
  await addStep(ctx, matter, {
    ...{ kind: 'special-begun', words: specialPhrases.begun(specialNames[kind], by, toldDays) },
    data: { special: kind, told: toldDays, until: clock.dueDay },
  })
  await settleStop(ctx, subject)
  await tellParties(ctx, matter, specialPhrases.begunNotice(matter.title, specialNames[kind], toldDays))
  const told = { special: { kind, toldDays }, by: by.zh, ground, due: clock.dueDay, words: notice }
  await writeSpecialTime(ctx, subject, told)
}

/** Who carries it out, by name. */
export async function carrierName(ctx: Context, of: Pick<Special, 'organisationId' | 'body'>): Promise<Text> {
  return of.organisationId ? (await getOrganisation(ctx.tx, of.organisationId)).name : same(of.body ?? '')
}

/** All such procedures of one ground together stay within the limit of the guide. @throws Refusal 'invalid' */
export async function requireWithin(
  ctx: Context,
  subject: CaseSubject,
  { code, maxWorkingDays }: StopGround,
  asked: { days: number; field: string; since?: Date },
): Promise<void> {
  if (maxWorkingDays === null) return
  const [clock] = handlingClocks(subject)
  const stretches = clock ? (await readClock(ctx, clock)).reading.stretches : []
  const before = asked.since
  const spent = stretches
    .filter(({ ground, from }) => ground === code && (!before || from < before))
    .reduce((sum, { workingDays }) => sum + workingDays, 0)
  if (spent + asked.days > maxWorkingDays)
    throw invalidField(asked.field, specialPhrases.beyondCap(Math.max(0, maxWorkingDays - spent)))
}
