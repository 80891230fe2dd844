import { act, file, type PageTable, show } from '../../kernel/page.ts'
import { acceptComplaint, askStatement, decideComplaint, declineComplaint, makeStatement } from './operations/handle.ts'
import { lodgeComplaint } from './operations/lodge.ts'
import { askReview, decideReview, reportRetaliation, withdrawComplaint } from './operations/review.ts'
import {
  exportAll,
  followComplaint,
  listAll,
  showComplaint,
  showFigures,
  showForm,
  showOwn,
  showStatement,
} from './queries.ts'
import { FollowView, OwnComplaintView } from './views/follow-view.tsx'
import { ComplaintFormView } from './views/form-view.tsx'
import { HandleView, StatementView } from './views/handle-view.tsx'
import { ComplaintFiguresView, ComplaintListView } from './views/list-view.tsx'

const form = show(showForm, ComplaintFormView)
const follow = show(followComplaint, FollowView)
const handling = show(showComplaint, HandleView)
const own = show(showOwn, OwnComplaintView)
const statement = show(showStatement, StatementView)
const toMatter = ({ number }: { number: string }) => `/matters/${number}`
const byCode = { then: ({ code }: { code: string | null }) => `/complaints/follow?code=${code}`, again: follow }

export const pages: PageTable = {
  'GET /complaints': form,
  'GET /complaints/new': form,
  'POST /complaints/new': act(lodgeComplaint, {
    then: ({ number, code }) => (code ? `/complaints/follow?code=${code}&new=yes` : `/matters/${number}`),
    again: form,
    uploads: 'anybody',
  }),
  'GET /complaints/follow': follow,
  'POST /complaints/follow/review': act(askReview, byCode),
  'POST /complaints/follow/retaliation': act(reportRetaliation, byCode),
  'GET /complaints/figures': show(showFigures, ComplaintFiguresView),
  'GET /complaints/statements/:number': statement,
  'POST /complaints/statements/:number': act(makeStatement, { then: () => '/desk', again: statement }),
  'GET /desk/complaints': show(listAll, ComplaintListView),
  'GET /desk/complaints.csv': file(exportAll),
  'GET /matters/:number/own-complaint': own,
  'POST /matters/:number/own-complaint/review': act(askReview, { then: toMatter, again: own }),
  'POST /matters/:number/own-complaint/retaliation': act(reportRetaliation, { then: toMatter, again: own }),
  'POST /matters/:number/own-complaint/withdrawal': act(withdrawComplaint, { then: toMatter, again: own }),
  'GET /matters/:number/complaint': handling,
  'POST /matters/:number/complaint/acceptance': act(acceptComplaint, { then: toMatter, again: handling }),
  'POST /matters/:number/complaint/refusal': act(declineComplaint, { then: toMatter, again: handling }),
  'POST /matters/:number/complaint/questions': act(askStatement, { then: toMatter, again: handling }),
  'POST /matters/:number/complaint/decision': act(decideComplaint, { then: toMatter, again: handling }),
  'POST /matters/:number/complaint/review-decision': act(decideReview, { then: toMatter, again: handling }),
}
