import type { Actor, Caller, Tx } from '../../kernel/context.ts'
import { behalfOf } from './representation/model.ts'
import { findRepresentation } from './representation/store.ts'
import { personForParty } from './store/people.ts'
import { getPost } from './store/posts.ts'

/**
 * The actor that a person is in a post, or for oneself without one; for the demonstration's seeding and for tests.
 * Whether the person holds the post is not asked: `identify` does that for sessions.
 */
export async function actorInPost(tx: Tx, personId: string, postId: string | null): Promise<Actor> {
  const { name } = await personForParty(tx, personId)
  if (postId === null) return { id: personId, kind: 'person', name, post: null }
  const { id, organisationId, organisationPath, unitId, roles } = await getPost(tx, postId)
  return { id: personId, kind: 'person', name, post: { id, organisationId, organisationPath, unitId, roles } }
}

/** The actor that a person is under a right to act for another, as the right stands now; for the demonstration's seeding. */
export async function actorUnder({ db: tx, now, settings }: Caller, rightId: string): Promise<Actor> {
  const right = await findRepresentation({ tx, now, settings }, rightId)
  if (!right) throw new Error(`There is no right ${rightId}`)
  return { id: right.agentId, kind: 'person', name: right.agentName, post: null, behalf: behalfOf(right) }
}
