import { attachmentsOf, isHolder, type MatterExtra } from '../docket/index.ts'
import { slot } from './operations.ts'
import { phrases } from './phrases.ts'
import { papersOf } from './store/paper.ts'
import { Papers } from './views/panel.tsx'

/** Shows on every matter the papers that were issued on it. */
export const papersExtra: MatterExtra = {
  async describe(ctx, matter) {
    const papers = await papersOf(ctx.tx, matter.id)
    if (papers.length === 0) return {}
    const files = new Map((await attachmentsOf(ctx.tx, matter.id)).map(({ id, file }) => [file.id, id]))
    const mayTryAgain = isHolder(ctx.actor, matter)
    const shown = papers.map((paper) => {
      const attachment = paper.fileId && files.get(paper.fileId)
      return { ...paper, mayTryAgain, href: attachment ? `/matters/${matter.number}/attachments/${attachment}` : null }
    })
    const view = () => <Papers papers={shown} />
    return { panels: [{ id: 'papers', title: phrases.papers, view }], slots: { [slot]: phrases.papers } }
  },
}
