/** Electronic certificates from issue to their end, and their public check. Everything else in this folder is private. */
import type { Module } from '../../kernel/module.ts'
import { api } from './api.ts'
import { jobs } from './jobs.ts'
import { expireCertificate, setPaper, stateCertificate } from './operations.ts'
import { pages } from './pages.ts'
import { pagePhrases } from './phrases.ts'

export {
  type CertificateWanted,
  type Change,
  changeCertificate,
  issueCertificate,
  type Renewal,
  renewCertificate,
  undoChange,
} from './issue.ts'
export { type Certificate, CertificateField, mayFollow, State, states } from './model.ts'
export { stateNames } from './phrases.ts'
export {
  certificatesOfHolder,
  certificatesOfMatter,
  findCertificate,
  getCertificate,
  nextVersionOf,
  nextVersionsOf,
} from './store/certificate.ts'

export const certificatesModule: Module = {
  name: 'certificates',
  api,
  pages,
  jobs,
  inner: [setPaper, stateCertificate, expireCertificate],
  navigation: [
    { href: '/certificates', text: pagePhrases.mine, for: 'person', order: 35 },
    { href: '/check', text: pagePhrases.checkTitle, for: 'everybody', order: 65 },
    { href: '/desk/certificates', text: pagePhrases.issuedTitle, for: ['handler', 'head', 'auditor'], order: 130 },
  ],
}
