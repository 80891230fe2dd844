import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { dayOf } from '../../../kernel/day.ts'
import { emit } from '../../../kernel/event.ts'
import { operation } from '../../../kernel/operation.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { addStep, closeMatters, MatterNumber, mayReadMatter, tellClock } from '../../docket/index.ts'
import { refuseSecretWords } from '../../documents/index.ts'
import { keepReply, ReplyInput } from '../from-outside/reply.ts'
import { byIntake } from '../intake.ts'
import type { IncomingStep } from '../model.ts'
import { nextWork } from '../next-work.ts'
import { refusals, stages, steps, summaries } from '../phrases.ts'
import { isRecipient } from '../policy.ts'
import { firstSentTo, setStep, writeReceipt } from '../store/delivery.ts'
import { registerNext } from '../store/register.ts'
import type { IncomingSubject } from '../subject.ts'
import { tellSender } from '../telling.ts'

const numbered = z.object({ number: MatterNumber })

/** Somebody of the recipient has it on the screen for the first time, in a post. Once; later looks write nothing. */
export const openIncoming = operation({
  name: 'delivery.open',
  summary: summaries.open,
  input: numbered,
  find: byIntake.find,
  allow: (actor, { matter, delivery }) => isRecipient(actor, delivery) && mayReadMatter(actor, matter),
  run: (ctx, _input, subject) => open(ctx, subject),
})

async function open(ctx: Context, { matter, delivery, source }: IncomingSubject): Promise<void> {
  if (!(await writeReceipt(ctx, delivery, { state: 'opened' }))) return
  await addStep(ctx, matter, { kind: 'opened', words: steps.opened, data: proofOf(source) })
}

/** What the recipient's own leaf says of what it got: the bytes, and the act that delivered them. */
function proofOf({ documentNumber, contentSha256, auditId }: IncomingSubject['source']) {
  return { document: documentNumber, sha256: contentSha256, delivered: auditId }
}

/** @throws Refusal 'conflict' when it is at another step, or was recalled */
export function requireStep({ delivery, ending }: IncomingSubject, ...wanted: readonly IncomingStep[]): void {
  if (ending?.how === 'recalled') throw new Refusal('conflict', refusals.recalled)
  if (!wanted.includes(delivery.step)) throw new Refusal('conflict', refusals.notNow)
}

/** 签收: the recipient has it, says so, and cannot say otherwise later. Who wants to registers it in the same act. */
export const signFor = operation({
  name: 'delivery.sign-for',
  summary: summaries.sign,
  input: numbered.extend({ register: z.literal('yes').optional() }),
  ...byIntake,
  async run(ctx, { number, register: isRegistered }, subject) {
    requireStep(subject, 'signing')
    const { matter, delivery, source } = subject
    await open(ctx, subject)
    await writeReceipt(ctx, delivery, { state: 'signed' })
    await addStep(ctx, matter, { kind: 'signed-for', words: steps.signed, data: proofOf(source) })
    if (matter.clockId) await tellClock(ctx, matter, matter.clockId, { kind: 'finished' })
    if (isRegistered) await register(ctx, subject)
    else await nextWork(ctx, subject, 'registering')
    const inPlaceOf = delivery.redirectedFrom && (await firstSentTo(ctx.tx, delivery.id))
    await emit(ctx, 'delivery.signed-for', {
      ...{ document: source.documentId, organisation: delivery.organisationId, incoming: delivery.id, number },
      ...{ at: ctx.now.toISOString(), inPlaceOf },
    })
    return { number }
  },
})

/** 登记: it gets the next number of the recipient's own register. */
export const registerIncoming = operation({
  name: 'delivery.register',
  summary: summaries.register,
  input: numbered,
  ...byIntake,
  async run(ctx, { number }, subject) {
    requireStep(subject, 'registering')
    return { number, ...(await register(ctx, subject)) }
  },
})

/** It gets the next number of the recipient's register, and waits for the first look. */
export async function register(ctx: Context, subject: IncomingSubject): Promise<{ year: number; serial: number }> {
  const year = Number(dayOf(ctx.now, ctx.settings.DISTRICT_ZONE).slice(0, 4))
  const serial = await registerNext(ctx, subject.delivery, year)
  await addStep(ctx, subject.matter, {
    ...{ kind: 'registered', words: steps.registered(year, serial), data: { year, serial }, visible: 'staff' },
  })
  await nextWork(ctx, subject, 'looking')
  return { year, serial }
}

/** 初审: it is ours, and keeps the rules. */
export const takeIncoming = operation({
  name: 'delivery.take',
  summary: summaries.take,
  input: numbered,
  ...byIntake,
  async run(ctx, { number }, subject) {
    requireStep(subject, 'looking')
    await addStep(ctx, subject.matter, { kind: 'taken', words: steps.taken, visible: 'staff' })
    await nextWork(ctx, subject, 'proposing')
    return { number }
  },
})

/** 退文: not ours, or against the rules; it goes back with the reason. What came from outside goes back there, and it is said how. */
export const returnIncoming = operation({
  name: 'delivery.return',
  summary: summaries.giveBack,
  input: numbered.extend({ reason: z.string().trim().min(5).max(500), ...ReplyInput.shape }),
  ...byIntake,
  async run(ctx, { number, reason, ...how }, subject) {
    requireStep(subject, 'signing', 'registering', 'looking')
    const { matter, delivery, source } = subject
    if (delivery.state === 'closed') throw new Refusal('conflict', refusals.closedBefore)
    refuseSecretWords('reason', reason)
    await open(ctx, subject)
    await writeReceipt(ctx, delivery, { state: 'returned', note: reason })
    await setStep(ctx, delivery.id, 'returned')
    await addStep(ctx, matter, { kind: 'returned', words: steps.returned, note: reason })
    await closeMatters(ctx, [matter.id], stages.returned)
    if (source.from === 'outside') await keepReply(ctx, { delivery, source }, { state: 'returned', ...how })
    else {
      const { organisationId: organisation, id: incoming } = delivery
      await emit(ctx, 'delivery.returned', { document: source.documentId, organisation, incoming })
      await tellSender(ctx, { delivery, dispatch: source }, 'returned')
    }
    return { number }
  },
})
