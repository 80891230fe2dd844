import { z } from 'zod'
import { Text } from '../../kernel/text.ts'

export const SealState = z.enum(['valid', 'suspended', 'revoked'])
export type SealState = z.infer<typeof SealState>

/** What two people can do with a seal together. */
export const proposalKinds = ['issue', 'suspend', 'resume', 'renew', 'revoke'] as const
export const ProposalKind = z.enum(proposalKinds)
export type ProposalKind = z.infer<typeof ProposalKind>

export const Proposal = z.object({
  id: z.uuid(),
  kind: ProposalKind,
  organisationId: z.uuid(),
  organisationName: Text,
  /** Ids from the district down to the organisation. */
  path: z.array(z.uuid()),
  sealId: z.uuid().nullable(),
  name: Text.nullable(),
  reason: z.string(),
  proposedBy: z.uuid(),
  proposedByName: z.string(),
  proposedAt: z.date(),
  expiresAt: z.date(),
  outcome: z.enum(['confirmed', 'declined', 'withdrawn']).nullable(),
  decidedByName: z.string().nullable(),
  decidedAt: z.date().nullable(),
})
export type Proposal = z.infer<typeof Proposal>

/** Days in which the second person has to answer; the product's own figure. */
export const proposalDays = 7

/** Years for which a seal's certificate is good; usual practice, not law. */
export const sealYears = 3

/** Which state a proposal needs, and which it leads to. */
export const courses: Readonly<Record<Exclude<ProposalKind, 'issue'>, { from: readonly SealState[]; to: SealState }>> =
  {
    suspend: { from: ['valid'], to: 'suspended' },
    resume: { from: ['suspended'], to: 'valid' },
    renew: { from: ['valid'], to: 'valid' },
    revoke: { from: ['valid', 'suspended'], to: 'revoked' },
  }
