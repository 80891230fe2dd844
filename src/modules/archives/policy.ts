import { type Actor, hasRole } from '../../kernel/context.ts'

/** Whose archive it is; the path leads from the district down to it. */
export interface ArchiveOf {
  readonly organisationId: string
  readonly path: readonly string[]
}

/** The office keeps the archive of its organisation; the head, who answers for it, may too (档案法 art. 9, 12). */
export function mayKeep(actor: Actor, { organisationId }: Pick<ArchiveOf, 'organisationId'>): boolean {
  return (hasRole(actor, 'office') || hasRole(actor, 'head')) && actor.post?.organisationId === organisationId
}

/** Those who work with documents there; auditors of the organisation or of one above it. */
export function mayRead(actor: Actor, { organisationId, path }: ArchiveOf): boolean {
  if (hasRole(actor, 'auditor') && path.includes(actor.post?.organisationId ?? '')) return true
  const works = hasRole(actor, 'handler') || hasRole(actor, 'office') || hasRole(actor, 'head')
  return works && actor.post?.organisationId === organisationId
}

/**
 * Whoever keeps the archive takes a package out of it, and whoever audits it: it holds whole documents, also those that are kept from
 * single members of the organisation.
 */
export function mayTakeOut(actor: Actor, archive: ArchiveOf): boolean {
  return mayKeep(actor, archive) || (hasRole(actor, 'auditor') && mayRead(actor, archive))
}

/** Who put a hand to a list of destruction. */
export interface Hands {
  readonly organisationId: string
  readonly drawnBy: string
  readonly appraisedBy: string | null
  readonly appraisers: readonly string[]
}

/** A head of the organisation; never who drew the list up or appraised a line of it. */
export function mayApprove(actor: Actor, list: Hands): boolean {
  return hasRole(actor, 'head') && mayKeep(actor, list) && !handsOn(list).includes(actor.id)
}

/** Everybody who had a hand in a list: its approval stands on no list of theirs. */
export function handsOn({ drawnBy, appraisedBy, appraisers }: Omit<Hands, 'organisationId'>): string[] {
  return [drawnBy, appraisedBy ?? [], ...appraisers].flat()
}

export function isMachine(actor: Actor): boolean {
  return actor.kind === 'machine'
}
