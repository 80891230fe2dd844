import type { Action, MatterKind } from '../docket/index.ts'
import { loadBook } from './addressees.ts'
import { attachmentSlot } from './operations/draft.ts'
import { words } from './phrases.ts'
import { mayDraft } from './policy.ts'
import { getDocument } from './store/subject.ts'
import { DocumentText } from './views/text-view.tsx'

/** An outgoing official document on the docket. */
export const documentKind: MatterKind = {
  kind: 'document',
  name: words.kind,
  async describe(ctx, matter) {
    const subject = await getDocument(ctx, matter.number)
    const book = await loadBook(ctx.tx, subject.document.officeId)
    const actions: Action[] = []
    const isOpen = subject.document.state === 'drafting' || subject.document.state === 'consulting'
    if (isOpen && mayDraft(ctx.actor, subject))
      actions.push({ href: `/matters/${matter.number}/document`, text: words.edit, primary: true })
    return {
      panels: [
        {
          ...{ id: 'document', title: words.kind, urgent: true },
          view: () => <DocumentText elements={subject.document.elements} book={book} />,
        },
      ],
      actions,
      next: null,
      slots: { [attachmentSlot]: words.slot },
    }
  },
}
