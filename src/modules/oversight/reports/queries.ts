import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import type { FileAnswer } from '../../../kernel/page.ts'
import { query } from '../../../kernel/query.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { both, Text } from '../../../kernel/text.ts'
import { pageSize, scopeOf } from '../cards/queries.ts'
import { isSupervisor, mayOversee } from '../policy.ts'
import { lastMonth, Month } from '../spans.ts'
import { organisationsBelow } from '../store/people.ts'
import { ReportLanguage } from './model.ts'
import { reportPhrases as words } from './phrases.ts'
import { reportPdf } from './print.ts'
import { reportSheet } from './sheet.ts'
import { getReport, listReportRows, type Report } from './store/report.ts'

const After = z
  .string()
  .max(60)
  .transform((text) => text.split('_'))
  .pipe(z.tuple([Month, z.uuid()]))
  .transform(([month, id]) => ({ month, id }))
  .optional()

/** Reports of what one oversees, the newest month first. */
export const listReports = query({
  name: 'oversight.list-reports',
  summary: both('列出监察月报。', 'List monthly reports, the newest month first.'),
  input: z.object({ organisation: z.uuid().optional(), after: After }),
  find: (ctx, { organisation }) => scopeOf(ctx, organisation),
  allow: mayOversee,
  async run(ctx, { after }, { id, path }) {
    const below = await organisationsBelow(ctx.tx, id)
    const names = new Map(below.map((one) => [one.id, Text.parse(one.name)]))
    const found = await listReportRows(ctx.tx, [...names.keys()], { after, limit: pageSize + 1 })
    const shown = found.slice(0, pageSize)
    const last = shown.at(-1)
    return {
      rows: shown.map((row) => ({ ...row, organisation: names.get(row.organisationId) ?? both('', '') })),
      next: found.length > pageSize && last ? `${last.month}_${last.id}` : null,
      organisations: below.map((one) => ({ value: one.id, text: Text.parse(one.name) })),
      mayIssue: isSupervisor(ctx.actor, path),
      month: lastMonth(ctx.now, ctx.settings.DISTRICT_ZONE),
    }
  },
})

const Known = z.object({ id: z.uuid() })
const find = (ctx: Context, { id }: { id: string }) => getReport(ctx.tx, id)
const allow = (actor: Parameters<typeof mayOversee>[0], report: Pick<Report, 'organisationId' | 'organisationPath'>) =>
  mayOversee(actor, { id: report.organisationId, path: report.organisationPath })

/** A report as it was issued. */
export const showReport = query({
  name: 'oversight.show-report',
  summary: both('查看监察月报。', 'Show a monthly report as it was issued.'),
  ...{ input: Known, find, allow, run: async (_ctx: Context, _input: unknown, report: Report) => report },
})

/** The matters that a figure of a report counts, as they were when it was issued. */
export const showReportFigure = query({
  name: 'oversight.show-report-figure',
  summary: both('查看月报指标的明细。', 'Show the matters that a figure of a report counts.'),
  input: Known.extend({ figure: z.string().max(40) }),
  ...{ find, allow },
  async run(_ctx, { figure: code }, report) {
    const figure = report.content.figures.find((one) => one.code === code)
    if (!figure) throw new Refusal('not-found', words.noSuch)
    return { report, figure }
  },
})

/** What is printed is in the language that is asked for, else in that of the page. */
const Printed = Known.extend({ language: ReportLanguage.optional() })
const languageOf = ({ language }: Context, asked: ReportLanguage | undefined): ReportLanguage =>
  asked ?? (language === 'en' ? 'en' : 'zh')

/** A report as PDF. */
export const downloadReportPdf = query({
  name: 'oversight.download-report-pdf',
  summary: both('下载监察月报（PDF）。', 'Download a report as PDF.'),
  ...{ input: Printed, find, allow },
  async run(ctx, input, report): Promise<FileAnswer> {
    const language = languageOf(ctx, input.language)
    const body = await reportPdf(ctx, report, language)
    return { type: 'application/pdf', body, downloadAs: `${fileName(report, language)}.pdf` }
  },
})

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** A report as a spreadsheet, with the matters behind each figure. */
export const downloadReportSheet = query({
  name: 'oversight.download-report-sheet',
  summary: both('下载监察月报（电子表格）。', 'Download a report as a spreadsheet.'),
  ...{ input: Printed, find, allow },
  async run(ctx, input, report): Promise<FileAnswer> {
    const language = languageOf(ctx, input.language)
    const body = await reportSheet(report, language)
    return { type: sheetType, body, downloadAs: `${fileName(report, language)}.xlsx` }
  },
})

function fileName({ content, id }: Report, language: ReportLanguage): string {
  return `report-${content.month}-${id.slice(0, 8)}-${language}`
}
