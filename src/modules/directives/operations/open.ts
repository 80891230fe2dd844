import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { dayOf } from '../../../kernel/day.ts'
import { addJob, type Job } from '../../../kernel/job.ts'
import { operation } from '../../../kernel/operation.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { lockMatterById, MatterNumber } from '../../docket/index.ts'
import { type IssuedDocument, type IssuedObligation, readIssued } from '../../documents/index.ts'
import { dueOfPeriod, type ObligationSubject } from '../model.ts'
import { type NewObligation, openObligation } from '../opening.ts'
import { refusals, summaries } from '../phrases.ts'
import { endedPeriods } from '../store/list.ts'
import { getObligation, lockObligation, nextPeriodOf, openedOrdinals } from '../store/obligation.ts'
import { hasGivenBack } from '../store/waiting.ts'

/**
 * An organisation has signed for a document: what it is obliged to by it begins, each clause once. When the document came back from
 * somebody else and was sent on, also what that other one was obliged to.
 */
export const openObligations = operation({
  name: 'directives.open-obligations',
  summary: summaries.open,
  input: z.object({
    document: z.uuid(),
    organisation: z.uuid(),
    inPlaceOf: z.uuid().nullish(),
    at: z.iso.datetime().optional(),
  }),
  find: (ctx, { document }) => lockMatterById(ctx.tx, document),
  allow: (actor) => actor.kind === 'machine',
  async run(ctx, { document, organisation, inPlaceOf, at }) {
    const issued = await readIssued(ctx.tx, document)
    if (issued.state !== 'ready' && issued.state !== 'dispatched') return { numbers: [] }
    // told late, when it has been given back since: nothing would end what is opened now
    if (await hasGivenBack(ctx.tx, document, organisation)) return { numbers: [] }
    const opened = await openedOrdinals(ctx.tx, document, organisation)
    const isObliged = (ids: readonly string[]) =>
      ids.includes(organisation) || (typeof inPlaceOf === 'string' && ids.includes(inPlaceOf))
    const wanted = issued.obligations.filter(
      ({ ordinal, organisationIds }) => isObliged(organisationIds) && !opened.has(ordinal),
    )
    const numbers: string[] = []
    for (const one of wanted) {
      const made = { ...rootOf(issued, one, organisation), ...(at && { since: new Date(at) }) }
      numbers.push(await openObligation(ctx, made))
    }
    return { numbers }
  },
})

function rootOf(issued: IssuedDocument, demanded: IssuedObligation, organisationId: string): NewObligation {
  const { id, matterNumber, documentNumber, title, officeId } = issued
  const { organisationIds: _all, ...said } = demanded
  return {
    ...{ ...said, documentId: id, documentMatter: matterNumber, documentNumber, documentTitle: title },
    ...{ issuerId: issued.organisationId, officeId, demanderId: officeId, organisationId },
    ...{ parentId: null, lineage: [organisationId], period: 1 },
  }
}

/** The document is locked before its obligation, as when it ends: no period opens behind the end. */
async function lockWithDocument(ctx: Context, { number }: { number: string }): Promise<ObligationSubject> {
  const { obligation } = await getObligation(ctx.tx, number)
  await lockMatterById(ctx.tx, obligation.documentId)
  return lockObligation(ctx.tx, number)
}

/** A recurring obligation comes round again on the day after its day, whether or not the last period was done. */
export const openNextPeriod = operation({
  name: 'directives.open-next-period',
  summary: summaries.next,
  input: z.object({ number: MatterNumber }),
  find: lockWithDocument,
  allow: (actor) => actor.kind === 'machine',
  async run(ctx, _input, { obligation }) {
    const { recurring, dueDay, stoppedAt, firstDue } = obligation
    const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
    if (!recurring || stoppedAt || today <= dueDay) throw new Refusal('conflict', refusals.notNow)
    const opened = await nextPeriodOf(ctx.tx, obligation)
    if (opened) return { number: opened } // its job came again
    const period = obligation.period + 1
    const { id: _id, number: _number, clockId: _clock, state: _state, ...same } = obligation
    const due = { day: dueOfPeriod(firstDue, recurring, period) }
    return { number: await openObligation(ctx, { ...same, period, due, firstDue }) }
  },
})

/** More than any district has due in half a day. */
const batch = 5000

/** Each morning, after midnight in the district and again at noon. */
export const openPeriods: Job = {
  name: 'open-obligation-periods',
  cron: '23 17,4 * * *',
  async run(caller) {
    const today = dayOf(caller.now, caller.settings.DISTRICT_ZONE)
    for (const number of await endedPeriods(caller.db, today, batch))
      await addJob(caller.db, openPeriod.name, { number }, { key: `${openPeriod.name} ${number}`, once: true })
  },
}

/** One that fails holds up no other. */
export const openPeriod: Job = {
  name: 'open-obligation-period',
  async run(caller, payload) {
    await openNextPeriod(caller, payload)
  },
}
