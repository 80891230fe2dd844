import { Readable } from 'node:stream'
import type { Context } from '../../kernel/context.ts'
import { dayOf } from '../../kernel/day.ts'
import type { Upload } from '../../kernel/http/upload.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Organisation } from '../directory/index.ts'
import { getFile } from '../files/index.ts'
import { hasValidSeal, sealPdf } from '../seals/index.ts'
import { type AddressBook, loadBook, writeAddressees } from './addressees.ts'
import type { Elements } from './model.ts'
import { refusals, words } from './phrases.ts'
import { frozenOf } from './store/issued.ts'
import type { DocumentSubject, Signature } from './subject.ts'
import { docxOf, type PageInput, type SetDocument, setPages } from './typeset/index.ts'

/** 国发〔1999〕25号: 45 mm for the government of a county or district, 42 mm for others of the district. */
const sealMm = { district: 45, other: 42 } as const
/** Larger than any document becomes; the blob store asks for a limit. */
const maxBytes = 40 * 1024 * 1024

/**
 * Sets what was frozen, and sets to it the seal of every organisation that issues.
 *
 * @throws Refusal 'invalid' when a character cannot be printed, 'conflict' when an organisation has no valid seal
 */
export async function makePages(ctx: Context, subject: DocumentSubject): Promise<{ upload: Upload; pages: number }> {
  const { document } = subject
  const { elements, sha256 } = await frozenOf(ctx.tx, document)
  // what is set is what was signed, or what was corrected in form after that
  if (sha256 !== document.contentSha256) throw new Error('The frozen text is not the one that was signed')
  const book = await loadBook(ctx.tx, document.officeId)
  const issuers = issuersIn(book, elements)
  const made = await setPages(pageInput(ctx, { subject, elements, book, issuers }), { at: ctx.now })
  const pdf = await sealed(ctx, made, { subject, issuers })
  const blob = await ctx.blobs.put(Readable.from([Buffer.from(pdf)]), { maxBytes })
  const name = `${document.documentNumber} ${elements.title}`.replaceAll(/[\\/:*?"<>|]/g, ' ')
  return { upload: { field: 'document', name: `${name}.pdf`, ...blob }, pages: made.pages }
}

/** The words of the set document as a Word file; the document itself is the PDF. @throws Refusal 'conflict' before it is set, and after it was destroyed */
export async function wordFileOf(
  ctx: Context,
  subject: DocumentSubject,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const { document } = subject
  const pdf = document.pdfFileId ? await getFile(ctx.tx, document.pdfFileId) : undefined
  if (!pdf || pdf.erasedAt) throw new Refusal('conflict', refusals.notNow)
  const { elements } = await frozenOf(ctx.tx, document)
  const book = await loadBook(ctx.tx, document.officeId)
  const setting = { subject, elements, book, issuers: issuersIn(book, elements) }
  // as on the PDF, whenever it is asked for
  const input = pageInput({ now: pdf.addedAt, settings: ctx.settings }, setting)
  return { name: pdf.name.replace(/\.pdf$/, '.docx'), bytes: docxOf(input) }
}

function issuersIn(book: AddressBook, { issuer, joint }: Elements): Organisation[] {
  return [issuer, ...joint].flatMap((id) => book.organisations.get(id) ?? [])
}

interface Setting {
  readonly subject: DocumentSubject
  readonly elements: Elements
  readonly book: AddressBook
  readonly issuers: readonly Organisation[]
}

const suffixes = { document: '文件', letter: '', order: '令', minutes: '纪要' } as const

function pageInput(
  { now, settings }: Pick<Context, 'now' | 'settings'>,
  { subject, elements, book, issuers }: Setting,
): PageInput {
  const { document, signatures } = subject
  const { format, direction, contact, notes, attendees } = elements
  const office = book.organisations.get(document.officeId)
  const names = issuers.map(({ name }) => name.zh)
  const note = [notes, contact && `联系人：${contact}`].filter(Boolean).join('；')
  return {
    ...{ format, title: elements.title, blocks: elements.content.blocks, urgency: elements.urgency },
    header: { organisations: names, suffix: suffixes[format] },
    number: document.documentNumber,
    signatories: direction === 'up' ? inOrder(signatures, issuers).map(nameOf) : [],
    addressee: writeAddressees(book, elements.main) || null,
    copies: writeAddressees(book, elements.copies).replaceAll('、', '，') || null,
    attachments: elements.attachments.map(({ name }) => ({ name })),
    ...{ note: note || null, attendees: attendees ? attendeesOf(attendees) : [] },
    signature: signatureOf({ format, issuers, signatures: inOrder(signatures, issuers), date: document.signedOn }),
    printing: office ? { organisation: office.name.zh, date: dayOf(now, settings.DISTRICT_ZONE) } : null,
  }
}

/** The first issuer's first. */
function inOrder(signatures: readonly Signature[], issuers: readonly Organisation[]): Signature[] {
  return issuers.flatMap(({ id }) => signatures.find((one) => one.organisationId === id) ?? [])
}

function nameOf({ signerName }: Signature): string {
  return signerName ?? ''
}

function signatureOf({
  format,
  issuers,
  signatures,
  date,
}: Pick<Elements, 'format'> &
  Pick<Setting, 'issuers'> &
  Pick<DocumentSubject, 'signatures'> & { date: string | null }): PageInput['signature'] {
  const [first] = issuers
  if (format === 'minutes') return { kind: 'none', organisation: first?.name.zh ?? '', date }
  if (format === 'order') {
    const signers = signatures.map((one) => ({ post: one.post?.zh ?? '', name: nameOf(one) }))
    return { kind: 'stamp', signers, date }
  }
  const organisations = issuers.map(({ name, kind }) => ({
    name: name.zh,
    sealMm: kind === 'district' ? sealMm.district : sealMm.other,
  }))
  return { kind: 'seal', organisations, date }
}

function attendeesOf({ present, absent, observers }: NonNullable<Elements['attendees']>): PageInput['attendees'] {
  const lines = [
    { label: '出席', names: present },
    { label: '请假', names: absent },
    { label: '列席', names: observers },
  ] as const
  return lines.filter(({ names }) => names.trim() !== '')
}

/** One electronic seal after the other; orders and minutes carry theirs unseen, so that they can be checked all the same. */
async function sealed(
  ctx: Context,
  { pdf, marks }: SetDocument,
  { subject, issuers }: { subject: DocumentSubject; issuers: readonly Organisation[] },
): Promise<Uint8Array> {
  // asked of all before the first is used: what a seal was used for stays in its record
  for (const { id, name } of issuers)
    if (!(await hasValidSeal(ctx, id))) throw new Refusal('conflict', refusals.noSeal(name))
  let bytes = pdf
  for (const issuer of issuers) {
    const mark = marks.find(({ organisation }) => organisation === issuer.name.zh)
    const made = await sealPdf(ctx, {
      ...{
        pdf: bytes,
        organisationId: issuer.id,
        reference: subject.document.number,
        purpose: words.sealPurpose(subject.document.elements.title),
      },
      isHidden: mark === undefined,
      ...(mark && { place: { page: mark.page - 1, left: mark.left, top: mark.top, diameter: mark.diameter } }),
    })
    if (!made) throw new Refusal('conflict', refusals.noSeal(issuer.name))
    bytes = made.pdf
  }
  return bytes
}
