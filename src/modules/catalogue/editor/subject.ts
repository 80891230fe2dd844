import type { Context } from '../../../kernel/context.ts'
import type { Item } from '../item.ts'
import { getItem, lockItem } from '../store/items.ts'
import type { Draft } from './model.ts'
import { getDraft } from './store.ts'

/** A draft with the service it is about. */
export interface DraftSubject extends Item {
  readonly draft: Draft
}

/** Loads the draft of a service to change it. @throws Refusal 'not-found', or 'conflict' when nothing is being written */
export async function lockDraft(ctx: Context, code: string): Promise<DraftSubject> {
  const item = await lockItem(ctx.tx, code)
  return { ...item, draft: await getDraft(ctx.tx, item.id) }
}

/** Loads the draft of a service to read it. @throws as `lockDraft` */
export async function readDraft(ctx: Context, code: string): Promise<DraftSubject> {
  const item = await getItem(ctx.tx, code)
  return { ...item, draft: await getDraft(ctx.tx, item.id) }
}
