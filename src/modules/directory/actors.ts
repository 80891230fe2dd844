import type { Actor, Tx } from '../../kernel/context.ts'
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
