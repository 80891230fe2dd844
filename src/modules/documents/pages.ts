import { act, type PageTable, show } from '../../kernel/page.ts'
import { attachFiles, detachFile, saveDraft, startDocument } from './operations/draft.ts'
import { listAll, showDraft } from './queries.ts'
import { DraftView } from './views/draft-view.tsx'
import { ListView } from './views/list-view.tsx'

const list = show(listAll, ListView)
const draft = show(showDraft, DraftView)
const toDraft = ({ number }: { number: string }) => `/matters/${number}/document`

export const pages: PageTable = {
  'GET /desk/documents': list,
  'POST /desk/documents': act(startDocument, { then: toDraft, again: list }),
  'GET /matters/:number/document': draft,
  'POST /matters/:number/document': act(saveDraft, { then: toDraft, again: draft }),
  'POST /matters/:number/document/files': act(attachFiles, { then: toDraft, again: draft, uploads: true }),
  'POST /matters/:number/document/files/:attachment/removal': act(detachFile, { then: toDraft, again: draft }),
}
