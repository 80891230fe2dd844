import type { Paper } from './visitor.ts'

/** A paper that everybody can open. */
export function pdf(name: string): Paper {
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(`%PDF-1.4\n% ${name}\n%%EOF\n`) }
}

/** A program that calls itself a paper. */
export function program(name: string): Paper {
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(`MZ${'\0'.repeat(400)}`) }
}
