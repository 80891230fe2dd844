import { z } from 'zod'
import { dayOf } from '../../kernel/day.ts'
import { addJob, type Job } from '../../kernel/job.ts'
import { expireCertificate, setPaper, stateCertificate } from './operations.ts'
import { endedCertificates } from './store/certificate.ts'

const Payload = z.object({ certificateId: z.uuid() })

/** Sets and seals the paper of a certificate. */
const certificatePaper: Job = {
  name: 'certificate-paper',
  run: (caller, payload) => setPaper(caller, Payload.parse(payload)),
}

/** Signs what machines read of a certificate in a new state. */
const certificateStatement: Job = {
  name: 'certificate-statement',
  run: (caller, payload) => stateCertificate(caller, Payload.parse(payload)),
}

/** One of its own for each, so that one that fails holds up no other. */
const certificateExpire: Job = {
  name: 'certificate-expire',
  run: async (caller, payload) => {
    await expireCertificate(caller, Payload.parse(payload))
  },
}

/** Looked for in one go; what is left comes an hour later. */
const mostAtOnce = 500

/** Marks certificates whose last day is over, each hour: the check page shows the state by the day in any case. */
const certificatesExpire: Job = {
  name: 'certificates-expire',
  cron: '7 * * * *',
  async run({ db, now, settings }) {
    const today = dayOf(now, settings.DISTRICT_ZONE)
    await db.transaction().execute(async (tx) => {
      for (const certificateId of await endedCertificates(tx, today, mostAtOnce))
        await addJob(
          tx,
          'certificate-expire',
          { certificateId },
          { key: `certificate-expire ${certificateId}`, once: true },
        )
    })
  },
}

export const jobs: readonly Job[] = [certificatePaper, certificateStatement, certificateExpire, certificatesExpire]
