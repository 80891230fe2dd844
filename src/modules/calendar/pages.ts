import { act, type PageTable, show } from '../../kernel/page.ts'
import { correctDay } from './operations/correct-day.ts'
import { enterYearPlan } from './operations/enter-year-plan.ts'
import { askDeadline, keepCalendar, listYear, previewPlan } from './operations/questions.ts'
import { addDeadlineRule, draftDeadlineRule, listDeadlineRules, showDeadlineRule } from './operations/rules.ts'
import { CalendarPage } from './views/calendar-page.tsx'
import { DeadlinePage } from './views/deadline-page.tsx'
import { KeepingPage } from './views/keeping-page.tsx'
import { PlanPage } from './views/plan-page.tsx'
import { RuleFormPage } from './views/rule-form.tsx'
import { RulePage, RulesPage } from './views/rule-pages.tsx'

const keeping = show(keepCalendar, KeepingPage)
const plan = show(previewPlan, PlanPage)
const draft = show(draftDeadlineRule, RuleFormPage)

/** The pages of the calendar: for everybody, and for its keeper. */
export const pages: PageTable = {
  'GET /calendar': show(listYear, CalendarPage),
  'GET /calendar/:year': show(listYear, CalendarPage),
  'GET /deadline': show(askDeadline, DeadlinePage),
  'GET /desk/calendar': keeping,
  'POST /desk/calendar/corrections': act(correctDay, {
    then: ({ day }) => `/calendar/${day.slice(0, 4)}`,
    again: keeping,
  }),
  'GET /desk/calendar/plan': plan,
  'POST /desk/calendar/plan': act(enterYearPlan, { then: ({ year }) => `/calendar/${year}`, again: plan }),
  'GET /desk/deadline-rules': show(listDeadlineRules, RulesPage),
  'GET /desk/deadline-rules/draft': draft,
  'GET /desk/deadline-rules/:code': show(showDeadlineRule, RulePage),
  'POST /desk/deadline-rules': act(addDeadlineRule, {
    then: ({ code }) => `/desk/deadline-rules/${code}`,
    again: draft,
  }),
}
