import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Town } from './town.ts'

// Programs of others that check what we sealed. They must be there: a test that skipped them would prove nothing.

/** The certificates of the town's authority as root.pem, intermediate.pem and timestamp.pem, in a folder for what is to be checked. */
export async function authorityFiles(town: Town): Promise<string> {
  const folder = mkdtempSync(join(town.folder, 'check-'))
  const rows = await town.db
    .selectFrom('seals.certificate')
    .select(['purpose', 'der'])
    .where('purpose', '<>', 'seal')
    .execute()
  for (const { purpose, der } of rows) writeFileSync(join(folder, `${purpose}.pem`), pem(der))
  return folder
}

function pem(der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`
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
