import type { Settings } from '../kernel/settings.ts'
import { scannerVersion } from '../modules/files/index.ts'
import type { Finding } from './findings.ts'

const dayMs = 86_400_000
/** Signatures come several times a day; a week without new ones means that they are not fetched. */
const oldDays = 7

/** Whether files are scanned, by a scanner that answers and knows the threats of this week. */
export async function scannerFinding({ CLAMD_URL }: Settings, now: Date): Promise<Finding> {
  const what = 'Virus scanner'
  if (!CLAMD_URL)
    return {
      ...{ what, state: 'look', found: 'none: files are marked as not scanned' },
      remedy: 'Run clamd and set CLAMD_URL (docs/operate.md).',
    }
  try {
    const version = await scannerVersion(CLAMD_URL)
    const made = Date.parse(version.split('/')[2] ?? '')
    if (now.getTime() - made <= oldDays * dayMs) return { what, state: 'good', found: version }
    const found = Number.isNaN(made) ? `${version}, without dated signatures` : `${version}: older than ${oldDays} days`
    return { what, state: 'look', found, remedy: 'See that freshclam fetches new signatures.' }
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error)
    return { what, state: 'bad', found, remedy: 'Start clamd: until it answers, others cannot open new files.' }
  }
}
