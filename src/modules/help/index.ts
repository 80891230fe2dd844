/** The manual as help pages. */
import type { Module } from '../../kernel/module.ts'
import { showPublic } from '../../kernel/page.ts'
import { showChapter, showContents } from './queries.ts'
import { ChapterView, ContentsView } from './views.tsx'

export { chapterNames, manualFolder } from './chapters.ts'

export const helpModule: Module = {
  name: 'help',
  pages: {
    'GET /help': showPublic(showContents, ContentsView),
    'GET /help/:chapter': showPublic(showChapter, ChapterView),
  },
}
