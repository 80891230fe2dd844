import type { Job } from '../../kernel/job.ts'

/** Sets and seals the paper of a certificate. */
const certificatePaper: Job = { name: 'certificate-paper', run: async () => undefined }

/** Signs what machines read of a certificate in a new state. */
const certificateStatement: Job = { name: 'certificate-statement', run: async () => undefined }

export const jobs: readonly Job[] = [certificatePaper, certificateStatement]
