import { buffer } from 'node:stream/consumers'
import type { Context } from '../../../kernel/context.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { attachmentsOf, getMatter, stepsOf } from '../../docket/index.ts'
import { readFrozen, readFrozenText } from '../../documents/index.ts'
import { filesByIds, type StoredFile } from '../../files/index.ts'
import { buildReceipt } from '../../ledger/index.ts'
import type { Piece } from '../model.ts'
import { refusals } from '../phrases.ts'
import { outsideText, provableOf, receiptsFor } from '../store/receipt.ts'
import { type Contents, folderOf, safeEntry } from './model.ts'

/** Bytes that a package may hold before it is packed: it is made in memory. */
const mostBytes = 1024 ** 3

/** Everything of one piece: sealed pages, frozen elements, receipts, the record of what was done, what is attached, proofs. */
export async function putPiece(ctx: Context, contents: Contents, piece: Piece): Promise<void> {
  const at = folderOf(piece)
  const [pages] = await filesByIds(ctx.tx, [piece.pdfFileId])
  contents.set(`${at}/document.${endingOf(pages)}`, await bytesOf(ctx, pages))
  contents.set(`${at}/elements.json`, await elementsOf(ctx, piece))
  const receipts = await receiptsFor(ctx.tx, piece)
  contents.set(`${at}/receipts.json`, written(receipts))
  const steps = await stepsOf(ctx.tx, piece.sourceId, { staff: true })
  contents.set(`${at}/record.json`, written(steps.map(({ at: when, words, note }) => ({ at: when, words, note }))))
  for (const [place, file] of (await filesWith(ctx, piece)).entries())
    contents.set(`${at}/attachments/${place + 1} ${safeEntry(file.name)}`, await bytesOf(ctx, file))
  const begun = await provableOf(
    ctx.tx,
    receipts.map(({ matter }) => matter),
  )
  const numbers = new Set([piece.matterNumber, ...begun])
  for (const number of numbers) contents.set(`${at}/ledger/${number}.json`, await proofOf(ctx, number))
  if (sizeOf(contents) > mostBytes) throw new Refusal('too-large', refusals.tooLarge)
}

/** Files of the matter; of what came in first those that were issued with it, which lie on the matter of who issued it. */
async function filesWith({ tx }: Context, { sourceId, documentId, pdfFileId }: Piece): Promise<StoredFile[]> {
  const issued = sourceId === documentId ? [] : (await readFrozen(tx, documentId)).attachments
  const named = new Set(issued.map(({ id }) => id))
  const theirs = named.size === 0 ? [] : (await attachmentsOf(tx, documentId)).filter(({ id }) => named.has(id))
  const all = [...theirs, ...(await attachmentsOf(tx, sourceId))].map(({ file }) => file)
  return all.filter(({ id, scan }) => id !== pdfFileId && scan !== 'infected')
}

/** What came from outside may have been scanned as a picture. */
function endingOf(file: StoredFile | undefined): string {
  return file?.name.split('.').at(-1) ?? 'pdf'
}

/** What was signed, or what was registered of a document from outside; either has the digest that stands in the ledger. */
async function elementsOf({ tx }: Context, { documentId }: Piece): Promise<string> {
  return (await outsideText(tx, documentId)) ?? (await readFrozenText(tx, documentId)).json
}

async function bytesOf({ blobs }: Context, file: StoredFile | undefined): Promise<Uint8Array> {
  if (!file || file.erasedAt) throw new Refusal('conflict', refusals.erased)
  return buffer(await blobs.get(file.sha256))
}

async function proofOf(ctx: Context, number: string): Promise<string> {
  const { title } = await getMatter(ctx.tx, number)
  return written(await buildReceipt(ctx, { number, title }))
}

function sizeOf(contents: Contents): number {
  return [...contents.values()].reduce((sum, content) => sum + content.length, 0)
}

export function written(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`
}
