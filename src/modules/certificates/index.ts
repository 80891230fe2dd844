/** Electronic certificates from issue to their end, and their public check. Everything else in this folder is private. */
import type { Module } from '../../kernel/module.ts'
import { jobs } from './jobs.ts'
import { expireCertificate, setPaper, stateCertificate } from './operations.ts'

export {
  type CertificateWanted,
  type Change,
  changeCertificate,
  issueCertificate,
  type Renewal,
  renewCertificate,
} from './issue.ts'
export { type Certificate, CertificateField, mayFollow, State, states } from './model.ts'
export { stateNames } from './phrases.ts'
export { certificatesOfHolder, certificatesOfMatter, findCertificate, getCertificate } from './store/certificate.ts'

export const certificatesModule: Module = {
  name: 'certificates',
  jobs,
  inner: [setPaper, stateCertificate, expireCertificate],
}
