import { createHash } from 'node:crypto'
import { z } from 'zod'
import { canonicalJson } from '../../../kernel/canonical.ts'
import type { Caller, Context } from '../../../kernel/context.ts'
import { addJob, type Job } from '../../../kernel/job.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { loadCalendar } from '../../calendar/index.ts'
import { getOrganisation } from '../../directory/index.ts'
import { isSupervisor } from '../policy.ts'
import { lastMonth, Month, monthBefore, spanOf } from '../spans.ts'
import { leastRatings, voiceCounts } from '../voices/store.ts'
import type { MonthFacts, ReportContent } from './model.ts'
import { reportPhrases as words } from './phrases.ts'
import { reportFigures } from './rules.ts'
import { insertReport, monthCards, monthCases, monthFindings, withoutReport } from './store/report.ts'

/** Counts a month of an organisation, beside the month before, and keeps it as it is: its digest is in the ledger. */
export const issueReport = operation({
  name: 'oversight.issue-report',
  summary: both(
    '签发单位的监察月报，内容摘要写入公开账本。',
    'Issue the monthly report of an organisation; its digest goes into the ledger.',
  ),
  input: z.object({ organisation: z.uuid(), month: Month }),
  find: (ctx, { organisation }) => getOrganisation(ctx.tx, organisation),
  allow: (actor, { path }) => actor.kind === 'machine' || isSupervisor(actor, path),
  async run(ctx, { month }, { id, name }) {
    if (month > lastMonth(ctx.now, ctx.settings.DISTRICT_ZONE)) throw invalidField('month', words.notOver)
    const figures = reportFigures(await factsOf(ctx, id, month), await factsOf(ctx, id, monthBefore(month)))
    const content: ReportContent = { format: 1, organisation: name, month, issuedAt: ctx.now.toISOString(), figures }
    const digest = digestOf(content)
    const report = await insertReport(ctx, { organisationId: id, content, digest })
    ctx.trace.content.push({ step: 'report-issued', words: words.issued(name, month), data: { report, digest } })
    return { id: report, digest }
  },
})

/** The digest of a report: SHA-256 over its canonical JSON. */
export function digestOf(content: ReportContent): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex')
}

async function factsOf({ tx, settings }: Context, organisationId: string, month: string): Promise<MonthFacts> {
  const span = spanOf(month, settings.DISTRICT_ZONE)
  const counting = { calendar: await loadCalendar(tx), zone: settings.DISTRICT_ZONE }
  return {
    cases: await monthCases(tx, organisationId, span, counting),
    cards: await monthCards(tx, organisationId, span),
    findings: await monthFindings(tx, organisationId, span),
    voices: (await voiceCounts(tx, [organisationId], span))[0] ?? null,
    leastRatings: (await leastRatings(tx)).value,
  }
}

const Wanted = z.object({ organisation: z.uuid(), month: z.string() })
/** One report, by itself. */
export const issueReportLater: Job = {
  name: 'issue-report',
  async run(caller, payload) {
    await issueReport(caller, Wanted.parse(payload))
  },
}

/** On the fifth night of a month: the reports of the month before that nobody has issued yet, each by a job of its own. */
export const issueReports: Job = {
  name: 'issue-reports',
  cron: '0 19 5 * *',
  async run(caller: Caller) {
    const month = lastMonth(caller.now, caller.settings.DISTRICT_ZONE)
    await caller.db.transaction().execute(async (tx) => {
      for (const organisation of await withoutReport(tx, month))
        await addJob(
          tx,
          issueReportLater.name,
          { organisation, month },
          {
            ...{ key: `issue-report ${organisation} ${month}`, once: true, isPatient: true },
          },
        )
    })
  },
}
