import { z } from 'zod'
import type { Actor, Context } from '../../../kernel/context.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { addStep, closeWork, MatterNumber, openWork } from '../../docket/index.ts'
import type { Participant } from '../interested/model.ts'
import { lockHeard } from '../interested/part.ts'
import { heardPhrases } from '../interested/phrases.ts'
import { isHeard } from '../interested/policy.ts'
import { participantsOf } from '../interested/store.ts'
import { interestPath, tellHeard } from '../interested/telling.ts'
import { type CaseSubject, isOfAuthority } from '../policy.ts'
import { lockCase } from '../store/case.ts'
import { conclude } from './conclude.ts'
import type { Hearing } from './model.ts'
import { endTiming, hearingPath, hearingWork, requireHearing } from './open.ts'
import { hearingPhrases } from './phrases.ts'
import { insertRecord, presencesOf, signPresence } from './record-store.ts'
import { findOpenHearing, recusalsOf, updateHearing } from './store.ts'

/** A case with the hearing that goes on. */
export interface HearingSubject extends CaseSubject {
  readonly hearing: Hearing | null
}

/** The case, locked, with the hearing that goes on. */
export async function lockHearing(ctx: Context, number: string): Promise<HearingSubject> {
  const subject = await lockCase(ctx.tx, number)
  return { ...subject, hearing: (await findOpenHearing(ctx.tx, subject.id)) ?? null }
}

/** Whoever chairs the hearing, in the authority. */
export function isChair(actor: Actor, subject: HearingSubject): boolean {
  return isOfAuthority(actor, subject) && subject.hearing?.chairId === actor.id
}

const Words = z.string().trim().max(20_000)
const several = (value: unknown) => (value === undefined ? [] : [value].flat())

/** The chair writes the record (笔录): who was there, the reviewer's evidence, what was said, the debate (art. 48 (4), (5)). */
export const recordHearing = operation({
  name: 'cases.record-hearing',
  summary: both(
    '主持人制作听证笔录，交当事人确认。',
    'The chair writes the record of the hearing and hands it to those heard to confirm.',
  ),
  input: z.object({
    number: MatterNumber,
    present: z.preprocess(several, z.array(z.uuid()).max(100)),
    others: z.string().trim().max(2000).default(''),
    evidence: Words.min(10),
    statements: Words.min(2),
    debate: Words.min(2),
  }),
  find: (ctx, { number }) => lockHearing(ctx, number),
  allow: isChair,
  async run(ctx, { number: _, ...record }, subject) {
    const hearing = await requireHearing(ctx, subject, 'called')
    if (!hearing.startsAt || hearing.startsAt > ctx.now) throw new Refusal('conflict', hearingPhrases.notYet)
    if ((await recusalsOf(ctx.tx, hearing.id)).some(({ granted }) => granted === null))
      throw new Refusal('conflict', hearingPhrases.recusalFirst)
    const heard = await participantsOf(ctx.tx, subject.id)
    const present = heard.filter(({ id }) => record.present.includes(id))
    if (present.length !== new Set(record.present).size) throw invalidField('present', heardPhrases.noSuch)
    await insertRecord(ctx, hearing.id, { ...record, present: present.map(({ id }) => id) })
    await updateHearing(ctx.tx, hearing.id, { state: 'held' })
    const { matter } = subject
    await endTiming(ctx, subject, hearing)
    await closeWork(ctx, matter, { task: hearingWork.record }, 'recorded')
    const words = hearingPhrases.recorded(present.length)
    await addStep(ctx, matter, {
      kind: 'hearing-held',
      words,
      data: { present: present.map(({ ordinal }) => ordinal) },
    })
    ctx.trace.content.push({ step: 'hearing-record', words, data: { ...record }, inner: true })
    if (present.length === 0) await conclude(ctx, subject, hearing)
    else await handOut(ctx, subject, hearing, present)
    return { number: subject.case.number }
  },
})

async function handOut(
  ctx: Context,
  { matter }: CaseSubject,
  { chairPost }: Hearing,
  present: readonly Participant[],
): Promise<void> {
  for (const { id, personId } of present)
    if (personId)
      await openWork(ctx, matter, {
        ...{ task: hearingWork.sign(id), title: hearingPhrases.sign, href: interestPath(matter.number) },
        ...{ for: { person: personId }, organisationId: null },
      })
  if (chairPost)
    await openWork(ctx, matter, {
      ...{ task: hearingWork.signatures, title: hearingPhrases.collect, href: hearingPath(matter.number) },
      ...{ for: { post: chairPost }, organisationId: matter.organisationId },
    })
  await tellHeard(ctx, matter, present, hearingPhrases.recordedNotice(matter.title))
}

const Signature = { signed: z.enum(['confirmed', 'refused']), note: z.string().trim().max(2000).default('') }

/** Somebody who was there confirms the record, or refuses with the reason, which stays beside it. */
export const signRecord = operation({
  name: 'cases.sign-hearing-record',
  behalf: 'party',
  summary: both('确认听证笔录，或者写明理由拒绝签字。', 'Confirm the record of a hearing, or refuse with the reason.'),
  input: z.object({ number: MatterNumber, ...Signature }),
  find: (ctx, { number }) => lockHeard(ctx, number),
  allow: isHeard,
  async run(ctx, { signed, note }, subject) {
    if (!subject.participant) throw new Refusal('conflict', hearingPhrases.nothingToSign)
    await sign(ctx, subject, subject.participant, { signed, note })
    return { number: subject.case.number }
  },
})

/** The chair enters what somebody did with the record on paper: a signature, or that it was refused. */
export const noteSignature = operation({
  name: 'cases.note-signature',
  summary: both('主持人代录纸质签字或者拒签。', 'The chair enters a signature on paper, or that it was refused.'),
  input: z.object({ number: MatterNumber, participant: z.uuid(), ...Signature }),
  find: (ctx, { number }) => lockHearing(ctx, number),
  allow: isChair,
  async run(ctx, { participant: id, signed, note }, subject) {
    const participant = (await participantsOf(ctx.tx, subject.id)).find((one) => one.id === id)
    if (!participant) throw new Refusal('not-found', heardPhrases.noSuch)
    await sign(ctx, subject, participant, { signed, note })
    return { number: subject.case.number }
  },
})

async function sign(
  ctx: Context,
  subject: CaseSubject,
  participant: Participant,
  { signed, note }: { signed: 'confirmed' | 'refused'; note: string },
): Promise<void> {
  const hearing = await findOpenHearing(ctx.tx, subject.id)
  const all = hearing ? await presencesOf(ctx.tx, hearing.id) : []
  const own = all.find(({ participantId }) => participantId === participant.id)
  if (!hearing || !own || own.signed) throw new Refusal('conflict', hearingPhrases.nothingToSign)
  if (signed === 'refused' && note.length < 2) throw invalidField('note', hearingPhrases.refusalNote)
  await signPresence(ctx, hearing.id, { participantId: participant.id, signed, note: note || null })
  await closeWork(ctx, subject.matter, { task: hearingWork.sign(participant.id) }, signed)
  const words = hearingPhrases.signed(participant, signed === 'confirmed')
  await addStep(ctx, subject.matter, {
    kind: 'hearing-signed',
    words,
    data: { participant: participant.ordinal, signed },
  })
  const left = all.some((one) => one.signed === null && one.participantId !== participant.id)
  if (!left) await conclude(ctx, subject, hearing)
}
