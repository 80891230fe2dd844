import { randomUUID } from 'node:crypto'
import type { ActingPost, Actor } from '../src/kernel/context.ts'

/** Somebody who acts for oneself. */
export function aPerson(name = '李秀英'): Actor {
  return { id: randomUUID(), kind: 'person', name, post: null }
}

/** Somebody in a post, without rows in the directory: enough for rules that look at the actor only. */
export function inPost(post: Partial<ActingPost>, name = '王建国'): Actor {
  const organisationId = post.organisationId ?? randomUUID()
  const whole = {
    id: randomUUID(),
    organisationId,
    organisationPath: [organisationId],
    unitId: null,
    roles: [],
    ...post,
  }
  return { id: randomUUID(), kind: 'person', name, post: whole }
}
