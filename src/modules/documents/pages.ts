import { act, file, type PageTable, show } from '../../kernel/page.ts'
import { importFile } from './editing/operations/import-file.ts'
import { answerRemark, decideProposal, writeRemark } from './editing/operations/remarks.ts'
import { showRemarks } from './editing/remarks/query.ts'
import { RemarksView } from './editing/views/remarks-view.tsx'
import { exportWord, showFlow, showVersions } from './flow-queries.ts'
import { showGroup } from './groups/query.ts'
import { exportRegister, showRegister, showSettings } from './keeping-queries.ts'
import { decideAnnulment, proposeAnnulment } from './operations/annul.ts'
import { answerQuestion, askConsultation } from './operations/consult.ts'
import { attachFiles, detachFile, saveDraft, startDocument } from './operations/draft.ts'
import { correctSigned, passRecheck } from './operations/recheck.ts'
import { registerDocument, voidDocumentNumber, withdrawDocument } from './operations/register.ts'
import { reviewDocument, sendForReview } from './operations/review.ts'
import { endIssuerRight, grantIssuerRight } from './operations/rights.ts'
import { trySettingAgain } from './operations/set-pages.ts'
import {
  delegateSigning,
  endSigningDelegation,
  keepAddressGroup,
  nameSecondSuperior,
  openSeries,
} from './operations/settings.ts'
import { signDocument } from './operations/sign.ts'
import { listAll, showDraft } from './queries.ts'
import { DraftView } from './views/draft-view.tsx'
import { FlowView } from './views/flow-view.tsx'
import { GroupView } from './views/group-view.tsx'
import { ListView } from './views/list-view.tsx'
import { RegisterView } from './views/register-view.tsx'
import { SettingsView } from './views/settings-view.tsx'
import { VersionsView } from './views/versions-view.tsx'

const list = show(listAll, ListView)
const draft = show(showDraft, DraftView)
const flow = show(showFlow, FlowView)
const remarks = show(showRemarks, RemarksView)
const onRemarks = {
  then: ({ number, id }: { number: string; id: string }) => `/matters/${number}/document/remarks#remark-${id}`,
  again: remarks,
}
const settings = show(showSettings, SettingsView)
const toDraft = ({ number }: { number: string }) => `/matters/${number}/document`
const onFlow = { then: ({ number }: { number: string }) => `/matters/${number}/document/flow`, again: flow }
const onSettings = { then: () => '/desk/documents/settings', again: settings }

export const pages: PageTable = {
  'GET /desk/documents': list,
  'POST /desk/documents': act(startDocument, { then: toDraft, again: list }),
  'GET /desk/documents/register': show(showRegister, RegisterView),
  'GET /desk/documents/register.csv': file(exportRegister),
  'GET /desk/documents/settings': settings,
  'POST /desk/documents/series': act(openSeries, onSettings),
  'POST /desk/documents/superior': act(nameSecondSuperior, onSettings),
  'POST /desk/documents/groups': act(keepAddressGroup, onSettings),
  'GET /desk/documents/groups/:group': show(showGroup, GroupView),
  'POST /desk/documents/delegations': act(delegateSigning, onSettings),
  'POST /desk/documents/delegations/:id/end': act(endSigningDelegation, onSettings),
  'POST /desk/documents/issuer-rights': act(grantIssuerRight, onSettings),
  'POST /desk/documents/issuer-rights/end': act(endIssuerRight, onSettings),
  'GET /matters/:number/document': draft,
  'POST /matters/:number/document': act(saveDraft, { then: toDraft, again: draft }),
  'POST /matters/:number/document/files': act(attachFiles, { then: toDraft, again: draft, uploads: true }),
  'POST /matters/:number/document/files/:attachment/removal': act(detachFile, { then: toDraft, again: draft }),
  'POST /matters/:number/document/import': act(importFile, { then: toDraft, again: draft, uploads: true }),
  'GET /matters/:number/document/remarks': remarks,
  'POST /matters/:number/document/remarks': act(writeRemark, onRemarks),
  'POST /matters/:number/document/remarks/:remark/entries': act(answerRemark, onRemarks),
  'POST /matters/:number/document/remarks/:remark/decision': act(decideProposal, onRemarks),
  'GET /matters/:number/document/flow': flow,
  'GET /matters/:number/document/words.docx': file(exportWord),
  'GET /matters/:number/document/versions': show(showVersions, VersionsView),
  'POST /matters/:number/document/consultations': act(askConsultation, onFlow),
  'POST /matters/:number/document/answer': act(answerQuestion, onFlow),
  'POST /matters/:number/document/review-request': act(sendForReview, onFlow),
  'POST /matters/:number/document/review': act(reviewDocument, onFlow),
  'POST /matters/:number/document/signature': act(signDocument, onFlow),
  'POST /matters/:number/document/recheck': act(passRecheck, onFlow),
  'POST /matters/:number/document/correction': act(correctSigned, onFlow),
  'POST /matters/:number/document/number': act(registerDocument, onFlow),
  'POST /matters/:number/document/number/void': act(voidDocumentNumber, onFlow),
  'POST /matters/:number/document/pages': act(trySettingAgain, onFlow),
  'POST /matters/:number/document/annulment': act(proposeAnnulment, onFlow),
  'POST /matters/:number/document/annulment/decision': act(decideAnnulment, onFlow),
  'POST /matters/:number/document/withdrawal': act(withdrawDocument, onFlow),
}
