import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { operation } from '../../../kernel/operation.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { lockCaseById } from '../store/case.ts'
import type { Hearing } from './model.ts'
import { hearingPhrases } from './phrases.ts'
import { deleteSeat, hasSeat, insertSeat, seatsTaken } from './seat-store.ts'
import { findHearing } from './store.ts'

const OneHearing = z.object({ id: z.uuid() })

/** A public hearing, its matter locked. @throws Refusal 'not-found' */
async function lockPublic(ctx: Context, id: string): Promise<Hearing> {
  const seen = await findHearing(ctx.tx, id)
  if (seen?.isPublic) await lockCaseById(ctx.tx, seen.matterId)
  const hearing = seen && (await findHearing(ctx.tx, id))
  if (!hearing?.isPublic || !hearing.startsAt) throw new Refusal('not-found', hearingPhrases.noSuch)
  return hearing
}

/** Anybody who is signed in asks to attend, as long as seats are left and it has not begun. */
export const takeSeat = operation({
  name: 'cases.take-seat',
  summary: both('登记旁听公开听证。', 'Ask for a seat at a public hearing, as long as any is left.'),
  input: OneHearing,
  find: (ctx, { id }) => lockPublic(ctx, id),
  allow: (actor) => actor.kind === 'person',
  async run(ctx, _input, hearing) {
    if (hearing.state !== 'called' || !hearing.startsAt || hearing.startsAt <= ctx.now)
      throw new Refusal('conflict', hearingPhrases.registrationOver)
    if (await hasSeat(ctx.tx, hearing.id, ctx.actor.id)) throw new Refusal('conflict', hearingPhrases.seated)
    if ((await seatsTaken(ctx.tx, hearing.id)) >= hearing.seats) throw new Refusal('conflict', hearingPhrases.full)
    await insertSeat(ctx, hearing.id)
    ctx.trace.content.push({ step: 'seat', words: hearingPhrases.seatGiven, data: { hearing: hearing.id } })
    return { id: hearing.id }
  },
})

/** Gives the seat back, before the hearing begins. */
export const giveSeatBack = operation({
  name: 'cases.give-seat-back',
  summary: both('取消旁听登记。', 'Give one’s seat at a public hearing back.'),
  input: OneHearing,
  find: (ctx, { id }) => lockPublic(ctx, id),
  allow: (actor) => actor.kind === 'person',
  async run(ctx, _input, hearing) {
    if (!(await hasSeat(ctx.tx, hearing.id, ctx.actor.id))) throw new Refusal('conflict', hearingPhrases.noSeat)
    await deleteSeat(ctx, hearing.id)
    ctx.trace.content.push({ step: 'seat-back', words: hearingPhrases.seatGivenBack, data: { hearing: hearing.id } })
    return { id: hearing.id }
  },
})
