import { sql } from 'kysely'
import type { Context, Tx } from '../../../kernel/context.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Text } from '../../../kernel/text.ts'
import { Proposal, type ProposalKind, proposalDays } from '../model.ts'
import { phrases } from '../phrases.ts'
import type {} from '../tables.ts'

const DAY_MS = 86_400_000

interface NewProposal {
  readonly kind: ProposalKind
  readonly organisationId: string
  readonly sealId: string | null
  readonly name: Text | null
  readonly picture: Buffer | null
  readonly reason: string
}

export async function insertProposal(ctx: Context, made: NewProposal): Promise<string> {
  const { id } = await ctx.tx
    .insertInto('seals.proposal')
    .values({
      ...{ kind: made.kind, organisation_id: made.organisationId, seal_id: made.sealId, picture: made.picture },
      ...{ name: made.name && JSON.stringify(made.name), reason: made.reason },
      ...{ proposed_by: ctx.actor.id, proposed_at: ctx.now },
      expires_at: new Date(ctx.now.getTime() + proposalDays * DAY_MS),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Keeps others from deciding it at the same time. @throws Refusal 'not-found' */
export async function lockProposal(tx: Tx, id: string): Promise<Proposal> {
  await tx.selectFrom('seals.proposal').select('id').where('id', '=', id).forUpdate().execute()
  return getProposal(tx, id)
}

/** @throws Refusal 'not-found' */
export async function getProposal(tx: Tx, id: string): Promise<Proposal> {
  const row = await proposals(tx).where('p.id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', phrases.noSuchProposal)
  return Proposal.parse(row)
}

/** The picture that a proposal would give a seal. */
export async function pictureOfProposal(tx: Tx, id: string): Promise<Buffer | undefined> {
  const row = await tx.selectFrom('seals.proposal').select('picture').where('id', '=', id).executeTakeFirst()
  return row?.picture ?? undefined
}

/** Proposals that wait, of an organisation and all below it. */
export async function waitingProposals(tx: Tx, organisationId: string, now: Date): Promise<Proposal[]> {
  const rows = await proposals(tx)
    .where(sql<boolean>`o.path @> array[${organisationId}::uuid]`)
    .where('d.outcome', 'is', null)
    .where('p.expires_at', '>', now)
    .orderBy('p.proposed_at')
    .limit(100)
    .execute()
  return rows.map((row) => Proposal.parse(row))
}

/** Everything that was decided about a seal, oldest first. */
export async function historyOf(tx: Tx, sealId: string): Promise<Proposal[]> {
  const rows = await proposals(tx)
    .where(sql<boolean>`(d.seal_id = ${sealId} or p.seal_id = ${sealId})`)
    .orderBy('p.proposed_at')
    .execute()
  return rows.map((row) => Proposal.parse(row))
}

/** @returns false when somebody else has decided it already */
export async function insertDecision(
  ctx: Context,
  proposal: Proposal,
  decision: { outcome: 'confirmed' | 'declined' | 'withdrawn'; sealId: string | null },
): Promise<boolean> {
  const row = await ctx.tx
    .insertInto('seals.decision')
    .values({
      ...{ proposal_id: proposal.id, outcome: decision.outcome, seal_id: decision.sealId },
      ...{ proposed_by: proposal.proposedBy, expires_at: proposal.expiresAt },
      ...{ decided_by: ctx.actor.id, decided_at: ctx.now },
    })
    .onConflict((conflict) => conflict.column('proposal_id').doNothing())
    .returning('proposal_id')
    .executeTakeFirst()
  return row !== undefined
}

function proposals(tx: Tx) {
  return tx
    .selectFrom('seals.proposal as p')
    .innerJoin('directory.pub_organisation as o', 'o.id', 'p.organisation_id')
    .innerJoin('directory.pub_person as a', 'a.id', 'p.proposed_by')
    .leftJoin('seals.decision as d', 'd.proposal_id', 'p.id')
    .leftJoin('directory.pub_person as b', 'b.id', 'd.decided_by')
    .select(['p.id', 'p.kind', 'p.organisation_id as organisationId', 'o.name as organisationName', 'o.path'])
    .select(['p.seal_id as sealId', 'p.name', 'p.reason', 'p.proposed_by as proposedBy', 'a.name as proposedByName'])
    .select(['p.proposed_at as proposedAt', 'p.expires_at as expiresAt', 'd.outcome', 'b.name as decidedByName'])
    .select('d.decided_at as decidedAt')
}
