import type { Tx } from '../../kernel/context.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Guide, Known } from '../catalogue/index.ts'
import { getFirm, partyNames, personForParty } from '../directory/index.ts'
import { knownOf, knownOfFirm } from './known.ts'
import { refusals } from './phrases.ts'

/** In whose name a case is: a person or a firm, with what is known of them and where they live. */
export interface Applicant {
  readonly id: string
  readonly kind: 'person' | 'firm'
  readonly known: Known
  /** The village or community of residence; a firm has none. */
  readonly residenceId: string | null
}

export async function applicantOf(tx: Tx, id: string): Promise<Applicant> {
  const { kind } = (await partyNames(tx, [id])).get(id) ?? { kind: 'person' }
  if (kind === 'firm') return { id, kind, known: knownOfFirm(await getFirm(tx, id)), residenceId: null }
  const person = await personForParty(tx, id)
  return { id, kind: 'person', known: knownOf(person), residenceId: person.residenceOrganisationId }
}

/** Whom a certificate is given to. */
export async function holderOf(tx: Tx, id: string): Promise<{ personId: string } | { firmId: string }> {
  const { kind } = (await partyNames(tx, [id])).get(id) ?? { kind: 'person' }
  return kind === 'firm' ? { firmId: id } : { personId: id }
}

/** @throws Refusal 'conflict' when the service is not for such a party */
export function requireServed({ serves }: Pick<Guide, 'serves'>, { kind }: Pick<Applicant, 'kind'>): void {
  const isServed = serves.some((one) => (one === 'natural-person') === (kind === 'person'))
  if (!isServed) throw new Refusal('conflict', kind === 'firm' ? refusals.notForFirms : refusals.notForPeople)
}
