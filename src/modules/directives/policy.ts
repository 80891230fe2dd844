import { type Actor, hasRole } from '../../kernel/context.ts'
import type { Obligation } from './model.ts'

type Of<Key extends keyof Obligation> = { readonly obligation: Pick<Obligation, Key> }

function worksWithDocuments(actor: Actor): boolean {
  return hasRole(actor, 'handler') || hasRole(actor, 'office') || hasRole(actor, 'head')
}

function speaks(actor: Actor): boolean {
  return hasRole(actor, 'office') || hasRole(actor, 'head')
}

/** Whoever handles, the office or the head of the obliged organisation. */
export function mayReport(actor: Actor, { obligation }: Of<'organisationId'>): boolean {
  return worksWithDocuments(actor) && actor.post?.organisationId === obligation.organisationId
}

/** More time and lower levels are a thing of the organisation: its office or its head. */
export function mayAnswerFor(actor: Actor, { obligation }: Of<'organisationId'>): boolean {
  return speaks(actor) && actor.post?.organisationId === obligation.organisationId
}

/** Office or head of who demands it; of what a document demands also the head in whose name it was issued. */
export function mayDecide(actor: Actor, { obligation }: Of<'demanderId' | 'issuerId' | 'parentId'>): boolean {
  const at = actor.post?.organisationId
  if (speaks(actor) && at === obligation.demanderId) return true
  return hasRole(actor, 'head') && obligation.parentId === null && at === obligation.issuerId
}

/** Who issued and numbered the document: they see the whole tree. */
export function mayFollow(actor: Actor, sides: Pick<Obligation, 'officeId' | 'issuerId'>): boolean {
  const at = actor.post?.organisationId
  return worksWithDocuments(actor) && (at === sides.officeId || at === sides.issuerId)
}

/** An obliged organisation sees its own branch: what it has to do, and what it gave to lower ones. */
export function isOnBranch(actor: Actor, lineage: readonly string[]): boolean {
  return worksWithDocuments(actor) && lineage.includes(actor.post?.organisationId ?? '')
}

export function mayRead(actor: Actor, { obligation }: Of<'officeId' | 'issuerId' | 'lineage'>): boolean {
  return mayFollow(actor, obligation) || isOnBranch(actor, obligation.lineage)
}

/** Lists are for those who work with documents. */
export function mayList(actor: Actor): boolean {
  return worksWithDocuments(actor)
}
