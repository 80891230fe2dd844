import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { dayOf } from '../../../kernel/day.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField } from '../../../kernel/refusal.ts'
import { attachAgain, attachmentsOf, MatterNumber } from '../../docket/index.ts'
import type { ObligationSubject } from '../model.ts'
import { refusals, summaries, words } from '../phrases.ts'
import { mayReport } from '../policy.ts'
import { type EarlierReport, earlierReports } from '../store/earlier.ts'
import { lockObligation } from '../store/obligation.ts'
import { passReport, reportSlot, requireState } from './report.ts'

/** What the organisation has reported already of what this obligation asks for; nothing once it is reported. */
export async function knownOf(ctx: Context, { id, obligation }: ObligationSubject): Promise<EarlierReport[]> {
  const { evidence, what, unit, organisationId, state } = obligation
  if (state !== 'open' || (evidence !== 'figure' && evidence !== 'file')) return []
  const demand = { what, unit, evidence, organisationIds: [organisationId] }
  return earlierReports(ctx.tx, [demand], { now: ctx.now, besides: id })
}

const lockFor = (ctx: Context, { number }: { number: string }) => lockObligation(ctx.tx, number)

/** 一数一源: what was reported before is pointed to, with its figure or its files, and not filled in again. */
export const reuseReport = operation({
  name: 'directives.reuse-report',
  summary: summaries.reuse,
  input: z.object({ number: MatterNumber, earlier: MatterNumber, words: z.string().trim().max(3000).default('') }),
  find: lockFor,
  allow: mayReport,
  async run(ctx, { number, earlier, words: said }, subject) {
    requireState(subject, 'open')
    const source = (await knownOf(ctx, subject)).find((one) => one.number === earlier)
    if (!source) throw invalidField('earlier', refusals.notKnown)
    const files = source.evidence === 'file' ? await handOn(ctx, subject, source) : []
    const same = words.reused(
      source.documentNumber,
      source.clause,
      dayOf(source.reportedAt, ctx.settings.DISTRICT_ZONE),
    ).zh
    await passReport(ctx, subject, {
      ...{ words: [same, said].filter(Boolean).join('\n'), figure: source.figure, files },
      ...{ linked: null, linkedStage: null, reuses: source.number },
    })
    return { number }
  },
})

/** The files stand on this matter too, where whoever asks may read them; the earlier matter stays closed to them. */
async function handOn(ctx: Context, { matter }: ObligationSubject, { id }: EarlierReport): Promise<string[]> {
  const found = (await attachmentsOf(ctx.tx, id)).filter(
    ({ slot, file }) => slot === reportSlot && file.scan !== 'infected',
  )
  if (found.length === 0) throw invalidField('earlier', refusals.notKnown)
  for (const { file } of found) await attachAgain(ctx, matter, reportSlot, file)
  return found.map(({ file }) => file.sha256)
}
