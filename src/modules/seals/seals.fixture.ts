import { execFileSync, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import type { Town } from '../../../test/town.ts'
import { type Actor, type Context, machine } from '../../kernel/context.ts'
import { both } from '../../kernel/text.ts'
import { getOrganisation } from '../directory/index.ts'
import { certifySeal, getAuthority, seedSeals } from './ca.ts'
import { drawSeal } from './picture.ts'
import { insertSeal } from './store/seal.ts'

/** Runs within a transaction of somebody, as an operation would. */
export function within<T>(town: Town, work: (ctx: Context) => Promise<T>, actor: Actor = machine): Promise<T> {
  const trace = { auditId: randomUUID(), matter: null, content: [] }
  return town.db.transaction().execute((tx) => work({ ...town.caller(actor), tx, trace }))
}

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

/** DER as PEM. */
export function pem(der: Uint8Array, label = 'CERTIFICATE'): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`
}

/** The certificates of the town's authority as files, in a folder that also takes what is to be checked. */
export async function authorityFiles(town: Town): Promise<string> {
  const folder = mkdtempSync(join(town.folder, 'check-'))
  for (const purpose of ['root', 'intermediate', 'timestamp'] as const) {
    const { der } = await within(town, (ctx) => getAuthority(ctx, purpose))
    writeFileSync(join(folder, `${purpose}.pem`), pem(der))
  }
  return folder
}

/** What poppler says of a document, with these roots trusted. */
export function pdfsig(folder: string, pdf: Uint8Array, roots: readonly string[]): string {
  const nss = mkdtempSync(join(folder, 'nss-'))
  execFileSync('certutil', ['-N', '-d', `sql:${nss}`, '--empty-password'])
  for (const root of roots)
    execFileSync('certutil', ['-A', '-d', `sql:${nss}`, '-t', 'C,C,C', '-n', root, '-i', join(folder, `${root}.pem`)])
  const path = join(nss, 'document.pdf')
  writeFileSync(path, pdf)
  const { stdout, error } = spawnSync('pdfsig', ['-nssdir', `sql:${nss}`, path], { encoding: 'utf8' })
  if (error) throw error
  return stdout
}

/** Runs openssl in a folder and tells what it said, and whether it was content. */
export function openssl(folder: string, ...words: string[]): { ok: boolean; said: string } {
  const { status, stdout, stderr, error } = spawnSync('openssl', words, { cwd: folder, encoding: 'utf8' })
  if (error) throw error
  return { ok: status === 0, said: stdout + stderr }
}
