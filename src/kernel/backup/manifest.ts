import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const Digest = z.string().regex(/^[0-9a-f]{64}$/)

const TableCopy = z.object({
  /** 'schema.table' */
  name: z.string(),
  columns: z.array(z.string()),
  rows: z.number().int(),
  /** Of the rows as COPY wrote them. */
  sha256: Digest,
})
/** One table in a backup. */
export type TableCopy = z.infer<typeof TableCopy>

/** What a backup says of itself. */
export const Manifest = z.object({
  format: z.literal(1),
  takenAt: z.coerce.date(),
  postgres: z.string(),
  migrations: z.array(z.object({ name: z.string(), sha256: Digest })),
  /** In the order in which foreign keys let them be loaded. */
  tables: z.array(TableCopy),
  sequences: z.array(z.object({ name: z.string(), last: z.coerce.string(), isCalled: z.boolean() })),
  blobs: z.object({ count: z.number().int(), bytes: z.number().int() }),
  keys: z.array(z.object({ name: z.string(), sha256: Digest })),
})
export type Manifest = z.infer<typeof Manifest>

/** @throws Error when the folder is no backup, or not one of this format */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => {
    throw new Error(`${folder} holds no finished backup: manifest.json is missing.`)
  })
  return Manifest.parse(JSON.parse(text))
}

/** The file of a table within a backup. */
export function tableFile(folder: string, name: string): string {
  return join(folder, 'tables', `${name}.copy.gz`)
}
