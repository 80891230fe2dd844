import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { sql } from 'kysely'
import {
  dispatchDocument,
  fileIncoming,
  propose,
  registerIncoming,
  signFor,
  takeIncoming,
} from '../src/modules/delivery/index.ts'
import { integrateNow } from '../src/modules/ledger/index.ts'
import type { TownWithPeople } from './cast.ts'
import { call } from './ended.ts'
import { aSealedDocument, type SealedDocument } from './sealed.ts'

/** A document of the government's office that went to the civil affairs bureau. */
export async function aSentDocument(
  place: TownWithPeople,
  title: string,
  files: Readonly<Record<string, string>> = {},
): Promise<SealedDocument & { incoming: string }> {
  const bureau = place.cast.head.post?.organisationId ?? ''
  const document = await aSealedDocument(place, { main: [bureau], title, files })
  await call(place, 'secretary', dispatchDocument, { number: document.number })
  const { rows } = await sql<{ number: string }>`
    select number from delivery.delivery where document_id = ${document.id}`.execute(place.town.db)
  return { ...document, incoming: rows[0]?.number ?? '' }
}

/** The bureau takes it in, reads it and puts it away. */
export async function putAway(place: TownWithPeople, number: string): Promise<void> {
  for (const operation of [signFor, registerIncoming, takeIncoming]) await call(place, 'head', operation, { number })
  await call(place, 'head', propose, { number, way: 'read', words: '拟存查。' })
  await call(place, 'head', fileIncoming, { number })
}

/** Lets every act come into the ledger, and the jobs that wait for it run. */
export async function settle(place: TownWithPeople): Promise<void> {
  const { town } = place
  const house = { db: town.db, settings: town.settings, now: () => town.now }
  for (let turn = 0; turn < 3; turn += 1) {
    await integrateNow(house)
    town.now = new Date(town.now.getTime() + 10_000)
    await place.drain()
  }
}

/** Name → content of a zip as it was packed here: no comments, no extra fields. */
export function unpacked(zip: Buffer): Map<string, Buffer> {
  const found = new Map<string, Buffer>()
  let at = zip.readUInt32LE(zip.length - 6)
  for (let left = zip.readUInt16LE(zip.length - 12); left > 0; left -= 1) {
    const [packed, name, local] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28), zip.readUInt32LE(at + 42)]
    const begin = local + 30 + name
    found.set(zip.toString('utf8', at + 46, at + 46 + name), inflateRawSync(zip.subarray(begin, begin + packed)))
    at += 46 + name
  }
  return found
}

/** Where the packed bytes of a file begin in such a zip. */
export function placeOf(zip: Buffer, path: string): number {
  return zip.indexOf(path) + Buffer.byteLength(path)
}

/** Runs the stand-alone program, as somebody elsewhere would. */
export function runVerifier(...args: string[]): Promise<{ code: number; said: string }> {
  const program = join(import.meta.dirname, '../verifier/heliograph-verify.mjs')
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, said: stdout + stderr })
    })
  })
}
