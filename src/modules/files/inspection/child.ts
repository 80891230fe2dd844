import { buffer } from 'node:stream/consumers'
import { Worker } from 'node:worker_threads'
import { outlineTask } from './outline.ts'
import { readFound } from './readers.ts'

/** A picture of 50 megapixels takes 200 MB unpacked, and readers keep it more than once. */
const memoryMaxBytes = 1_200_000_000

// A thread of its own watches the memory of all: a reader that is busy in WebAssembly or C hears nothing.
const watch = `setInterval(() => {
  if (process.memoryUsage.rss() > ${memoryMaxBytes}) process.kill(process.pid, 'SIGKILL')
}, 50)`
new Worker(watch, { eval: true, execArgv: [] }).unref()

const [, , type = ''] = process.argv
const bytes = await buffer(process.stdin)
const found =
  type === outlineTask ? await (await import('./docx-outline.ts')).docxOutline(bytes) : await readFound(type, bytes)
process.send?.(found, () => process.exit(0))
