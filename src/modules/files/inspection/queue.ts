import type { Tx } from '../../../kernel/context.ts'
import { addJob } from '../../../kernel/job.ts'

/** Eight tries in about half an hour: a scanner that is being restarted is not an exception yet. */
const maxAttempts = 8

/** Has the scanner and the readers look at a content; one that waits already waits once. */
export async function queueInspection(tx: Tx, sha256: string, isPatient = false): Promise<void> {
  await addJob(tx, 'inspect-file', { sha256 }, { key: `inspect-${sha256}`, maxAttempts, isPatient })
}
