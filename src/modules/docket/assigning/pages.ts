import { act, type PageTable, show } from '../../../kernel/page.ts'
import { assign } from './assign.ts'
import { assignmentPath } from './model.ts'
import { showAssignment } from './queries.ts'
import { nameStandIn } from './stand-in.ts'
import { AssignmentView } from './views.tsx'

const assignment = show(showAssignment, AssignmentView)

export const assigningPages: PageTable = {
  'GET /matters/:number/assignment': assignment,
  'POST /matters/:number/assignment/:work': act(assign, {
    then: ({ number }) => assignmentPath(number),
    again: assignment,
  }),
  'POST /matters/:number/stand-in/:work': act(nameStandIn, { then: () => '/desk', again: assignment }),
}
