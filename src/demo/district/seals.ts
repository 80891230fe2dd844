import { confirmProposal, proposeSeal } from '../../modules/seals/index.ts'
import type { Pen } from '../ground.ts'
import type { Officer } from './officers.ts'

/** Gives seals to offices that issue papers: the head asks for it, the district's administrator confirms. */
export async function issueSeals(pen: Pen, officers: readonly Officer[], offices: ReadonlySet<string>): Promise<void> {
  for (const office of offices) {
    const head = officers.find((one) => one.organisationId === office && one.seat.roles.includes('head'))
    if (!head || head.actor.id === pen.actor.id) continue
    const wish = { organisationId: office, reason: '启用电子印章，用于电子文书和电子证照' }
    const { id } = await pen.call(proposeSeal, wish, head.actor)
    await pen.call(confirmProposal, { proposalId: id })
  }
}
