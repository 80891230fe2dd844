import type { Context } from '../../../kernel/context.ts'
import type { CaseSubject } from '../policy.ts'

/** Lets the parts of a bundle begin that waited for this one. */
export async function openDependents(_ctx: Context, _subject: CaseSubject, _granted: boolean): Promise<void> {}
