import type { Context, Tx } from '../../../kernel/context.ts'
import { getMatter, lockMatter, type Matter } from '../../docket/index.ts'
import { reopenResultAct } from '../results/reopen.ts'
import { getResultAct } from '../results/store.ts'
import { findDecision } from '../store/acts.ts'
import { getCase } from '../store/case.ts'
import type { Remedy } from './model.ts'
import { reopen } from './reopen.ts'

/** A matter whose decision may be contested: an application, or what happens to a granted result. */
export interface Contested {
  readonly id: string
  readonly matter: Matter
  readonly isDecided: boolean
  /** Opens it again, to be decided anew. */
  reopen(ctx: Context, remedy: Remedy): Promise<void>
}

/** @throws Refusal 'not-found' for a matter of another kind */
export async function getContested(tx: Tx, number: string): Promise<Contested> {
  const matter = await getMatter(tx, number)
  const { id } = matter
  if (matter.kind === 'result-act') {
    const subject = await getResultAct(tx, number)
    const isDecided = subject.act.outcome !== null
    return { id, matter, isDecided, reopen: (ctx, remedy) => reopenResultAct(ctx, subject, remedy) }
  }
  const subject = await getCase(tx, number)
  const isDecided = (await findDecision(tx, id)) !== undefined
  return { id, matter, isDecided, reopen: (ctx, remedy) => reopen(ctx, subject, remedy) }
}

/** As `getContested`, locked. */
export async function lockContested(tx: Tx, number: string): Promise<Contested> {
  await lockMatter(tx, number)
  return getContested(tx, number)
}
