import { act, file, type PageTable, show } from '../../kernel/page.ts'
import { checkSeals, handInPdf } from './check/check.ts'
import { confirmProposal, declineProposal, withdrawProposal } from './operations/decide.ts'
import { proposeChange, proposeSeal } from './operations/propose.ts'
import { listSeals, readPicture, readProposedPicture, readRoot, showSeal } from './queries.ts'
import { CheckView } from './views/check.tsx'
import { SealsView } from './views/list.tsx'
import { SealView } from './views/seal.tsx'

const seals = show(listSeals, SealsView)
const seal = show(showSeal, SealView)
const check = show(checkSeals, CheckView)
const toList = () => '/desk/seals'

export const pages: PageTable = {
  'GET /desk/seals': seals,
  'POST /desk/seals': act(proposeSeal, { then: toList, again: seals, uploads: true }),
  'GET /desk/seals/:sealId': seal,
  'GET /desk/seals/:sealId/picture': file(readPicture),
  'POST /desk/seals/:sealId/proposals': act(proposeChange, { then: toList, again: seal }),
  'GET /desk/seals/proposals/:proposalId/picture': file(readProposedPicture),
  'POST /desk/seals/proposals/:proposalId/confirmation': act(confirmProposal, { then: toList, again: seals }),
  'POST /desk/seals/proposals/:proposalId/refusal': act(declineProposal, { then: toList, again: seals }),
  'POST /desk/seals/proposals/:proposalId/withdrawal': act(withdrawProposal, { then: toList, again: seals }),
  'GET /seals/check': check,
  'POST /seals/check': act(handInPdf, {
    then: ({ sha256 }) => `/seals/check?sha256=${sha256}`,
    again: check,
    uploads: 'anybody',
  }),
  'GET /seals/root.pem': file(readRoot),
}
