import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { Day, dayOf } from '../../../kernel/day.ts'
import { emit } from '../../../kernel/event.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { isResidentId, tidyCode } from '../identifiers.ts'
import { shortText } from '../inputs.ts'
import { levelOf } from '../kinds.ts'
import { getOrganisation } from '../store/organisations.ts'
import { findFirmByUscc, findPersonByResidentId, lockPerson } from '../store/people.ts'
import './events.ts'
import {
  type Ending,
  type EndingState,
  type MetParty,
  mayKeepEnding,
  mayNoteEnding,
  maySettle,
  stateOf,
} from './model.ts'
import { endingPhrases as words } from './phrases.ts'
import {
  closeAccountOf,
  insertEnding,
  insertUndo,
  lockEnding,
  reopenAccountOf,
  settleNote,
  settleUndo,
  writeEnd,
} from './store.ts'

/** Notes that a person has died or a firm has ended; without effect until another person confirms. */
export const noteEnding = operation({
  name: 'directory.note-ending',
  summary: both(
    '登记居民死亡或者单位注销，待另一人确认。',
    'Note a death or the end of a firm, to be confirmed by another.',
  ),
  input: z.object({
    number: z.string().max(40).transform(tidyCode),
    name: shortText(200),
    endedOn: Day,
    evidence: z.string().trim().min(5).max(400),
    sourceOrganisationId: z.uuid().optional().describe('Who tells it, when a register does.'),
  }),
  find: (ctx, { number, name }) => partyMeant(ctx, { number, name }),
  allow: (actor, party) => mayNoteEnding(actor, party),
  async run(ctx, { endedOn, evidence, sourceOrganisationId, name }, { id: partyId, partyKind, birth }) {
    if (endedOn > dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)) throw invalidField('endedOn', words.future)
    if (birth && endedOn < birth) throw invalidField('endedOn', words.beforeBirth)
    const organisationId = ctx.actor.post?.organisationId ?? sourceOrganisationId
    if (!organisationId) throw invalidField('sourceOrganisationId', words.noOffice)
    const id = await insertEnding(ctx, { partyId, partyKind, endedOn, evidence, organisationId })
    trace(ctx, 'noted', { ending: id, partyId, endedOn, evidence })
    await emit(ctx, 'directory.ending-waits', {
      endingId: id,
      organisationId,
      by: ctx.actor.id,
      what: 'note',
      party: name,
    })
    return { id }
  },
})

/** Another person confirms the note, and it takes effect; or does not. */
export const settleEnding = operation({
  name: 'directory.settle-ending',
  summary: both(
    '由另一人确认或者不予确认死亡、注销登记。',
    'Confirm a note of death or closure, or not; never who noted it.',
  ),
  input: z.object({ id: z.uuid(), verdict: z.enum(['confirmed', 'dropped']) }),
  find: (ctx, { id }) => lockEnding(ctx.tx, id),
  allow: (actor, ending) => maySettle(actor, { ...ending, by: ending.notedBy }),
  async run(ctx, { verdict }, ending) {
    requireState(ending, 'noted')
    await settleNote(ctx, ending.id, verdict === 'confirmed')
    trace(ctx, verdict, { ending: ending.id, partyId: ending.partyId, endedOn: ending.endedOn })
    if (verdict === 'dropped') return { id: ending.id }
    await writeEnd(ctx.tx, ending, ending.endedOn)
    if (ending.partyKind === 'person') await closeAccountOf(ctx, ending.partyId)
    const { id: endingId, partyId, partyKind, endedOn } = ending
    await emit(ctx, 'directory.party-ended', { endingId, partyId, partyKind, endedOn })
    return { id: ending.id }
  },
})

/** Says that a confirmed note was wrong. */
export const askEndingUndo = operation({
  name: 'directory.ask-ending-undo',
  summary: both('申请更正错误的死亡、注销登记。', 'Ask to undo a wrong note of death or closure.'),
  input: z.object({ id: z.uuid(), reason: z.string().trim().min(5).max(400) }),
  find: (ctx, { id }) => lockEnding(ctx.tx, id),
  allow: (actor, ending) => mayKeepEnding(actor, ending),
  async run(ctx, { reason }, ending) {
    requireState(ending, 'confirmed')
    await insertUndo(ctx, ending.id, reason)
    const { id: endingId, organisationId, partyName: party } = ending
    await emit(ctx, 'directory.ending-waits', { endingId, organisationId, by: ctx.actor.id, what: 'undo', party })
    trace(ctx, 'undo-asked', { ending: ending.id, reason })
    return { id: ending.id }
  },
})

/** Another person undoes it: account and rights to act come back, and modules that acted on it are told. */
export const settleEndingUndo = operation({
  name: 'directory.settle-ending-undo',
  summary: both('由另一人确认或者不予更正。', 'Undo a wrong note, or keep it; never who asked.'),
  input: z.object({ id: z.uuid(), verdict: z.enum(['undone', 'kept']) }),
  find: (ctx, { id }) => lockEnding(ctx.tx, id),
  allow: (actor, ending) => maySettle(actor, { ...ending, by: ending.undo?.askedBy ?? '' }),
  async run(ctx, { verdict }, ending) {
    requireState(ending, 'undo-asked')
    await settleUndo(ctx, ending, verdict === 'undone')
    trace(ctx, verdict, { ending: ending.id, partyId: ending.partyId, reason: ending.undo?.reason })
    if (verdict === 'kept') return { id: ending.id }
    await writeEnd(ctx.tx, ending, null)
    if (ending.partyKind === 'person') await reopenAccountOf(ctx.tx, ending)
    const { id: endingId, partyId, partyKind } = ending
    await emit(ctx, 'directory.ending-undone', { endingId, partyId, partyKind })
    return { id: ending.id }
  },
})

/** @throws Refusal 'conflict' */
function requireState(ending: Ending, state: EndingState): void {
  if (stateOf(ending) !== state) throw new Refusal('conflict', words.notNow)
}

function trace(ctx: Context, step: keyof typeof words.did, data: Readonly<Record<string, unknown>>): void {
  ctx.trace.content.push({ step: `ending-${step}`, words: words.did[step], data })
}

/** The party that number and name mean, as the actor's office meets it. @throws Refusal 'not-found' when either does not fit */
async function partyMeant(
  ctx: Context,
  { number, name }: { number: string; name: string },
): Promise<MetParty & { id: string; birth: Day | null }> {
  const { actor, tx } = ctx
  const own = actor.post && (await getOrganisation(tx, actor.post.organisationId))
  const actorLevel = own ? levelOf(own.kind) : 'county'
  if (isResidentId(number)) {
    const known = await findPersonByResidentId(tx, number)
    if (known?.name !== name) throw new Refusal('not-found', words.noParty)
    const { id, birth, residenceOrganisationId: home } = await lockPerson(tx, known.id)
    return {
      id,
      birth,
      partyKind: 'person',
      actorLevel,
      residencePath: home ? (await getOrganisation(tx, home)).path : [],
    }
  }
  const firm = await findFirmByUscc(tx, number)
  if (firm?.name !== name) throw new Refusal('not-found', words.noParty)
  return { id: firm.id, birth: null, partyKind: 'firm', actorLevel, residencePath: [] }
}
