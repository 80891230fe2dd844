import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { query } from '../../../kernel/query.ts'
import { both } from '../../../kernel/text.ts'
import type { DateMark } from '../../../ui/index.ts'
import { MatterNumber } from '../../docket/index.ts'
import type { Participant } from '../interested/model.ts'
import { participantsOf } from '../interested/store.ts'
import { type CaseSubject, mayExtend, mayHandle } from '../policy.ts'
import { getCase } from '../store/case.ts'
import type { Colleague } from '../store/staff.ts'
import { possibleChairs } from './chair.ts'
import { hearingDates } from './dates.ts'
import type { Hearing, HearingCall, HearingRecord, Presence, Recusal } from './model.ts'
import { isChair } from './record.ts'
import { findRecord, presencesOf } from './record-store.ts'
import { callsOf, findOpenHearing, hearingsOf, recusalsOf } from './store.ts'
import { firstDay, lastDay } from './when.ts'

const Numbered = z.object({ number: MatterNumber })

/** One hearing with all that belongs to it. */
export interface WholeHearing {
  readonly hearing: Hearing | undefined
  readonly calls: readonly HearingCall[]
  readonly recusals: readonly Recusal[]
  readonly record: HearingRecord | undefined
  readonly presences: readonly Presence[]
  readonly participants: readonly Participant[]
  readonly dates: readonly DateMark[]
}

/** The newest hearing of a matter, and who is heard. */
export async function wholeHearing(ctx: Context, matterId: string): Promise<WholeHearing> {
  const hearing = (await hearingsOf(ctx.tx, matterId)).at(-1)
  const participants = await participantsOf(ctx.tx, matterId)
  const calls = hearing ? await callsOf(ctx.tx, hearing.id) : []
  return {
    ...{ hearing, calls, participants },
    recusals: hearing ? await recusalsOf(ctx.tx, hearing.id) : [],
    record: hearing ? await findRecord(ctx.tx, hearing.id) : undefined,
    presences: hearing ? await presencesOf(ctx.tx, hearing.id) : [],
    dates: await hearingDates(ctx, { hearing, calls, participants }),
  }
}

/** What the page of a hearing shows to the authority. */
export interface HearingPage extends WholeHearing {
  readonly subject: CaseSubject
  readonly chairs: readonly Colleague[]
  readonly first: string
  readonly last: string | null
  readonly isHead: boolean
  readonly isChair: boolean
}

const peopleIn = ({ participants }: WholeHearing) => participants.flatMap(({ personId }) => personId ?? [])
const purposeOf = ({ matter }: CaseSubject) => `办理事项 ${matter.number}`

/** The page on which a hearing is ordered, arranged, moved and ended. */
export const showHearing = query({
  name: 'cases.show-hearing',
  summary: both('查看听证页面。', 'Show the page of a hearing to those who arrange it.'),
  input: Numbered,
  find: (ctx, { number }) => getCase(ctx.tx, number),
  allow: mayHandle,
  sensitive: peopleIn,
  purpose: purposeOf,
  run: (ctx, _input, subject): Promise<HearingPage> => hearingPage(ctx, subject),
})

async function hearingPage(ctx: Context, subject: CaseSubject): Promise<HearingPage> {
  const whole = await wholeHearing(ctx, subject.id)
  const { hearing } = whole
  return {
    ...{ ...whole, subject, isHead: mayExtend(ctx.actor, subject) },
    chairs: hearing ? await possibleChairs(ctx, subject, hearing) : [],
    first: (await firstDay(ctx)).day,
    last: hearing ? await lastDay(ctx, hearing) : null,
    isChair: isChair(ctx.actor, { ...subject, hearing: hearing ?? null }),
  }
}

/** The page on which the chair writes the record. */
export const showRecording = query({
  name: 'cases.show-hearing-recording',
  summary: both('查看制作听证笔录的页面。', 'Show the page on which the chair writes the record.'),
  input: Numbered,
  async find(ctx, { number }) {
    const subject = await getCase(ctx.tx, number)
    return { ...subject, hearing: (await findOpenHearing(ctx.tx, subject.id)) ?? null }
  },
  allow: isChair,
  sensitive: peopleIn,
  purpose: purposeOf,
  run: (ctx, _input, subject): Promise<HearingPage> => hearingPage(ctx, subject),
})
