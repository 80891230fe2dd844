import type { ApiTable } from '../../../kernel/api.ts'
import { act, type PageTable, show } from '../../../kernel/page.ts'
import { callHearing } from './call.ts'
import { cancelHearing, orderHearing } from './order.ts'
import { listHearings, showPublicHearing } from './public-queries.ts'
import { HearingsView, PublicHearingView } from './public-views.tsx'
import { showHearing, showRecording } from './queries.ts'
import { noteSignature, recordHearing } from './record.ts'
import { decideRecusal, nameChair } from './recusal.ts'
import { giveSeatBack, takeSeat } from './seats.ts'
import { HearingView, RecordingView } from './views.tsx'

const hearing = show(showHearing, HearingView)
const recording = show(showRecording, RecordingView)
const seat = show(showPublicHearing, PublicHearingView)
const managed = { then: ({ number }: { number: string }) => `/matters/${number}/hearing`, again: hearing }
const attended = { then: ({ id }: { id: string }) => `/hearings/${id}`, again: seat }

export const hearingPageTable: PageTable = {
  'GET /matters/:number/hearing': hearing,
  'POST /matters/:number/hearing': act(orderHearing, managed),
  'POST /matters/:number/hearing/call': act(callHearing, managed),
  'POST /matters/:number/hearing/cancellation': act(cancelHearing, managed),
  'POST /matters/:number/hearing/recusals/:recusal': act(decideRecusal, managed),
  'POST /matters/:number/hearing/chair': act(nameChair, managed),
  'GET /matters/:number/hearing/record': recording,
  'POST /matters/:number/hearing/record': act(recordHearing, { ...managed, again: recording }),
  'POST /matters/:number/hearing/signatures/:participant': act(noteSignature, managed),
  'GET /hearings': show(listHearings, HearingsView),
  'GET /hearings/:id': seat,
  'POST /hearings/:id/seat': act(takeSeat, attended),
  'POST /hearings/:id/seat/return': act(giveSeatBack, attended),
}

export const hearingApi: ApiTable = {
  'GET /matters/:number/hearing': showHearing,
  'POST /matters/:number/hearing': orderHearing,
  'POST /matters/:number/hearing/call': callHearing,
  'POST /matters/:number/hearing/cancellation': cancelHearing,
  'POST /matters/:number/hearing/recusals/:recusal': decideRecusal,
  'POST /matters/:number/hearing/chair': nameChair,
  'POST /matters/:number/hearing/record': recordHearing,
  'POST /matters/:number/hearing/signatures/:participant': noteSignature,
  'GET /hearings': listHearings,
  'GET /hearings/:id': showPublicHearing,
  'POST /hearings/:id/seat': takeSeat,
  'DELETE /hearings/:id/seat': giveSeatBack,
}
