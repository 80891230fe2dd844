import type { Chapter } from './chapters.ts'
import type { Block } from './markdown.ts'

/** A section in which the words stand. */
export interface Hit {
  readonly href: string
  readonly title: string
  /** Its beginning. */
  readonly excerpt: string
}

const excerptLength = 90

/** Sections that hold every one of the words, wherever they stand in them; in the order of the manual. */
export function search(chapters: readonly Chapter[], words: string): Hit[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean)
  return chapters.flatMap((chapter) =>
    chapter.sections.flatMap((section): Hit[] => {
      const text = section.blocks.map(textOf).join(' ')
      const everything = plain(`${chapter.title} ${section.title} ${text}`)
      if (!wanted.every((word) => everything.includes(word))) return []
      const excerpt = text.replace(/[*`]/g, '').slice(0, excerptLength)
      return [{ href: `/help/${chapter.name}#${section.id}`, title: `${chapter.title} · ${section.title}`, excerpt }]
    }),
  )
}

/** Traditional characters are not looked for: who reads them finds by words that are the same in both, or by the contents. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

function textOf(block: Block): string {
  return block.kind === 'list' ? block.items.join(' ') : block.text
}
