import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import { Refusal } from '../refusal.ts'
import { both } from '../text.ts'
import type { Job } from './worker.ts'

/** Where a template's Typst source is. It reads what it is given by `json(bytes(sys.inputs.data))`; never build it from what people wrote. */
export type Template = { readonly path: string } | { readonly source: string }

export interface TypesetOptions {
  /** Stands in the document's properties; the same data at the same moment gives the same bytes. */
  readonly at?: Date
}

/** A place on a page that the template marked by `#metadata((page, x, y)) <mark>`; x and y in millimetres from the left and top edges. */
const Mark = z.object({ page: z.number().int(), x: z.number(), y: z.number() })
export type Mark = z.infer<typeof Mark>

/** What was set, and the places that its template marked. */
export interface SetPage {
  readonly pdf: Uint8Array
  readonly pages: number
  readonly marks: readonly Mark[]
}

const Answer = z.object({
  id: z.number(),
  pdf: z.instanceof(Uint8Array).optional(),
  pages: z.number().optional(),
  marks: z.array(Mark).optional(),
  error: z.string().optional(),
})

interface Waiting {
  resolve(page: SetPage): void
  reject(error: Error): void
}

let worker: Worker | undefined
let last = 0
const waiting = new Map<number, Waiting>()

/**
 * Sets a page as PDF/A-2b, with the fonts of `fonts/` only. One worker thread does it for the whole process, one page after the
 * other: that is faster than two, which would each keep the fonts in memory.
 *
 * @throws Refusal 'invalid' when there is no glyph for a character, naming it
 */
export async function typeset(template: Template, data: unknown, options: TypesetOptions = {}): Promise<Uint8Array> {
  return (await typesetWithMarks(template, data, options)).pdf
}

/** The same, with the places that the template marked, such as where a seal belongs. */
export function typesetWithMarks(template: Template, data: unknown, { at }: TypesetOptions = {}): Promise<SetPage> {
  const id = ++last
  const job: Job = { id, template, data: JSON.stringify(data), at: Math.floor((at?.getTime() ?? 0) / 1000) }
  worker ??= startWorker()
  worker.ref() // the process stays while somebody waits, and no longer
  worker.postMessage(job)
  return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }))
}

function startWorker(): Worker {
  const made = new Worker(new URL('./worker.ts', import.meta.url), { execArgv: [] })
  made.on('message', (message) => {
    const { id, pdf, pages = 0, marks = [], error } = Answer.parse(message)
    if (pdf) waiting.get(id)?.resolve({ pdf, pages, marks })
    else waiting.get(id)?.reject(failure(error ?? ''))
    waiting.delete(id)
    if (waiting.size === 0) made.unref()
  })
  made.on('error', (error) => {
    worker = undefined
    for (const { reject } of waiting.values()) reject(error instanceof Error ? error : new Error(String(error)))
    waiting.clear()
  })
  return made
}

/** The typesetter names the text that it found no glyph for; everything else is a fault of the template. */
function failure(message: string): Error {
  const named = /the text `?(.+?)`? could not be displayed/.exec(message)?.[1]
  const text = named
    ?.replaceAll(/\\+u\{([0-9a-f]+)\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll(/["\\`]/g, '')
  if (text === undefined) return new Error(`The typesetter failed: ${message.slice(0, 1000)}`)
  return new Refusal(
    'invalid',
    both(
      `字库中没有“${text}”，无法排版。请核对这个字，或联系管理员补充字体。`,
      `The fonts have no glyph for “${text}”, so the page cannot be set. Check the character, or ask the administrator for a font.`,
    ),
  )
}
