import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { both, type Text } from '../../kernel/text.ts'
import { type Block, parseMarkdown } from './markdown.ts'

/** The chapters, in the order of the contents; each is a file of this name in both languages. */
export const chapterNames = [
  'start',
  'apply',
  'follow',
  'results',
  'behalf',
  'open',
  'rate',
  'help-others',
  'desk',
  'handle',
  'together',
  'answer',
  'documents',
  'delivery',
  'directives',
  'archive',
  'burden',
  'find-documents',
  'supervise',
  'guides',
  'administer',
] as const
export type ChapterName = (typeof chapterNames)[number]

/** For whom a chapter is written. */
export const audiences = [
  {
    title: both('办事的人', 'For residents'),
    chapters: ['start', 'apply', 'follow', 'results', 'behalf', 'open', 'rate'],
  },
  { title: both('帮办员', 'For helpers'), chapters: ['help-others'] },
  {
    title: both('工作人员', 'For staff'),
    chapters: [
      'desk',
      'handle',
      'together',
      'answer',
      'documents',
      'find-documents',
      'delivery',
      'directives',
      'burden',
      'archive',
    ],
  },
  { title: both('监督人员', 'For supervision'), chapters: ['supervise'] },
  { title: both('部门发布人和管理员', 'For publishers and administrators'), chapters: ['guides', 'administer'] },
] as const satisfies readonly { title: Text; chapters: readonly ChapterName[] }[]

export interface Section {
  /** Part of the address: its place in the chapter, the same in both languages. */
  readonly id: string
  readonly title: string
  readonly blocks: readonly Block[]
}

export interface Chapter {
  readonly name: ChapterName
  readonly title: string
  readonly lead: readonly Block[]
  readonly sections: readonly Section[]
}

export const manualFolder = join(import.meta.dirname, '../../../docs/manual')
const manual = { zh: chaptersIn('zh'), en: chaptersIn('en') }

/** The manual in a language; traditional Chinese is made of the simplified. */
export function manualIn(language: 'zh' | 'en'): ReadonlyMap<ChapterName, Chapter> {
  return manual[language]
}

/** Read once: the files ship with the program. */
function chaptersIn(language: 'zh' | 'en'): ReadonlyMap<ChapterName, Chapter> {
  return new Map(
    chapterNames.map((name) => [
      name,
      chapterOf(name, readFileSync(join(manualFolder, language, `${name}.md`), 'utf8'), language),
    ]),
  )
}

function chapterOf(name: ChapterName, source: string, language: 'zh' | 'en'): Chapter {
  const [head, ...blocks] = parseMarkdown(source, language === 'zh' ? '' : ' ')
  if (head?.kind !== 'heading' || head.level !== 1) throw new Error(`${name}.md does not begin with its title`)
  const starts = blocks.flatMap((block, at) => (block.kind === 'heading' && block.level === 2 ? [at] : []))
  const sections = starts.map((at, place): Section => {
    const title = blocks[at]
    return {
      id: `part-${place + 1}`,
      title: title?.kind === 'heading' ? title.text : '',
      blocks: blocks.slice(at + 1, starts[place + 1] ?? blocks.length),
    }
  })
  return { name, title: head.text, lead: blocks.slice(0, starts[0] ?? blocks.length), sections }
}
