import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { Day } from '../../../kernel/day.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { addStep, MatterNumber } from '../../docket/index.ts'
import { requireState } from '../guards.ts'
import { participantsOf } from '../interested/store.ts'
import { tellHeard, writeTo } from '../interested/telling.ts'
import { type CaseSubject, isOfAuthority } from '../policy.ts'
import { lockCase } from '../store/case.ts'
import type { Colleague } from '../store/staff.ts'
import { requireChair } from './chair.ts'
import type { Hearing } from './model.ts'
import { passToChair, requireHearing } from './open.ts'
import { hearingPhrases } from './phrases.ts'
import { seatsTaken } from './seat-store.ts'
import { callsOf, insertCall, updateHearing } from './store.ts'
import { firstDay, instantOf, lastDay, momentText } from './when.ts'

const optional = z.string().trim().max(2000).default('')

const Called = z.object({
  number: MatterNumber,
  day: Day,
  time: z.string().refine((time) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time), {
    params: { text: both('请按 09:30 的格式填写时间。', 'Write the time like 09:30.') },
  }),
  place: z.string().trim().min(2).max(200),
  /** The post of whoever chairs. */
  chair: z.uuid(),
  open: z.enum(['yes', 'no']),
  closedWhy: optional,
  topic: z.string().trim().min(10).max(2000),
  seats: z.preprocess((value) => (value === '' ? 0 : value), z.coerce.number().int().min(0).max(1000).default(0)),
  why: optional,
})
type Called = z.infer<typeof Called>

/** Tells time, place and chair at least seven working days before (行政许可法 art. 48); again for a new date. */
export const callHearing = operation({
  name: 'cases.call-hearing',
  summary: both(
    '确定并通知听证的时间、地点、主持人；改期再次通知。',
    'Fix and tell time, place and chair of a hearing, at least seven working days before; again for a new date.',
  ),
  input: Called,
  find: (ctx, { number }) => lockCase(ctx.tx, number),
  allow: isOfAuthority,
  async run(ctx, input, subject) {
    requireState(subject, 'handling')
    const hearing = await requireHearing(ctx, subject, 'asked', 'called')
    await requireDay(ctx, hearing, input)
    await requireOpenness(ctx, hearing, input)
    const chair = await requireChair(ctx, subject, hearing, input.chair)
    const zone = ctx.settings.DISTRICT_ZONE
    const startsAt = instantOf(input.day, input.time, zone)
    await updateHearing(ctx.tx, hearing.id, {
      ...{ state: 'called', starts_at: startsAt, place: input.place, topic: input.topic },
      ...{ is_public: input.open === 'yes', closed_why: input.open === 'yes' ? null : input.closedWhy },
      ...{ seats: input.open === 'yes' ? input.seats : 0 },
      ...{ chair_id: chair.personId, chair_post: chair.postId, chair_name: chair.name },
    })
    const ordinal = (await callsOf(ctx.tx, hearing.id)).length + 1
    await insertCall(ctx, hearing.id, { ordinal, startsAt, place: input.place, why: input.why || null })
    await passToChair(ctx, subject, { ...hearing, startsAt }, chair)
    await tellCalled(ctx, subject, { hearing, input, chair, startsAt })
    return { number: subject.case.number, id: hearing.id }
  },
})

/** Early enough to be told, and within the twenty working days or with the reason for the delay. */
async function requireDay(ctx: Context, hearing: Hearing, { day, why }: Called): Promise<void> {
  const { day: first, amount } = await firstDay(ctx)
  if (day < first) throw invalidField('day', hearingPhrases.tooSoon(amount, first))
  const last = await lastDay(ctx, hearing)
  if (last && day > last && why.length < 10) throw invalidField('why', hearingPhrases.whyLate(last))
  if (hearing.state === 'called' && why.length < 10) throw invalidField('why', hearingPhrases.whyMoved)
}

/** A hearing is public; seats that were given stay. */
async function requireOpenness(ctx: Context, hearing: Hearing, { open, closedWhy, seats }: Called): Promise<void> {
  if (open === 'no' && closedWhy.length < 10) throw invalidField('closedWhy', hearingPhrases.closedWhyNeeded)
  const taken = await seatsTaken(ctx.tx, hearing.id)
  if (open === 'yes' && seats < taken) throw invalidField('seats', hearingPhrases.seatsTaken(taken))
}

async function tellCalled(
  ctx: Context,
  subject: CaseSubject,
  { hearing, input, chair, startsAt }: { hearing: Hearing; input: Called; chair: Colleague; startsAt: Date },
): Promise<void> {
  const { matter } = subject
  const at = momentText(startsAt, ctx.settings.DISTRICT_ZONE)
  const moved = hearing.state === 'called'
  const words = moved ? hearingPhrases.moved(at, input.place) : hearingPhrases.called(at, input.place)
  await addStep(ctx, matter, {
    ...{ kind: moved ? 'hearing-moved' : 'hearing-called', words, note: input.why || undefined },
    data: { startsAt: startsAt.toISOString(), chair: chair.name, public: input.open },
  })
  const heard = await participantsOf(ctx.tx, subject.id)
  await tellHeard(ctx, matter, heard, hearingPhrases.calledNotice(matter.title, at, input.place))
  for (const participant of heard)
    await writeTo(ctx, subject, participant, {
      heading: moved ? '听证改期通知书' : '听证通知书',
      paragraphs: ['本机关就下列事项举行听证，现通知如下：', input.topic, ...(input.why ? [input.why] : [])],
      items: [
        ['时间', at.zh],
        ['地点', input.place],
        ['主持人', chair.name],
        ['方式', input.open === 'yes' ? '公开举行' : `不公开举行：${input.closedWhy}`],
      ],
      closing: [
        '依据：《中华人民共和国行政许可法》第四十八条。认为主持人与该事项有直接利害关系的，有权申请回避；可以提出证据，并进行申辩和质证。',
      ],
    })
}
