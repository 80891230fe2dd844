import { z } from 'zod'
import type { Caller, Context } from '../../../kernel/context.ts'
import { dayOf } from '../../../kernel/day.ts'
import { emit } from '../../../kernel/event.ts'
import { addJob, type Job } from '../../../kernel/job.ts'
import { operation } from '../../../kernel/operation.ts'
import { appendClockEvent, readClock, startClock } from '../../calendar/index.ts'
import { supervisorOf } from '../../directory/index.ts'
import { lockMatterById, type Matter, stepsOf } from '../../docket/index.ts'
import { summaries, told } from '../phrases.ts'
import {
  endInvitation,
  findInvitation,
  insertCode,
  insertInvitation,
  lockInvitation,
  makeCode,
  overdueInvitations,
  settingOf,
} from '../store/invitation.ts'

/** What is no service to the person: supervision itself, what the person has taken back or did not live to see, what nobody asked for. */
const unratedKinds = ['rectification', 'complaint']
const unratedStages = ['withdrawn', 'terminated']

/** A matter has ended: its parties are told that they may rate it, with a code that works without signing in. */
export const invite = operation({
  name: 'ratings.invite',
  summary: summaries.invite,
  input: z.object({ matterId: z.uuid() }),
  find: (ctx, { matterId }) => lockMatterById(ctx.tx, matterId),
  allow: (actor) => actor.kind === 'machine',
  async run(ctx, _input, matter) {
    if (!isRated(matter) || (await findInvitation(ctx.tx, matter.id))) return { invited: false }
    const clockId = await startClock(ctx, { matter, kind: 'rating', rule: 'rating-period', holder: 'applicant' })
    const { reading } = await readClock(ctx, clockId)
    await insertInvitation(ctx, matter, {
      supervisorId: (await supervisorOf(ctx.tx, matter.organisationId)).id,
      officerId: await officerOf(ctx, matter),
      ...{ clockId, endsAt: reading.dueAt },
    })
    const code = makeCode()
    await insertCode(ctx, { matterId: matter.id, code, channel: 'link' })
    await emit(ctx, 'notices.due', {
      ...{ people: matter.partyIds, cause: `rating-invited ${matter.id}`, matter: matter.number },
      ...{ words: told.invited(matter.title, reading.dueDay), href: `/ratings/codes/${code}` },
    })
    return { invited: true }
  },
})

function isRated({ kind, stage, addressed, partyIds, organisationIds }: Matter): boolean {
  if (addressed || unratedKinds.includes(kind) || unratedStages.includes(stage)) return false
  return partyIds.length > 0 && organisationIds.length > 0
}

/** Who of the authority acted in the matter most often; of several, the last. */
async function officerOf(ctx: Context, matter: Matter): Promise<string | null> {
  const acts = new Map<string, number>()
  for (const { organisationId, personId } of await stepsOf(ctx.tx, matter.id, { staff: true }))
    if (organisationId === matter.organisationId) {
      const count = acts.get(personId) ?? 0
      acts.delete(personId)
      acts.set(personId, count + 1)
    }
  const most = Math.max(0, ...acts.values())
  return [...acts].findLast(([, count]) => count === most)?.[0] ?? null
}

/** The time to rate is over: what nobody rated counts as the district has set, apart from real ratings. */
export const endRating = operation({
  name: 'ratings.end',
  summary: summaries.end,
  input: z.object({ number: z.string() }),
  find: (ctx, { number }) => lockInvitation(ctx.tx, number),
  allow: (actor) => actor.kind === 'machine',
  async run(ctx, _input, invitation) {
    if (invitation.endedAt || invitation.endsAt > ctx.now) return
    await endInvitation(ctx, invitation.id, (await settingOf(ctx.tx, 'default-grade')).value)
    const { reading } = await readClock(ctx, invitation.clockId)
    if (reading.state !== 'finished') await appendClockEvent(ctx, invitation.clockId, { kind: 'finished' })
    const ended = { zh: '评价期满', en: 'The time to rate is over' }
    ctx.trace.content.push({
      step: 'rating-ended',
      words: ended,
      data: { day: dayOf(ctx.now, ctx.settings.DISTRICT_ZONE) },
    })
  },
})

/** Invitations looked at in one go. */
const batch = 200

/** Every hour: invitations whose time is over. */
export const endRatings: Job = {
  name: 'end-ratings',
  cron: '17 * * * *',
  async run(caller) {
    for (const number of await overdueInvitations(caller.db, caller.now, batch)) await endOrLater(caller, number)
  },
}

/** One that failed, tried again by itself. */
export const endRatingLater: Job = {
  name: 'end-rating',
  async run(caller, payload) {
    await endRating(caller, payload)
  },
}

async function endOrLater(caller: Caller, number: string): Promise<void> {
  try {
    await endRating(caller, { number })
  } catch {
    await addJob(caller.db, endRatingLater.name, { number }, { key: `end-rating ${number}`, once: true })
  }
}
