import type { ApiTable } from '../../kernel/api.ts'
import { answerRemark, decideProposal, writeRemark } from './editing/operations/remarks.ts'
import { findReferences } from './editing/references/query.ts'
import { showRemarks } from './editing/remarks/query.ts'
import { showFlow, showVersions } from './flow-queries.ts'
import { showGroup } from './groups/query.ts'
import { showRegister, showSettings } from './keeping-queries.ts'
import { decideAnnulment, proposeAnnulment } from './operations/annul.ts'
import { answerQuestion, askConsultation } from './operations/consult.ts'
import { saveDraft, startDocument } from './operations/draft.ts'
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

export const api: ApiTable = {
  'GET /documents': listAll,
  'POST /documents': startDocument,
  'GET /documents/references': findReferences,
  'GET /documents/register': showRegister,
  'GET /documents/settings': showSettings,
  'POST /documents/series': openSeries,
  'POST /documents/superior': nameSecondSuperior,
  'POST /documents/groups': keepAddressGroup,
  'GET /documents/groups/:group': showGroup,
  'POST /documents/delegations': delegateSigning,
  'POST /documents/delegations/:id/end': endSigningDelegation,
  'POST /documents/issuer-rights': grantIssuerRight,
  'POST /documents/issuer-rights/end': endIssuerRight,
  'GET /matters/:number/document': showDraft,
  'POST /matters/:number/document': saveDraft,
  'GET /matters/:number/document/remarks': showRemarks,
  'POST /matters/:number/document/remarks': writeRemark,
  'POST /matters/:number/document/remarks/:remark/entries': answerRemark,
  'POST /matters/:number/document/remarks/:remark/decision': decideProposal,
  'GET /matters/:number/document/flow': showFlow,
  'GET /matters/:number/document/versions': showVersions,
  'POST /matters/:number/document/consultations': askConsultation,
  'POST /matters/:number/document/answer': answerQuestion,
  'POST /matters/:number/document/review-request': sendForReview,
  'POST /matters/:number/document/review': reviewDocument,
  'POST /matters/:number/document/signature': signDocument,
  'POST /matters/:number/document/recheck': passRecheck,
  'POST /matters/:number/document/correction': correctSigned,
  'POST /matters/:number/document/number': registerDocument,
  'POST /matters/:number/document/number/void': voidDocumentNumber,
  'POST /matters/:number/document/pages': trySettingAgain,
  'POST /matters/:number/document/annulment': proposeAnnulment,
  'POST /matters/:number/document/annulment/decision': decideAnnulment,
  'POST /matters/:number/document/withdrawal': withdrawDocument,
}
