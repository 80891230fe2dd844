import { z } from 'zod'
import { canonicalJson } from '../../kernel/canonical.ts'
import type { Context } from '../../kernel/context.ts'
import { Day } from '../../kernel/day.ts'
import { Text } from '../../kernel/text.ts'
import { maskName } from '../directory/index.ts'
import { sealData } from '../seals/index.ts'
import { type Certificate, State, type StateEntry, stateCodes } from './model.ts'
import { phrases } from './phrases.ts'

/** What machines read of a certificate in one state; canonical JSON (RFC 8785) of it is what the issuer's seal signs. */
export const Statement = z.object({
  format: z.literal('heliograph-certificate/1'),
  /** GB/T 36904. */
  identifier: z.string(),
  type: z.object({ code: z.string(), name: Text }),
  /** The name masked: whoever is to see it whole is shown the certificate itself. */
  holder: z.object({ kind: z.enum(['person', 'firm']), name: z.string() }),
  issuer: z.object({ code: z.string(), name: Text }),
  validFrom: Day,
  validUntil: Day.nullable(),
  /** Code of the national library of licences, and word. */
  state: z.object({ code: z.string(), word: State, since: z.iso.datetime(), ground: Text, article: z.string() }),
  /** SHA-256 of the sealed PDF, in hexadecimal; null until it is set. */
  pdfSha256: z.string().nullable(),
})
export type Statement = z.infer<typeof Statement>

/** Says and signs what the certificate is in this state. */
export async function makeStatement(
  ctx: Context,
  certificate: Certificate,
  { entry, sha256 }: { entry: StateEntry; sha256: string | null },
): Promise<{ body: string; signature: Buffer | null; sealId: string | null }> {
  const body = canonicalJson({
    ...{ format: 'heliograph-certificate/1', identifier: certificate.identifier },
    type: { code: certificate.typeCode, name: certificate.title },
    holder: { kind: certificate.holderFirmId ? 'firm' : 'person', name: publicName(certificate) },
    issuer: { code: certificate.issuerCode, name: certificate.issuerName },
    ...{ validFrom: certificate.validFrom, validUntil: certificate.validUntil },
    state: {
      ...{ code: stateCodes[entry.state], word: entry.state, since: entry.at.toISOString() },
      ...{ ground: entry.ground, article: entry.article },
    },
    pdfSha256: sha256,
  } satisfies Statement)
  const sealed = await sealData(ctx, {
    ...{ bytes: Buffer.from(body), organisationId: certificate.issuerOrganisationId },
    ...{ purpose: phrases.statementPurpose(certificate.title), reference: certificate.identifier },
  })
  return { body, signature: sealed ? Buffer.from(sealed.signature) : null, sealId: sealed?.sealId ?? null }
}

/** Names of firms are public, those of people are not. */
export function publicName({ holderFirmId, holderName }: Pick<Certificate, 'holderFirmId' | 'holderName'>): string {
  return holderFirmId ? holderName : maskName(holderName)
}
