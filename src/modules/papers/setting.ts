import { join } from 'node:path'
import { Readable } from 'node:stream'
import { toString as qrSvg } from 'qrcode'
import type { Context } from '../../kernel/context.ts'
import { dayOf } from '../../kernel/day.ts'
import type { Upload } from '../../kernel/http/upload.ts'
import { typesetWithMarks } from '../../kernel/typeset/index.ts'
import { getOrganisation } from '../directory/index.ts'
import { sealPdf } from '../seals/index.ts'
import { groupedCode, kinds, type Paper } from './model.ts'
import { phrases } from './phrases.ts'

const template = { path: join(import.meta.dirname, 'templates', 'paper.typ') }
const sealDiameterMm = 42
/** Larger than any paper becomes; the blob store asks for a limit. */
const maxBytes = 20 * 1024 * 1024

/**
 * Sets a paper and seals it.
 *
 * @throws Refusal 'invalid' when there is no glyph for a character
 */
export async function makePdf(ctx: Context, paper: Paper): Promise<{ upload: Upload; sealId: string | null }> {
  const data = await pageData(ctx, paper)
  const { pdf, marks } = await typesetWithMarks(template, { ...data, sealed: true }, { at: paper.requestedAt })
  const [mark] = marks
  const sealed = await sealPdf(ctx, {
    ...{ pdf, organisationId: paper.organisationId, reference: paper.matterNumber },
    ...(mark && { place: { page: mark.page - 1, left: mark.x, top: mark.y, diameter: sealDiameterMm } }),
    purpose: phrases.sealPurpose(paper.title),
  })
  const bytes =
    sealed?.pdf ?? (await typesetWithMarks(template, { ...data, sealed: false }, { at: paper.requestedAt })).pdf
  const blob = await ctx.blobs.put(Readable.from([Buffer.from(bytes)]), { maxBytes })
  return {
    upload: { field: 'paper', name: `${paper.title.zh} ${paper.number}.pdf`, ...blob },
    sealId: sealed?.sealId ?? null,
  }
}

/** Where the code on a paper leads. */
export function checkAddress({ PUBLIC_URL, HOST, PORT }: Context['settings'], code: string): string {
  return `${(PUBLIC_URL ?? `http://${HOST}:${PORT}`).replace(/\/$/, '')}/papers/${groupedCode(code)}`
}

async function pageData({ tx, settings }: Context, paper: Paper) {
  const office = await getOrganisation(tx, paper.organisationId)
  const [year = 0, month = 0, day = 0] = dayOf(paper.requestedAt, settings.DISTRICT_ZONE).split('-').map(Number)
  const url = checkAddress(settings, paper.code)
  return {
    ...paper.data,
    heading: paper.data.heading ?? kinds[paper.kind].title.zh,
    ...{ office: office.name.zh, number: paper.number, code: groupedCode(paper.code), url },
    ...{ year, month, day, date: `${year}年${month}月${day}日` },
    qr: await qrSvg(url, { type: 'svg', errorCorrectionLevel: 'M', margin: 0 }),
  }
}
