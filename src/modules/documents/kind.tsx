import type { Text } from '../../kernel/text.ts'
import type { Action, MatterKind } from '../docket/index.ts'
import { loadBook } from './addressees.ts'
import { importSlot } from './editing/operations/import-file.ts'
import { imports } from './editing/phrases.ts'
import { flow } from './flow-phrases.ts'
import { attachmentSlot } from './operations/draft.ts'
import { pdfSlot } from './operations/register.ts'
import { words } from './phrases.ts'
import { mayDraft } from './policy.ts'
import { getDocument } from './store/subject.ts'
import { Annulments, Consultations, Signatures } from './views/flow-parts.tsx'
import { DocumentText } from './views/text-view.tsx'

/** An outgoing official document on the docket. */
export const documentKind: MatterKind = {
  kind: 'document',
  name: words.kind,
  async describe(ctx, matter) {
    const subject = await getDocument(ctx, matter.number)
    const book = await loadBook(ctx.tx, subject.document.officeId)
    const { state, elements } = subject.document
    const at = `/matters/${matter.number}/document`
    const isOpen = state === 'drafting' || state === 'consulting'
    const actions: Action[] = [{ href: `${at}/flow`, text: flow.open, primary: true }]
    if (isOpen && mayDraft(ctx.actor, subject)) actions.push({ href: at, text: words.edit })
    return {
      panels: [
        {
          ...{ id: 'document', title: words.kind, urgent: true },
          view: () => (
            <>
              <DocumentText elements={elements} book={book} />
              <Consultations subject={subject} book={book} />
              <Signatures subject={subject} book={book} />
              <Annulments subject={subject} />
            </>
          ),
        },
      ],
      actions,
      next: nextOf(state),
      slots: { [importSlot]: imports.slot, [attachmentSlot]: words.slot, [pdfSlot]: words.pdf },
    }
  },
}

/** What comes next, while something does. */
function nextOf(state: string): Text | null {
  return Object.entries(flow.next).find(([name]) => name === state)?.[1] ?? null
}
