import type { Context } from '../../../kernel/context.ts'
import type { Text } from '../../../kernel/text.ts'
import {
  type FactSource,
  type GuideVersion,
  type KnownNames,
  knownNames,
  leaksIn,
  type ProcessDue,
  type ShownFact,
  shownFacts,
} from '../../catalogue/index.ts'
import { findFirmRegister, getFirm, organisationsByIds, partyNames } from '../../directory/index.ts'
import { officeAt } from '../offices.ts'
import type { CaseSubject } from '../policy.ts'
import { noticePhrases } from './phrases.ts'
import { insertNotice } from './store.ts'

/** A timer of the process that was just set. */
interface SetTimer {
  /** `<token>:<node>`. */
  readonly timer: string
  readonly due: ProcessDue
  readonly clockId: string | null
  readonly dueAt: Date
}

/**
 * Puts up the notice when the time for it begins to run: its end is the end of the timer, so that neither the law's days nor
 * the calendar's can differ. Every other timer is none of its business.
 */
export async function putNotice(ctx: Context, subject: CaseSubject, guide: GuideVersion, set: SetTimer): Promise<void> {
  const rule = guide.content.publicity?.notice
  if (!rule || !('rule' in set.due) || set.due.rule !== rule.rule) return
  const source = await factSourceOf(ctx, subject)
  const { facts, findings } = released(shownFacts(guide.content, rule.facts, source), knownNames(guide.content, source))
  const { offices, residenceId } = subject.case
  await insertNotice(ctx, {
    matterId: subject.id,
    itemCode: guide.itemCode,
    organisationId: await hearingOffice(ctx, subject, guide, set.timer),
    placeId: offices.village ?? residenceId,
    title: guide.content.name,
    ...{ facts, findings, untilAt: set.dueAt, clockId: set.clockId },
  })
}

/** What the facts of a rule are taken from, for notices and results alike. */
export async function factSourceOf(
  ctx: Context,
  { case: theCase }: Pick<CaseSubject, 'case'>,
  amountFen: number | null = null,
): Promise<FactSource> {
  const { applicantId, offices, residenceId, answers } = theCase
  const names = await partyNames(ctx.tx, [applicantId])
  const place = offices.village ?? residenceId
  const organisations = await organisationsByIds(ctx.tx, place ? [place] : [])
  const found: Text | null = (place && organisations.get(place)?.name) || null
  const { name = '', kind } = names.get(applicantId) ?? {}
  const firm = kind === 'firm' ? await firmSource(ctx, applicantId) : { isFirm: false, contacts: [] }
  return { applicant: name, ...firm, place: found, amountFen, answers }
}

/** Who is named beside a firm. A sole trader (个体工商户) without a trade name is registered under a person's name, and shown as one. */
async function firmSource({ tx }: Context, id: string): Promise<Pick<FactSource, 'isFirm' | 'contacts'>> {
  const { name, uscc, contactName } = await getFirm(tx, id)
  const registered = uscc === null ? undefined : await findFirmRegister(tx, uscc)
  const contacts = [contactName, registered?.legalName].flatMap((one) => one ?? [])
  return { isFirm: !contacts.includes(name), contacts }
}

/** Masked facts hold nothing of persons unless somebody wrote it where it does not belong: then the line is kept back. */
function released(facts: readonly ShownFact[], names: KnownNames): { facts: ShownFact[]; findings: string[] } {
  const findings = new Set<string>()
  const checked = facts.map((fact) => {
    const leaks = leaksIn(`${fact.value.zh}\n${fact.value.en}`, names)
    for (const { kind } of leaks) findings.add(kind)
    return leaks.length === 0 ? fact : { ...fact, value: noticePhrases.keptBack }
  })
  return { facts: checked, findings: [...findings] }
}

/** Objections are heard where the task of the notice waits; else by whoever holds the matter. */
async function hearingOffice(ctx: Context, subject: CaseSubject, guide: GuideVersion, timer: string): Promise<string> {
  const id = timer.split(':')[1]
  const nodes = guide.process?.nodes ?? []
  const event = nodes.find((node) => node.id === id)
  const task = event?.kind === 'boundary' ? nodes.find((node) => node.id === event.attachedTo) : undefined
  if (task?.kind === 'task') return officeAt(ctx, subject.case, task)
  return subject.matter.holderOrganisationId ?? subject.matter.organisationId
}
