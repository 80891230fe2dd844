import { PDFDocument } from '@cantoo/pdf-lib'
import type { Town } from '../../../test/town.ts'
import { within } from '../../../test/within.ts'
import { both } from '../../kernel/text.ts'
import { getOrganisation } from '../directory/index.ts'
import { certifySeal, seedSeals } from './ca.ts'
import { drawSeal } from './picture.ts'
import { insertSeal } from './store/seal.ts'

/** Gives an organisation a seal, past the two people who would have to agree. */
export async function giveSeal(town: Town, organisationId: string, years = 3): Promise<string> {
  return within(town, async (ctx) => {
    await seedSeals(ctx)
    const { name } = await getOrganisation(ctx.tx, organisationId)
    const picture = await drawSeal(name.zh, '电子印章')
    const sealName = both(`${name.zh}电子印章`, `Seal of ${name.en}`)
    const id = (await insertSeal(ctx, { organisationId, name: sealName, picture, suite: 'p256' })) ?? ''
    await certifySeal(ctx, { id, organisation: name.zh, name: sealName.zh, years })
    return id
  })
}

/** A page to seal. */
export async function aPdf(pages = 1): Promise<Buffer> {
  const doc = await PDFDocument.create()
  for (let page = 0; page < pages; page++) doc.addPage([595, 842]).drawText(`page ${page + 1}`, { x: 60, y: 700 })
  return Buffer.from(await doc.save({ useObjectStreams: false }))
}
