import { buffer } from 'node:stream/consumers'
import { z } from 'zod'
import { anybodysMaxBytes, Upload } from '../../../kernel/http/upload.ts'
import { operation } from '../../../kernel/operation.ts'
import { query } from '../../../kernel/query.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { getAuthority } from '../ca.ts'
import { checkPhrases, summaries } from '../phrases.ts'
import { CheckedPdf, checkPdf } from './check-pdf.ts'

/** Files from people who are not signed in lie on the disk until they are swept: few at a time. */
const perMinute = 6

/** Takes a PDF to be checked. It belongs to nothing, so the hourly sweep of the files module removes it. */
export const handInPdf = operation({
  name: 'seals.hand-in',
  summary: summaries.handIn,
  perMinute,
  input: z.object({ uploads: z.array(Upload).max(1).default([]) }),
  find: async () => ({ id: 'seals' }),
  allow: () => true,
  async run(_ctx, { uploads: [upload] }) {
    if (!upload) throw invalidField('document', checkPhrases.choose)
    if (upload.sizeBytes > anybodysMaxBytes) throw invalidField('document', checkPhrases.tooLarge)
    if (!upload.head.subarray(0, 1024).includes('%PDF-')) throw invalidField('document', checkPhrases.noPdf)
    return { sha256: upload.sha256 }
  },
})

const Root = z.object({ subject: z.string(), sha256: z.string(), notAfter: z.date() })

/** What the seals of a document that was handed in are worth; without one, how to check. */
export const checkSeals = query({
  name: 'seals.check',
  summary: summaries.check,
  perMinute: 30,
  input: z.object({
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
  }),
  output: z.object({ root: Root, sha256: z.string().nullable(), checked: CheckedPdf.nullable() }),
  find: async () => ({ id: 'seals' }),
  allow: () => true,
  async run(ctx, { sha256 }) {
    const { subject, sha256: digest, notAfter } = await getAuthority(ctx, 'root')
    const root = { subject, sha256: digest, notAfter }
    if (!sha256) return { root, sha256: null, checked: null }
    if (!(await ctx.blobs.has(sha256))) throw new Refusal('not-found', checkPhrases.gone)
    const pdf = await buffer(await ctx.blobs.get(sha256))
    if (pdf.length > anybodysMaxBytes) throw new Refusal('too-large', checkPhrases.tooLarge)
    return { root, sha256, checked: await checkPdf(ctx.tx, pdf) }
  },
})
