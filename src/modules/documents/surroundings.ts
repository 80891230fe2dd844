import type { Context } from '../../kernel/context.ts'
import { dayOf } from '../../kernel/day.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { same } from '../../kernel/text.ts'
import { getOrganisation } from '../directory/index.ts'
import { attachmentsOf } from '../docket/index.ts'
import { type AddressBook, loadBook } from './addressees.ts'
import { adviceOn } from './advice.ts'
import { refusals } from './phrases.ts'
import type { AttachedFile, Finding, Opinion, Surroundings } from './rules/index.ts'
import { issuersFor } from './store/right.ts'
import { type Reading, readingsOf } from './store/suspects.ts'
import type { Consultation, DocumentSubject } from './subject.ts'

/** Everything that the rules know besides the document, in a number of statements that does not grow. */
export async function surroundingsOf(ctx: Context, subject: DocumentSubject): Promise<Surroundings> {
  const { document, consultations } = subject
  const book = await loadBook(ctx.tx, document.officeId)
  const attachments = await attachmentsOf(ctx.tx, document.id)
  const readings = await readingsOf(
    ctx.tx,
    attachments.map(({ file }) => file.id),
  )
  return {
    ...{ book, opinions: opinionsOf(consultations, { version: document.version, book, now: ctx.now }) },
    mayIssueFor: (await issuersFor(ctx.tx, document.officeId)).flatMap((id) => book.organisations.get(id) ?? []),
    issuer: book.organisations.get(document.issuerId) ?? (await getOrganisation(ctx.tx, document.issuerId)),
    office: book.organisations.get(document.officeId) ?? (await getOrganisation(ctx.tx, document.officeId)),
    files: attachments.map(({ file }) => ({ name: file.name, state: stateOf(readings.get(file.id)) })),
    today: dayOf(ctx.now, ctx.settings.DISTRICT_ZONE),
  }
}

function stateOf(read: Reading | undefined): AttachedFile['state'] {
  if (read?.isMarked) return 'marked'
  if (read?.isSuspect) return 'suspect'
  if (read?.reading === 'failed') return 'unreadable'
  return read?.reading === 'done' ? 'harmless' : 'waiting'
}

/** @throws Refusal 'conflict' while nobody knows what stands in an attachment: a signature cannot wait for it afterwards */
export function requireFilesRead(findings: readonly Finding[]): void {
  const waiting = findings.find(({ code }) => code === 'unread-attachment')
  if (waiting) throw new Refusal('conflict', refusals.fault(waiting.words, waiting.article))
}

/** The last word of each organisation that was asked. */
function opinionsOf(
  consultations: readonly Consultation[],
  { version, book, now }: { version: number; book: AddressBook; now: Date },
): Opinion[] {
  const asked = consultations.filter(({ withdrawnAt }) => withdrawnAt === null)
  const last = new Map(asked.map((one) => [one.organisationId, one]))
  return [...last.values()].map(({ organisationId, answer, dueAt, version: about }) => ({
    name: book.organisations.get(organisationId)?.name ?? same(organisationId),
    ...{ answer, late: answer === null && now > dueAt, current: about === version },
  }))
}

/** What is found in a draft now. @throws Refusal 'conflict' naming the first finding that stands in the way */
export async function requireNoFault(ctx: Context, subject: DocumentSubject): Promise<Finding[]> {
  const findings = await adviceOn(ctx, subject, await surroundingsOf(ctx, subject))
  const [first] = findings.filter(({ grade }) => grade === 'blocking')
  if (first) throw new Refusal('conflict', refusals.fault(first.words, first.article))
  return findings
}
