import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler'

/** What the worker is asked to do. */
export interface Job {
  readonly id: number
  readonly template: { readonly path: string } | { readonly source: string }
  /** JSON */
  readonly data: string
  /** Seconds since 1970. */
  readonly at: number
}

const fonts = join(import.meta.dirname, '../../../fonts')
const fontBlobs = readdirSync(fonts)
  .filter((name) => /\.(otf|ttf)$/.test(name))
  .map((name) => readFileSync(join(fonts, name)))
const compiler = NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontBlobs }] })

parentPort?.on('message', (job: Job) => {
  try {
    parentPort?.postMessage({ id: job.id, ...compile(job) })
  } catch (error) {
    parentPort?.postMessage({ id: job.id, error: error instanceof Error ? error.message : String(error) })
  }
})

function compile({ template, data, at }: Job): { pdf: Uint8Array; pages: number; marks: unknown } {
  const mainFileContent = 'path' in template ? readFileSync(template.path, 'utf8') : template.source
  const made = compiler.compile({ mainFileContent, inputs: { data } })
  const document = made.result
  if (made.hasError() || !document) throw new Error(problems(made.takeDiagnostics()))
  const pdf = compiler.pdf(document, { pdfStandard: PdfStandard.A_2b, creationTimestamp: at })
  const marks: unknown = compiler.query(document, { selector: '<mark>', field: 'value' })
  compiler.evictCache(10)
  return { pdf: new Uint8Array(pdf), pages: document.numOfPages, marks }
}

function problems(diagnostics: ReturnType<ReturnType<typeof compiler.compile>['takeDiagnostics']>): string {
  return diagnostics
    ? JSON.stringify(compiler.fetchDiagnostics(diagnostics), undefined, 0).replaceAll('\\"', '"')
    : 'unknown'
}
