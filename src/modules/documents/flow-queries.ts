import { z } from 'zod'
import type { Context } from '../../kernel/context.ts'
import type { FileAnswer } from '../../kernel/page.ts'
import { query } from '../../kernel/query.ts'
import { partyNames } from '../directory/index.ts'
import { MatterNumber, mayReadMatter } from '../docket/index.ts'
import { adviceOn } from './advice.ts'
import { paragraphsOf } from './content/text.ts'
import { compare } from './diff.ts'
import type { Elements } from './model.ts'
import {
  annullable,
  isAnnulling,
  isUnsigned,
  mayDecideAnnulment,
  mayDraft,
  mayKeep,
  mayReview,
  openQuestion,
  openSignature,
} from './policy.ts'
import { wordFileOf } from './setting.ts'
import { pdfOf } from './store/issued.ts'
import { seriesOf } from './store/register.ts'
import { getDocument } from './store/subject.ts'
import { elementsOf, versionsOf } from './store/version.ts'
import type { DocumentSubject } from './subject.ts'
import { summaries } from './summaries.ts'
import { surroundingsOf } from './surroundings.ts'

const numbered = z.object({ number: MatterNumber })
const readable = {
  find: (ctx: Context, { number }: { number: string }) => getDocument(ctx, number),
  allow: (actor: Context['actor'], { matter }: DocumentSubject) => mayReadMatter(actor, matter),
}

/** Where a document stands, what was said, what the rules find, and what this reader may do. */
export const showFlow = query({
  name: 'documents.show-flow',
  summary: summaries.flow,
  input: numbered,
  ...readable,
  async run(ctx, _input, subject) {
    const { document } = subject
    const around = await surroundingsOf(ctx, subject)
    const series = await seriesOf(ctx.tx, [document.issuerId])
    return {
      ...{ subject, book: around.book, may: mayDo(ctx, subject) },
      findings: isUnsigned(subject) ? await adviceOn(ctx, subject, around) : null,
      series: series.filter(({ formats }) => formats.includes(document.elements.format)),
      pdf: document.pdfFileId ? await pdfOf(ctx.tx, document) : null,
    }
  },
})
export type Flow = Awaited<ReturnType<typeof showFlow>>

function mayDo({ actor }: Context, subject: DocumentSubject) {
  const { state } = subject.document
  const isDrafting = state === 'drafting' || state === 'consulting'
  const keeps = mayKeep(actor, subject)
  const signature = openSignature(actor, subject)
  const goesOn = keeps && !isAnnulling(subject)
  return {
    draft: isDrafting && mayDraft(actor, subject),
    answer: isUnsigned(subject) && openQuestion(actor, subject) !== undefined,
    review: state === 'reviewing' && mayReview(actor, subject),
    reviewOwn: state === 'reviewing' && keeps && !mayReview(actor, subject),
    sign: state === 'signing' && signature !== undefined,
    byDelegation: signature?.delegation != null,
    recheck: state === 'rechecking' && goesOn,
    register: state === 'registering' && goesOn,
    void: (state === 'setting' || state === 'ready') && goesOn,
    annul: annullable.includes(state) && goesOn,
    decideAnnulment: isAnnulling(subject) && mayDecideAnnulment(actor, subject),
    waitForAnnulment: keeps && !goesOn,
    withdraw: isUnsigned(subject) && mayDraft(actor, subject),
  }
}

/** Live editing keeps a version every half a minute. */
const versionsOnPage = 30

/** The versions, newest first, and what changed between two: the last two unless others are asked for. */
export const showVersions = query({
  name: 'documents.show-versions',
  summary: summaries.versions,
  input: numbered.extend({
    older: z.coerce.number().int().min(1).optional().catch(undefined),
    newer: z.coerce.number().int().min(1).optional().catch(undefined),
    before: z.coerce.number().int().min(1).optional().catch(undefined),
  }),
  ...readable,
  async run(ctx, input, { id, document, matter }) {
    const newer = Math.min(input.newer ?? document.version, document.version)
    const older = Math.min(input.older ?? Math.max(newer - 1, 1), document.version)
    const found = await versionsOf(ctx.tx, id, { before: input.before, limit: versionsOnPage + 1 })
    const lines = found.slice(0, versionsOnPage)
    const people = await partyNames(
      ctx.tx,
      lines.map(({ savedBy }) => savedBy),
    )
    const changes = compare(linesOf(await elementsOf(ctx.tx, id, older)), linesOf(await elementsOf(ctx.tx, id, newer)))
    return {
      ...{ matter, older, newer, changes, newest: document.version },
      next: found.length > versionsOnPage ? (lines.at(-1)?.ordinal ?? null) : null,
      lines: lines.map((line) => ({ ...line, name: people.get(line.savedBy)?.name ?? '' })),
    }
  },
})
export type Versions = Awaited<ReturnType<typeof showVersions>>

/** What is compared: the title, then the body by paragraphs, tables by rows. */
function linesOf({ title, content }: Elements): string[] {
  const tables = content.blocks.flatMap((block) =>
    block.type === 'table' ? [block.head, ...block.rows].map((row) => `| ${row.join(' | ')} |`) : [],
  )
  return [title, ...paragraphsOf(content), ...tables]
}

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The words of a set document for use elsewhere. */
export const exportWord = query({
  name: 'documents.export-word',
  summary: summaries.exportWord,
  input: numbered,
  ...readable,
  async run(ctx, _input, subject): Promise<FileAnswer> {
    const { name, bytes } = await wordFileOf(ctx, subject)
    return { type: docx, body: bytes, downloadAs: name }
  },
})
