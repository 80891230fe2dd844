import { z } from 'zod'
import type { Caller, Context } from '../../kernel/context.ts'
import { dayOf } from '../../kernel/day.ts'
import { emit } from '../../kernel/event.ts'
import { addJob, type Job } from '../../kernel/job.ts'
import { operation } from '../../kernel/operation.ts'
import { peopleIn } from '../directory/index.ts'
import { addStep, MatterNumber } from '../docket/index.ts'
import { nameOf } from './model.ts'
import { applyRepeal } from './operations/end.ts'
import { steps, summaries, words } from './phrases.ts'
import { endingsDue, findDispatch } from './store/dispatch.ts'
import { keepEscalation, lateDeliveries } from './store/escalation.ts'
import { type IncomingSubject, lockIncoming } from './subject.ts'
import { tellSender } from './telling.ts'

/**
 * An urgent one was not signed for in time. First everybody who takes documents in there, whoever stands in for them, and the heads
 * are told by every channel; when as much time again has passed, the sender. Each once.
 */
export const escalate = operation({
  name: 'delivery.escalate',
  summary: summaries.escalate,
  input: z.object({ number: MatterNumber }),
  find: (ctx, { number }) => lockIncoming(ctx, number),
  allow: (actor) => actor.kind === 'machine',
  async run(ctx, _input, subject) {
    const { delivery } = subject
    const { signBy, rings, sentAt } = delivery
    if (!rings || !signBy || signBy > ctx.now) return { level: 0 }
    const inside = await everybodyInside(ctx, subject)
    if (await keepEscalation(ctx, delivery.id, { level: 1, told: inside })) {
      await tellInside(ctx, subject, inside)
      return said(ctx, subject, { level: 1, told: inside })
    }
    const twice = signBy.getTime() + (signBy.getTime() - sentAt.getTime())
    if (ctx.now.getTime() < twice) return { level: 0 }
    const { source } = subject
    if (source.from === 'outside') return { level: 0 }
    const told = await tellSender(ctx, { delivery, dispatch: source }, 'late')
    if (!(await keepEscalation(ctx, delivery.id, { level: 2, told }))) return { level: 0 }
    return said(ctx, subject, { level: 2, told })
  },
})

async function said(ctx: Context, { matter }: IncomingSubject, data: { level: 1 | 2; told: readonly string[] }) {
  await addStep(ctx, matter, { kind: 'escalated', words: steps.escalated[data.level], data })
  return { level: data.level }
}

/** Everybody who takes documents in there or stands in for them, and the heads: whoever was told first may be asleep. */
async function everybodyInside(ctx: Context, { delivery }: IncomingSubject): Promise<string[]> {
  const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
  const { organisationId, role } = delivery
  const wanted = [...new Set([role, 'head'])].map((one) => ({ organisationId, role: one }))
  return peopleIn(ctx.tx, wanted, { today, everybody: true })
}

async function tellInside(ctx: Context, { delivery, source }: IncomingSubject, people: string[]): Promise<void> {
  await emit(ctx, 'notices.due', {
    ...{ people, cause: `escalated ${delivery.id}`, words: words.late(nameOf(source), source.urgency) },
    ...{ href: `/matters/${delivery.number}/incoming`, matter: delivery.number, urgent: true },
  })
}

/** Every five minutes: urgent ones that nobody has signed for in time, and repeals whose day has come. */
export const watchDeliveries: Job = {
  name: 'watch-deliveries',
  cron: '*/5 * * * *',
  async run(caller) {
    const today = dayOf(caller.now, caller.settings.DISTRICT_ZONE)
    const { late, endings } = await caller.db.transaction().execute(async (tx) => {
      const ids = await endingsDue(tx, today)
      const found = []
      for (const id of ids) found.push((await findDispatch(tx, id))?.matterNumber ?? '')
      return { late: await lateDeliveries(tx, caller.now), endings: found }
    })
    for (const number of late) await orLater(caller, escalateLater.name, number)
    for (const number of endings) await orLater(caller, repealLater.name, number)
  },
}

/** One that fails holds up no other: it is tried again by itself, and shows as an exception in the end. */
export const escalateLater: Job = {
  name: 'escalate-delivery',
  async run(caller, payload) {
    await escalate(caller, payload)
  },
}
export const repealLater: Job = {
  name: 'apply-repeal',
  async run(caller, payload) {
    await applyRepeal(caller, payload)
  },
}

async function orLater(caller: Caller, name: string, number: string): Promise<void> {
  await addJob(caller.db, name, { number }, { key: `${name} ${number}`, once: true })
}
