import type { Context } from '../../../kernel/context.ts'
import type { Answers } from '../../catalogue/index.ts'
import type { CorrectionItem } from '../model.ts'
import type { CaseSubject } from '../policy.ts'
import { findCorrection, saveCorrected } from '../store/acts.ts'
import { caseOf, updateCase } from '../store/case.ts'
import { bundleOf } from './store.ts'

/** What is shared and was corrected in one part is not asked for again in another: drafts and open corrections get it. */
export async function carryShared(
  ctx: Context,
  subject: Pick<CaseSubject, 'id'>,
  items: readonly CorrectionItem[],
  answers: Answers,
): Promise<void> {
  const application = await bundleOf(ctx.tx, subject.id)
  if (!application) return
  const { bundle, parts } = application
  const own = parts.find(({ matterId }) => matterId === subject.id)?.part ?? ''
  const named = new Set(items.flatMap(({ target, code }) => (target === 'field' ? [code] : [])))
  const shared = bundle.shared.filter(({ fields }) => named.has(fields[own] ?? ''))
  for (const { part, matterId } of parts) {
    if (!matterId || matterId === subject.id) continue
    const theirs = shared.flatMap(({ fields }) => {
      const [from, to] = [fields[own], fields[part]]
      const value = from && answers[from]
      return to && value !== undefined && value !== '' ? [[to, value] as const] : []
    })
    if (theirs.length > 0) await bring(ctx, matterId, theirs)
  }
}

async function bring(
  ctx: Context,
  matterId: string,
  values: readonly (readonly [string, Answers[string]])[],
): Promise<void> {
  const theCase = await caseOf(ctx.tx, matterId)
  if (theCase.state === 'draft')
    await updateCase(ctx.tx, matterId, { answers: { ...theCase.answers, ...Object.fromEntries(values) } })
  if (theCase.state !== 'correcting') return
  const correction = await findCorrection(ctx.tx, matterId)
  const opened = new Set(correction?.items.map(({ code }) => code))
  const wanted = values.filter(([field]) => opened.has(field))
  if (wanted.length === 0) return
  const before = correction?.answers ?? theCase.answers
  await saveCorrected(ctx.tx, matterId, { ...before, ...Object.fromEntries(wanted) })
}
