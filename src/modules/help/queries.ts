import { z } from 'zod'
import { query } from '../../kernel/query.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { both } from '../../kernel/text.ts'
import { type Chapter, type ChapterName, chapterNames, manualIn } from './chapters.ts'
import { type Hit, search } from './search.ts'

export interface Contents {
  readonly words: string
  readonly hits: readonly Hit[]
  readonly chapters: ReadonlyMap<ChapterName, Chapter>
}

/** The contents of the manual, or the places where words stand in it. */
export const showContents = query({
  name: 'help.show-contents',
  summary: both('查看帮助目录，或在帮助中搜索。', 'Read the contents of the manual, or search it.'),
  input: z.object({ q: z.string().trim().max(100).default('') }),
  find: async () => ({ id: 'help' }),
  allow: () => true,
  run: async ({ language }, { q }): Promise<Contents> => {
    const chapters = manualIn(language === 'en' ? 'en' : 'zh')
    return { words: q, hits: q ? search([...chapters.values()], q) : [], chapters }
  },
})

/** One chapter. */
export const showChapter = query({
  name: 'help.show-chapter',
  summary: both('查看帮助的一章。', 'Read a chapter of the manual.'),
  input: z.object({ chapter: z.string().max(40) }),
  find: async (_ctx, { chapter }) => ({ id: chapter }),
  allow: () => true,
  run: async ({ language }, { chapter }): Promise<Chapter> => {
    const name = chapterNames.find((one) => one === chapter)
    const found = name && manualIn(language === 'en' ? 'en' : 'zh').get(name)
    if (!found) throw new Refusal('not-found', both('没有这一章。', 'There is no such chapter.'))
    return found
  },
})
