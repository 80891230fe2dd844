import type { ApiTable } from '../../kernel/api.ts'
import { correctDay } from './operations/correct-day.ts'
import { enterYearPlan } from './operations/enter-year-plan.ts'
import { answerDeadline, listYear } from './operations/questions.ts'
import { addDeadlineRule, listDeadlineRules, showDeadlineRule } from './operations/rules.ts'

/** Calendar, deadline rules and the calculator, for programs. */
export const api: ApiTable = {
  'GET /years/:year': listYear,
  'PUT /years/:year': enterYearPlan,
  'POST /days/:day/correction': correctDay,
  'GET /deadline-rules': listDeadlineRules,
  'POST /deadline-rules': addDeadlineRule,
  'GET /deadline-rules/:code': showDeadlineRule,
  'GET /deadline': answerDeadline,
}
