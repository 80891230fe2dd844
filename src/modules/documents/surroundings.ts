import type { Context } from '../../kernel/context.ts'
import { dayOf } from '../../kernel/day.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { same } from '../../kernel/text.ts'
import { getOrganisation } from '../directory/index.ts'
import { attachmentsOf } from '../docket/index.ts'
import { type AddressBook, loadBook } from './addressees.ts'
import { refusals } from './phrases.ts'
import { type Finding, findingsOf, type Opinion, type Surroundings } from './rules/index.ts'
import { suspectFiles } from './store/suspects.ts'
import type { Consultation, DocumentSubject } from './subject.ts'

/** Everything that the rules know besides the document, in a number of statements that does not grow. */
export async function surroundingsOf(ctx: Context, subject: DocumentSubject): Promise<Surroundings> {
  const { document, consultations } = subject
  const book = await loadBook(ctx.tx, document.officeId)
  const attachments = await attachmentsOf(ctx.tx, document.id)
  const suspects = await suspectFiles(
    ctx.tx,
    attachments.map(({ file }) => file.id),
  )
  return {
    ...{ book, opinions: opinionsOf(consultations, { version: document.version, book, now: ctx.now }) },
    issuer: book.organisations.get(document.issuerId) ?? (await getOrganisation(ctx.tx, document.issuerId)),
    office: book.organisations.get(document.officeId) ?? (await getOrganisation(ctx.tx, document.officeId)),
    suspectFiles: attachments.filter(({ file }) => suspects.has(file.id)).map(({ file }) => file.name),
    today: dayOf(ctx.now, ctx.settings.DISTRICT_ZONE),
  }
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

/** @throws Refusal 'conflict' naming the first finding that stands in the way */
export async function requireNoFault(ctx: Context, subject: DocumentSubject): Promise<Finding[]> {
  const findings = findingsOf(subject.document.elements, await surroundingsOf(ctx, subject))
  const [first] = findings.filter(({ grade }) => grade === 'blocking')
  if (first) throw new Refusal('conflict', refusals.fault(first.words, first.article))
  return findings
}
