import { z } from 'zod'
import { type Actor, type Context, hasRole } from '../../../kernel/context.ts'
import { operation } from '../../../kernel/operation.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { getOrganisation, type Organisation } from '../../directory/index.ts'
import { refusals, steps } from '../phrases.ts'
import { endRight, insertRight } from '../store/right.ts'
import { summaries } from '../summaries.ts'

interface Pair {
  readonly id: string
  readonly issuer: Organisation
  readonly office: Organisation
}

const input = z.object({ issuer: z.uuid(), office: z.uuid() })

async function find(ctx: Context, { issuer, office }: z.infer<typeof input>): Promise<Pair> {
  const found = { issuer: await getOrganisation(ctx.tx, issuer), office: await getOrganisation(ctx.tx, office) }
  return { id: issuer, ...found }
}

/** The head of the organisation in whose name it is done. */
function mayGrant(actor: Actor, { issuer }: Pick<Pair, 'issuer'>): boolean {
  return hasRole(actor, 'head') && actor.post?.organisationId === issuer.id
}

/** A head lets an office issue in the name of the organisation: 政府办 for the government (条例 art. 16). */
export const grantIssuerRight = operation({
  name: 'documents.grant-issuer-right',
  summary: summaries.grant,
  input,
  find,
  allow: mayGrant,
  async run(ctx, _input, { issuer, office }) {
    if (issuer.id === office.id) throw new Refusal('conflict', refusals.ownName)
    await insertRight(ctx, { officeId: office.id, issuerId: issuer.id })
    ctx.trace.content.push({
      ...{ step: 'issuer-right-granted', words: steps.granted(office.name, issuer.name) },
      data: { office: office.id, issuer: issuer.id },
    })
  },
})

/** Takes the right back. */
export const endIssuerRight = operation({
  name: 'documents.end-issuer-right',
  summary: summaries.endGrant,
  input,
  find,
  allow: mayGrant,
  async run(ctx, _input, { issuer, office }) {
    if (!(await endRight(ctx, { officeId: office.id, issuerId: issuer.id })))
      throw new Refusal('not-found', refusals.noRight)
    ctx.trace.content.push({
      ...{ step: 'issuer-right-ended', words: steps.grantEnded(office.name, issuer.name) },
      data: { office: office.id, issuer: issuer.id },
    })
  },
})
