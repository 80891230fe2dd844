import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { PassThrough, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type pg from 'pg'
import { from, to } from 'pg-copy-streams'
import { quotedName, type Table } from './tables.ts'

/** Rows that went by, and what they were. */
export interface Passed {
  readonly rows: number
  readonly sha256: string
}

/** Counts rows and digests them on their way: in the text of COPY a line feed ends a row and stands nowhere else. */
function meter(): { through: Transform; result(): Passed } {
  const hash = createHash('sha256')
  let rows = 0
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      for (const byte of chunk) if (byte === 10) rows += 1
      done(null, chunk)
    },
  })
  return { through, result: () => ({ rows, sha256: hash.digest('hex') }) }
}

/** Writes the rows of a table into a file. */
export async function copyOut(client: pg.ClientBase, { name, columns }: Table, path: string): Promise<Passed> {
  const { through, result } = meter()
  const rows = client.query(to(`copy ${quotedName(name)} (${columns.join(', ')}) to stdout`))
  await pipeline(rows, through, createGzip({ level: 3 }), createWriteStream(path))
  return result()
}

/** Digests the rows of a table as they are now. */
export async function digestOf(client: pg.ClientBase, { name, columns }: Table): Promise<Passed> {
  const { through, result } = meter()
  const rows = client.query(to(`copy ${quotedName(name)} (${columns.join(', ')}) to stdout`))
  await pipeline(rows, through, new PassThrough().resume())
  return result()
}

/** Loads the rows of a file into a table. */
export async function copyIn(client: pg.ClientBase, { name, columns }: Table, path: string): Promise<Passed> {
  const { through, result } = meter()
  const rows = client.query(from(`copy ${quotedName(name)} (${columns.join(', ')}) from stdin`))
  await pipeline(createReadStream(path), createGunzip(), through, rows)
  return result()
}

/** Digests the rows in a file. */
export async function digestOfFile(path: string): Promise<Passed> {
  const { through, result } = meter()
  await pipeline(createReadStream(path), createGunzip(), through, new PassThrough().resume())
  return result()
}
