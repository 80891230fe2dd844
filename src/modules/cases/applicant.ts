import type { Context, Tx } from '../../kernel/context.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Text } from '../../kernel/text.ts'
import type { Guide, Known } from '../catalogue/index.ts'
import { getFirm, partyNames, personForParty } from '../directory/index.ts'
import { knownOf, knownOfFirm } from './known.ts'
import { refusals } from './phrases.ts'

/** In whose name a case is: a person or a firm, and where they live. */
export interface Applicant {
  readonly id: string
  readonly kind: 'person' | 'firm'
  /** The village or community of residence; a firm has none. */
  readonly residenceId: string | null
}

export async function applicantOf(tx: Tx, id: string): Promise<Applicant> {
  const { kind } = (await partyNames(tx, [id])).get(id) ?? { kind: 'person' }
  if (kind === 'firm') return { id, kind, residenceId: null }
  return { id, kind: 'person', residenceId: (await personForParty(tx, id)).residenceOrganisationId }
}

/** What a form need not ask: of a person who applies, or of a firm and of whoever fills in the form for it now. */
export async function knownFor({ tx, actor }: Context, id: string): Promise<Known> {
  const { kind } = await applicantOf(tx, id)
  if (kind === 'firm') return knownOfFirm(await getFirm(tx, id), await personForParty(tx, actor.id))
  return knownOf(await personForParty(tx, id))
}

/** Whom a certificate is given to. */
export async function holderOf(tx: Tx, id: string): Promise<{ personId: string } | { firmId: string }> {
  const { kind } = (await partyNames(tx, [id])).get(id) ?? { kind: 'person' }
  return kind === 'firm' ? { firmId: id } : { personId: id }
}

/** @throws Refusal 'conflict' when the service is not for such a party */
export function requireServed({ serves }: Pick<Guide, 'serves'>, { kind }: Pick<Applicant, 'kind'>): void {
  const why = whyNotServed({ serves }, kind)
  if (why) throw new Refusal('conflict', why)
}

/** Why a service is not for such a party; null when it is. */
export function whyNotServed({ serves }: Pick<Guide, 'serves'>, kind: Applicant['kind']): Text | null {
  if (serves.some((one) => (one === 'natural-person') === (kind === 'person'))) return null
  return kind === 'firm' ? refusals.notForFirms : refusals.notForPeople
}
