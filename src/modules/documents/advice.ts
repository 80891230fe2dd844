import type { Context } from '../../kernel/context.ts'
import type { AddressBook } from './addressees.ts'
import { type Finding, findingsOf, gravestFirst, type Surroundings } from './rules/index.ts'
import type { DocumentSubject } from './subject.ts'

/** What a draft is looked at with. */
export interface Draft {
  readonly document: DocumentSubject['document']
  readonly book: AddressBook
}

/** Asked about every draft by a module that knows what this one cannot. It reads, in a number of statements that does not grow. */
export type Adviser = (ctx: Context, draft: Draft) => Promise<readonly Finding[]>

const advisers: Adviser[] = []

/** Names whom drafts are shown to besides the rules of writing; at the start, by the list of modules. */
export function heed(those: readonly Adviser[]): void {
  advisers.splice(0, advisers.length, ...those)
}

/** What the rules of writing find and what the advisers say, the gravest first. */
export async function adviceOn(
  ctx: Context,
  { document }: Pick<DocumentSubject, 'document'>,
  around: Surroundings,
): Promise<Finding[]> {
  const found = findingsOf(document.elements, around)
  for (const ask of advisers) found.push(...(await ask(ctx, { document, book: around.book })))
  return gravestFirst(found)
}
