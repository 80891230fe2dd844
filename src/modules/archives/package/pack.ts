import { createHash } from 'node:crypto'
import { csvFile } from '../../../kernel/csv.ts'
import { type SheetCell, tableFile } from '../../../kernel/sheet.ts'
import type { Text } from '../../../kernel/text.ts'
import { zip } from '../../../kernel/zip.ts'
import { catalogueCells } from '../catalogue.ts'
import type { Package, Piece } from '../model.ts'
import { says } from '../page-phrases.ts'
import { written } from './contents.ts'
import { type Contents, folderOf, manifestFormat, type Packed, unlisted } from './model.ts'
import { readmeOf } from './readme.ts'

/** Whose package it is, for the manifest and the explanation. */
export interface Cover {
  readonly organisation: Text
  readonly fonds: string
  readonly vkey: string
  readonly now: Date
}

/** Adds catalogue, explanation and manifest to what the pieces have put in, and packs it all. */
export async function pack(contents: Contents, kept: Package, pieces: readonly Piece[], cover: Cover): Promise<Packed> {
  const cells = catalogueCells(pieces)
  contents.set('catalogue.csv', textOf(csvFile('catalogue', cells).body))
  contents.set('catalogue.xlsx', await bytesOf(cells))
  const { organisation, fonds, vkey, now } = cover
  const about = { organisation: organisation.zh, fonds, vkey, year: kept.year, pieces: pieces.length }
  contents.set('README.md', readmeOf(about))
  const manifest = Buffer.from(
    written({
      ...{ format: manifestFormat, id: kept.id, madeAt: now.toISOString(), organisation, fonds, year: kept.year },
      ...{ retention: kept.retention, filing: kept.filingNumber, pieces: pieces.map(listedPiece) },
      files: [...contents].map(([path, content]) => listedFile(path, content)),
    }),
  )
  const packed = zip({ [unlisted.manifest]: manifest, ...Object.fromEntries(contents) })
  return { zip: packed, manifest, manifestSha256: digest(manifest), pieces: pieces.length }
}

async function bytesOf(cells: SheetCell[][]): Promise<Uint8Array> {
  const { body } = await tableFile('catalogue', { cells, format: 'xlsx', sheet: says.catalogue.zh })
  return body instanceof Uint8Array ? body : new Uint8Array()
}

function textOf(body: unknown): string {
  return typeof body === 'string' ? body : ''
}

function listedPiece(piece: Piece) {
  const { archiveNumber, title, responsible, documentNumber, formedOn, pages, retention, keepUntil } = piece
  return {
    ...{ archiveNumber, folder: folderOf(piece), title, responsible, documentNumber, formedOn, pages, retention },
    ...{ keepUntil, direction: piece.direction, original: piece.isOriginal, matter: piece.matterNumber },
    ...{ contentSha256: piece.contentSha256, why: piece.why, note: piece.note },
  }
}

function listedFile(path: string, content: string | Uint8Array) {
  const bytes = Buffer.from(content)
  return { path, sizeBytes: bytes.length, sha256: digest(bytes) }
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
