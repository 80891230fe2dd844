import { z } from 'zod'
import type { Context } from '../../kernel/context.ts'
import { Day, dayOf } from '../../kernel/day.ts'
import { Upload } from '../../kernel/http/upload.ts'
import { operation } from '../../kernel/operation.ts'
import type { FileAnswer } from '../../kernel/page.ts'
import { query } from '../../kernel/query.ts'
import { invalidField, Refusal } from '../../kernel/refusal.ts'
import { Text } from '../../kernel/text.ts'
import { isIdentifier, tidyIdentifier } from './identifier.ts'
import { type Certificate, groupedCode, State, stateOn, tidyCheckCode } from './model.ts'
import { refusals, summaries } from './phrases.ts'
import { publicName } from './statement.ts'
import { findCertificate, statesOf } from './store/certificate.ts'
import { findPaper, findStatement } from './store/paper.ts'

/** Codes have sixty bits; this makes trying numbers, which can be guessed, slow. */
const perMinute = 30

const code = z.string().max(40).transform(tidyCheckCode)

/** What anybody learns of a certificate. */
export const Checked = z.object({
  identifier: z.string(),
  title: Text,
  issuer: Text,
  state: z.union([State, z.literal('not-yet')]),
  /** Known only to whoever has the code, which stands on the certificate. */
  whole: z
    .object({
      code: z.string(),
      holder: z.string(),
      holderKind: z.enum(['person', 'firm']),
      validFrom: Day,
      validUntil: Day.nullable(),
      since: z.date(),
      ground: Text,
      article: z.string(),
      pdfSha256: z.string().nullable(),
      /** Whether a document that was handed in is the one that was issued. */
      document: z.enum(['same', 'other']).nullable(),
      signed: z.boolean(),
    })
    .nullable(),
})
export type Checked = z.infer<typeof Checked>

/** Checks a certificate, without signing in: the code tells what is needed, the number alone only type, issuer and state. */
export const checkCertificate = query({
  name: 'certificates.check',
  summary: summaries.check,
  perMinute,
  input: z.object({
    code: code.optional(),
    number: z.string().max(120).transform(tidyIdentifier).optional(),
    document: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
  }),
  output: z.object({ asked: z.boolean(), found: Checked.nullable(), at: z.date() }),
  find: async () => ({ id: 'certificates' }),
  allow: () => true,
  async run(ctx, { code, number, document }) {
    const found = await lookFor(ctx, code, number)
    return {
      asked: Boolean(code || number),
      found: found ? await told(ctx, found.certificate, { byCode: found.byCode, document }) : null,
      at: ctx.now,
    }
  },
})

async function lookFor({ tx }: Context, code: string | undefined, number: string | undefined) {
  if (number && !isIdentifier(number)) return undefined
  const certificate = code
    ? await findCertificate(tx, { checkCode: code })
    : number
      ? await findCertificate(tx, { identifier: number })
      : undefined
  if (!certificate || (number && certificate.identifier !== number)) return undefined
  return { certificate, byCode: Boolean(code) }
}

async function told(
  ctx: Context,
  certificate: Certificate,
  { byCode, document }: { byCode: boolean; document: string | undefined },
): Promise<Checked> {
  const state = stateOn(certificate, dayOf(ctx.now, ctx.settings.DISTRICT_ZONE))
  const { identifier, title, issuerName: issuer } = certificate
  if (!byCode) return { identifier, title, issuer, state, whole: null }
  const last = (await statesOf(ctx.tx, certificate.id)).at(-1)
  if (!last) throw new Error('A certificate has a state from its issue on')
  const sha256 = (await findPaper(ctx.tx, certificate.id))?.sha256 ?? null
  return {
    ...{ identifier, title, issuer, state },
    whole: {
      code: groupedCode(certificate.checkCode),
      ...{ holder: publicName(certificate), holderKind: certificate.holderFirmId ? 'firm' : 'person' },
      ...{ validFrom: certificate.validFrom, validUntil: certificate.validUntil, since: last.at },
      ...{ ground: last.ground, article: last.article, pdfSha256: sha256 },
      document: document && sha256 ? (document === sha256 ? 'same' : 'other') : null,
      signed: Boolean((await findStatement(ctx.tx, certificate.id))?.signature),
    },
  }
}

/** Takes the digest of a document to compare it; the document is read by nobody, and gone within the hour. */
export const compareDocument = operation({
  name: 'certificates.compare',
  summary: summaries.compare,
  perMinute: 6,
  input: z.object({ code, uploads: z.array(Upload).max(1).default([]) }),
  find: (ctx, { code }) => getByCode(ctx, code),
  allow: () => true,
  async run(_ctx, { uploads: [upload] }, { checkCode }) {
    if (!upload) throw invalidField('document', refusals.noDocument)
    return { code: groupedCode(checkCode), sha256: upload.sha256 }
  },
})

/** The signed statement of the present state, for machines. */
export const readStatement = query({
  name: 'certificates.read-statement',
  summary: summaries.machine,
  perMinute,
  input: z.object({ code }),
  find: (ctx, { code }) => getByCode(ctx, code),
  allow: () => true,
  async run(ctx, _input, { id }): Promise<FileAnswer> {
    const statement = await findStatement(ctx.tx, id)
    if (!statement) throw new Refusal('not-found', refusals.notYetStated)
    return { type: 'application/json; charset=utf-8', body: statement.body }
  },
})

/** Its signature: a detached CMS by the seal of the issuer. */
export const readSignature = query({
  name: 'certificates.read-signature',
  summary: summaries.signature,
  perMinute,
  input: z.object({ code }),
  find: (ctx, { code }) => getByCode(ctx, code),
  allow: () => true,
  async run(ctx, _input, { id }): Promise<FileAnswer> {
    const signature = (await findStatement(ctx.tx, id))?.signature
    if (!signature) throw new Refusal('not-found', refusals.notYetStated)
    return { type: 'application/pkcs7-signature', body: signature, downloadAs: 'certificate.json.p7s' }
  },
})

async function getByCode({ tx }: Context, checkCode: string): Promise<Certificate> {
  const certificate = await findCertificate(tx, { checkCode })
  if (!certificate) throw new Refusal('not-found', refusals.noSuch)
  return certificate
}
