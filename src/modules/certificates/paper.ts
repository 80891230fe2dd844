import { join } from 'node:path'
import { Readable } from 'node:stream'
import { toString as qrSvg } from 'qrcode'
import type { Context } from '../../kernel/context.ts'
import { type Day, dayOf } from '../../kernel/day.ts'
import type { Settings } from '../../kernel/settings.ts'
import { typeset } from '../../kernel/typeset/index.ts'
import { acceptUpload, type StoredFile } from '../files/index.ts'
import { type Place, sealPdf } from '../seals/index.ts'
import { type Certificate, groupedCode } from './model.ts'
import { phrases } from './phrases.ts'

const template = { path: join(import.meta.dirname, 'licence.typ') }

/** Over the issuer's name and the date, as the template sets them. */
const sealPlace: Place = { page: 0, left: 217, top: 167, diameter: 42 }

/** Larger than any certificate becomes; the blob store asks for a limit. */
const paperMaxBytes = 20 * 1024 * 1024

/** Sets a certificate as PDF, seals it and keeps it. @returns the seal, null when the issuer had none that was valid */
export async function makePaper(
  ctx: Context,
  certificate: Certificate,
): Promise<{ file: StoredFile; sealId: string | null }> {
  const plain = await typeset(template, await licenceData(ctx, certificate), { at: certificate.issuedAt })
  const { issuerOrganisationId: organisationId, identifier: reference } = certificate
  const sealed = await sealPdf(ctx, {
    ...{ pdf: plain, organisationId, place: sealPlace, reference },
    purpose: phrases.sealPurpose(certificate.title),
  })
  const pdf = sealed?.pdf ?? plain
  const blob = await ctx.blobs.put(Readable.from([Buffer.from(pdf)]), { maxBytes: paperMaxBytes })
  const name = `${certificate.title.zh}-${certificate.checkCode}.pdf`
  return {
    file: await acceptUpload(ctx, { field: 'paper', name, ...blob, madeHere: true }),
    sealId: sealed?.sealId ?? null,
  }
}

/** Where the QR code leads. */
export function checkAddress(settings: Settings, checkCode: string): string {
  const home = settings.PUBLIC_URL ?? `http://${settings.HOST}:${settings.PORT}`
  return `${home.replace(/\/$/, '')}/check/${groupedCode(checkCode)}`
}

async function licenceData({ settings }: Context, certificate: Certificate) {
  const url = checkAddress(settings, certificate.checkCode)
  const { title, fields, validFrom, validUntil } = certificate
  const issuedOn = dayOf(certificate.issuedAt, settings.DISTRICT_ZONE)
  const [year = 0, month = 0, day = 0] = issuedOn.split('-').map(Number)
  const { holderName } = certificate
  const holder = certificate.holderFirmId ? '单位名称' : '持证人'
  // the application of a firm may ask for its name too: the paper says it once
  const others = fields.filter(({ label, value }) => label.zh !== holder || value !== holderName)
  const lines = [
    [holder, holderName],
    ...others.map(({ label, value }) => [label.zh, value]),
    [
      '有效期限',
      validUntil ? `${chineseDay(validFrom)}至${chineseDay(validUntil)}` : `${chineseDay(validFrom)}起长期有效`,
    ],
  ]
  const long = [...title.zh].length > 12
  return {
    ...{ title: title.zh, titleSize: long ? 28 : 38, tracking: long ? 4 : 10 },
    // few lines stand loosely, many closely
    ...{ gap: lines.length > 7 ? 2 : 6, rowGap: lines.length > 7 ? 3 : 5.5, fields: lines },
    ...{ identifier: certificate.identifier, issuer: certificate.issuerName.zh },
    ...{ year, month, day, date: chineseDay(issuedOn) },
    ...{ code: groupedCode(certificate.checkCode), url },
    qr: await qrSvg(url, { type: 'svg', errorCorrectionLevel: 'M', margin: 0 }),
  }
}

function chineseDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
