import { z } from 'zod'
import { query } from '../../../kernel/query.ts'
import { both } from '../../../kernel/text.ts'
import { ItemCode } from '../model.ts'
import { mayWrite } from '../policy.ts'
import { readPicture } from '../process/picture.ts'
import { versionLines } from '../store/guides.ts'
import { judge } from './findings.ts'
import { readDraft } from './subject.ts'

/** The draft as the page of a service shows it. */
export const previewGuide = query({
  name: 'catalogue.preview-guide',
  summary: both('像群众一样看草稿的办事指南。', 'See a draft as the page of the service will show it.'),
  input: z.object({ code: ItemCode }),
  find: (ctx, { code }) => readDraft(ctx, code),
  allow: mayWrite,
  async run(ctx, _input, subject) {
    const { draft } = subject
    const { guide, around, findings } = await judge(ctx.tx, draft.content)
    const version = guide && {
      ...{ id: draft.id, itemId: subject.id, itemCode: subject.code, version: draft.version, content: guide },
      ...{ publishedAt: null, publishedBy: null, process: around?.process ?? null },
    }
    return {
      ...{ item: subject, guide: version, related: [], findings, content: draft.content },
      picture: guide && around?.process ? await readPicture(guide.process) : null,
      versions: await versionLines(ctx.tx, subject.id),
    }
  },
})
