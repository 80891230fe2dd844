import { Readable } from 'node:stream'
import { z } from 'zod'
import type { Caller } from '../../../kernel/context.ts'
import type { Job } from '../../../kernel/job.ts'
import { beginInspection, type Inspected, recordReading, recordVerdict } from '../operations.ts'
import { scannerVersion, scanStream, type Verdict } from './clamd.ts'
import { readApart } from './read-apart.ts'

/** The copy that browsers show of a picture is smaller than the largest picture. */
const viewableMaxBytes = 20 * 1024 * 1024

/**
 * Looks at a content: first the scanner, then, if it passed, the readers. What to do is read in one transaction, what came of it is
 * written in others; the work is in between. May run twice.
 */
export async function inspect(caller: Caller, sha256: string): Promise<void> {
  const content = await beginInspection(caller, { sha256 })
  if (!content) return
  const url = caller.settings.CLAMD_URL
  if (url && content.scan !== 'made-here') {
    const said = await askScanner(url, await caller.blobs.get(sha256))
    await recordVerdict(caller, { sha256, ...said })
    if (said.verdict === 'infected') return
    if (said.verdict === 'failed') throw new Error(`The scanner could not say whether a file is clean: ${said.reason}`)
  }
  if (content.reading !== 'done') await read(caller, content)
}

/** A scanner that cannot be reached has said something too: that nobody knows. */
async function askScanner(url: string, bytes: Readable): Promise<Verdict & { scanner: string }> {
  try {
    const scanner = await scannerVersion(url)
    return { ...(await scanStream(url, bytes)), scanner }
  } catch (error) {
    bytes.destroy() // no scanner took them
    return { verdict: 'failed', reason: error instanceof Error ? error.message : String(error), scanner: url }
  }
}

async function read(caller: Caller, { sha256, type }: Inspected): Promise<void> {
  const found = await readApart(type, () => caller.blobs.get(sha256))
  const copy =
    found?.viewable &&
    (await caller.blobs.put(Readable.from([Buffer.from(found.viewable)]), { maxBytes: viewableMaxBytes }))
  await recordReading(caller, {
    sha256,
    state: found && found.failed.length === 0 ? 'done' : 'failed',
    text: found?.text ?? null,
    mark: found?.mark ?? null,
    thumbnail: found?.thumbnail ?? null,
    viewableSha256: copy ? copy.sha256 : null,
  })
}

export const inspectFile: Job = {
  name: 'inspect-file',
  run: (caller, payload) => inspect(caller, z.object({ sha256: z.string() }).parse(payload).sha256),
}
