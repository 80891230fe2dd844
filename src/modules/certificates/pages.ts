import { act, file, type PageTable, show } from '../../kernel/page.ts'
import { checkCertificate, compareDocument, readSignature, readStatement } from './check.ts'
import { changeState } from './operations.ts'
import { listIssued, listOwn, readPaper, readSharedPaper, showCertificate, showShared } from './queries.ts'
import { endShare, shareCertificate } from './sharing.ts'
import { CertificateView, SharedView } from './views/certificate.tsx'
import { CheckView } from './views/check.tsx'
import { IssuedView, OwnView } from './views/list.tsx'

const check = show(checkCertificate, CheckView)
const certificate = show(showCertificate, CertificateView)
const toIt = ({ id }: { id: string }) => `/certificates/${id}`
const share = act(shareCertificate, { then: toIt, again: certificate })

export const pages: PageTable = {
  'GET /check': check,
  'GET /check/:code': check,
  'POST /check/:code/document': act(compareDocument, {
    then: ({ code, sha256 }) => `/check/${code}?document=${sha256}`,
    again: check,
    uploads: 'anybody',
  }),
  'GET /check/:code/certificate.json': file(readStatement),
  'GET /check/:code/certificate.json.p7s': file(readSignature),
  'GET /certificates': show(listOwn, OwnView),
  'GET /certificates/:certificateId': certificate,
  'GET /certificates/:certificateId/paper.pdf': file(readPaper),
  'POST /certificates/:certificateId/shares': share,
  'POST /certificates/:certificateId/shares/counter': share,
  'POST /certificates/:certificateId/state': act(changeState, { then: toIt, again: certificate }),
  'GET /shared-certificates/:token': show(showShared, SharedView),
  'GET /shared-certificates/:token/paper.pdf': file(readSharedPaper),
  'POST /shared-certificates/:token/end': act(endShare, { then: toIt, again: show(listOwn, OwnView) }),
  'GET /desk/certificates': show(listIssued, IssuedView),
}
