import type { ApiTable } from '../../../kernel/api.ts'
import { act, file, type PageTable, show } from '../../../kernel/page.ts'
import { issueReport } from './issue.ts'
import { downloadReportPdf, downloadReportSheet, listReports, showReport, showReportFigure } from './queries.ts'
import { ReportFigurePage, ReportPage, ReportsPage } from './views.tsx'

const reports = show(listReports, ReportsPage)

export const reportPages: PageTable = {
  'GET /desk/oversight/reports': reports,
  'POST /desk/oversight/reports': act(issueReport, {
    then: ({ id }) => `/desk/oversight/reports/${id}`,
    again: reports,
  }),
  'GET /desk/oversight/reports/:id': show(showReport, ReportPage),
  'GET /desk/oversight/reports/:id/figures/:figure': show(showReportFigure, ReportFigurePage),
  'GET /desk/oversight/reports/:id/report.pdf': file(downloadReportPdf),
  'GET /desk/oversight/reports/:id/report.xlsx': file(downloadReportSheet),
}

export const reportApi: ApiTable = {
  'GET /oversight/reports': listReports,
  'POST /oversight/reports': issueReport,
  'GET /oversight/reports/:id': showReport,
  'GET /oversight/reports/:id/figures/:figure': showReportFigure,
}
