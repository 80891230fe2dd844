import type { Context } from '../../kernel/context.ts'
import { addDays, dayOf } from '../../kernel/day.ts'
import { emit } from '../../kernel/event.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { findDistrict, organisationsByIds, peopleIn } from '../directory/index.ts'
import { addSteps, type OpenedMatter, openMatters, openWorks, startMattersClock } from '../docket/index.ts'
import { letFind } from '../documents/index.ts'
import { type Dispatch, signRule } from './model.ts'
import { refusals, stages, steps, words } from './phrases.ts'
import { insertDeliveries, type Recipient, recipientsAmong } from './store/delivery.ts'

/** What comes in is looked at again after so many days (政府信息公开条例 art. 18). */
export const withheldDays = 3650

/** Whom a document is sent to. */
export interface Wanted {
  readonly main: readonly string[]
  readonly copies: readonly string[]
  /** The delivery that came back, when it is sent on. */
  readonly redirectedFrom?: string
  /** It is published, or goes to others by other ways: then it is out, though nobody here gets it. */
  readonly mayBeNobody?: boolean
}

/**
 * Lays a document at its recipients: a matter, a clock, work, a receipt, a step and a notice for each, in a number of statements
 * that does not grow.
 *
 * @throws Refusal 'conflict' when nobody here gets it, and somebody should
 */
export async function deliver(ctx: Context, dispatch: Dispatch, wanted: Wanted): Promise<OpenedMatter[]> {
  const recipients = await recipientsOf(ctx, dispatch, wanted)
  if (recipients.length === 0 && !wanted.mayBeNobody) throw new Refusal('conflict', refusals.nobody)
  const opened = recipients.length > 0 ? await lay(ctx, dispatch, { ...wanted, recipients }) : []
  const incoming = opened.map(({ id, organisationId }) => ({ id, organisationId }))
  await emit(ctx, 'delivery.dispatched', { documentId: dispatch.documentId, number: dispatch.matterNumber, incoming })
  return opened
}

/** What each recipient gets. */
async function lay(
  ctx: Context,
  dispatch: Dispatch,
  { recipients, ...wanted }: Wanted & { readonly recipients: readonly Recipient[] },
): Promise<OpenedMatter[]> {
  const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
  const opened = await openMatters(ctx, {
    ...{ kind: 'incoming', numberKind: 'SW', title: words.incomingTitle(dispatch.title), stage: stages.signing },
    ...{ subjectId: dispatch.documentNumber, area: (await findDistrict(ctx.tx))?.code ?? '000000' },
    ...{ disclosure: { decision: 'withheld', ground: words.internal, until: addDays(today, withheldDays) } },
    organisations: recipients,
  })
  const due = await startMattersClock(ctx, opened, { kind: 'signing', rule: signRule(dispatch.urgency) })
  const roles = new Map(recipients.map(({ id, role }) => [id, role]))
  const roleOf = ({ organisationId }: OpenedMatter) => roles.get(organisationId) ?? 'office'
  const items = opened.map((matter) => ({ matter, href: `/matters/${matter.number}/incoming`, role: roleOf(matter) }))
  await openWorks(ctx, { task: 'sign', title: words.tasks.sign, items })
  const isMain = new Set(wanted.main)
  const deliveries = opened.map((matter) => ({
    ...{ ...matter, role: roleOf(matter), signBy: due.get(matter.id) ?? null },
    ...{ part: isMain.has(matter.organisationId) ? ('main' as const) : ('copy' as const) },
    redirectedFrom: wanted.redirectedFrom ?? null,
  }))
  const rings = dispatch.urgency !== null
  await insertDeliveries(ctx, { documentId: dispatch.documentId, rings }, deliveries)
  await letFind(
    ctx.tx,
    dispatch.documentId,
    opened.map(({ organisationId }) => organisationId),
  )
  await tell(ctx, dispatch, { opened, recipients, today })
  return opened
}

/** Who issues a document, and the office that writes, numbers and sends it for them: neither gets what it sends itself. */
export type Senders = Pick<Dispatch, 'issuerId' | 'officeId'>

export function isSender({ issuerId, officeId }: Senders, id: string): boolean {
  return id === issuerId || id === officeId
}

/** Who of those addressed gets it: they still work, and it does not come from them. */
export async function recipientsOf(
  ctx: Pick<Context, 'tx' | 'now' | 'settings'>,
  senders: Senders,
  { main, copies }: Pick<Wanted, 'main' | 'copies'>,
): Promise<Recipient[]> {
  const ids = [...new Set([...main, ...copies])].filter((id) => !isSender(senders, id))
  return recipientsAmong(ctx.tx, ids, dayOf(ctx.now, ctx.settings.DISTRICT_ZONE))
}

interface Told {
  readonly opened: readonly OpenedMatter[]
  readonly recipients: readonly Recipient[]
  readonly today: string
}

/** The step of each recipient, an entry for each in the leaf of the dispatch, the notices. */
async function tell(ctx: Context, dispatch: Dispatch, { opened, recipients, today }: Told): Promise<void> {
  const names = await organisationsByIds(ctx.tx, [dispatch.issuerId, ...recipients.map(({ id }) => id)])
  const issuer = names.get(dispatch.issuerId)?.name ?? words.sender
  await addSteps(
    ctx,
    opened.map(({ id }) => id),
    { kind: 'delivered', words: steps.delivered(issuer, dispatch.documentNumber) },
  )
  const { contentSha256: sha256, documentNumber } = dispatch
  for (const { number, organisationId } of opened) {
    const to = names.get(organisationId)?.name ?? words.recipient
    const data = { organisation: organisationId, incoming: number, document: documentNumber, sha256 }
    ctx.trace.content.push({ step: 'delivered', words: steps.deliveredTo(to), data })
  }
  const wanted = recipients.map(({ id, role }) => ({ organisationId: id, role }))
  await emit(ctx, 'notices.due', {
    people: await peopleIn(ctx.tx, wanted, { today }),
    cause: `delivery ${dispatch.documentId} ${opened.length === 1 ? opened[0]?.id : 'all'}`,
    words: words.arrived(issuer, documentNumber, dispatch.urgency),
    href: `/desk/incoming?q=${encodeURIComponent(documentNumber)}`,
    matter: dispatch.matterNumber,
    ...(dispatch.urgency === 'urgent-most' && { urgent: true }),
  })
}
