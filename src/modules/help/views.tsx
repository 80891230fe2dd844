import type { View } from '../../kernel/page.ts'
import { both, same } from '../../kernel/text.ts'
import { EmptyState, Link, Page, PrintButton, Prose, SearchBox, Section, useText } from '../../ui/index.ts'
import { audiences, type Chapter } from './chapters.ts'
import { type Block, parseInline } from './markdown.ts'
import type { Contents } from './queries.ts'

const phrases = {
  title: both('帮助', 'Help'),
  lead: both('怎样用本平台办事。每一章都可以打印。', 'How to use this platform. Every chapter can be printed.'),
  search: both('在帮助中搜索', 'Search the help'),
  example: both('例如：补正、查毒、回执', 'For example: correction, virus, receipt'),
  found: (count: number) => both(`找到 ${count} 处`, `${count} found`),
  nothing: both('没有找到，请换个词，或者看下面的目录。', 'Nothing found. Try another word, or the contents below.'),
  onThisPage: both('本章内容', 'In this chapter'),
} as const

/** The words of the manual are in the language of the page already; traditional Chinese is made of the simplified. */
function useManual(): (text: string) => string {
  const t = useText()
  return (text) => t(same(text))
}

/** Search and contents. */
export const ContentsView: View<Contents> = ({ data }) => (
  <Page title={phrases.title} description={phrases.lead} crumbs={[]}>
    <SearchBox action="/help" label={phrases.search} example={phrases.example} />
    {data.words !== '' && <Found data={data} />}
    {audiences.map(({ title, chapters }) => (
      <Section key={title.en} title={title}>
        <ul class="help-contents">
          {chapters.map((name) => (
            <ChapterLine key={name} chapter={data.chapters.get(name)} />
          ))}
        </ul>
      </Section>
    ))}
  </Page>
)

function Found({ data: { hits } }: { data: Contents }) {
  const m = useManual()
  if (hits.length === 0) return <EmptyState title={phrases.nothing} />
  return (
    <Section title={phrases.found(hits.length)}>
      <ul class="help-contents">
        {hits.map(({ href, title, excerpt }) => (
          <li key={href}>
            <Link href={href}>{m(title)}</Link>
            <p class="hint">{m(excerpt)}…</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function ChapterLine({ chapter }: { chapter: Chapter | undefined }) {
  const m = useManual()
  if (!chapter) return null
  const { name, title, sections } = chapter
  return (
    <li>
      <Link href={`/help/${name}`}>{m(title)}</Link>
      <p class="hint">{sections.map((section) => m(section.title)).join(' · ')}</p>
    </li>
  )
}

/** One chapter, with what is in it first. */
export const ChapterView: View<Chapter> = ({ data }) => {
  const m = useManual()
  const t = useText()
  const { title, lead, sections } = data
  return (
    <Page title={m(title)} crumbs={[{ text: phrases.title, href: '/help' }]} actions={<PrintButton />}>
      <Prose>
        <Blocks blocks={lead} />
        <nav class="no-print" aria-label={t(phrases.onThisPage)}>
          <ul>
            {sections.map((section) => (
              <li key={section.id}>
                <Link href={`#${section.id}`}>{m(section.title)}</Link>
              </li>
            ))}
          </ul>
        </nav>
      </Prose>
      {sections.map((section) => (
        <Section key={section.id} id={section.id} title={m(section.title)}>
          <Prose>
            <Blocks blocks={section.blocks} />
          </Prose>
        </Section>
      ))}
    </Page>
  )
}

function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block, at) => <OneBlock key={at} block={block} />)
}

function OneBlock({ block }: { block: Block }) {
  if (block.kind === 'code') return <pre tabindex={0}>{block.text}</pre>
  if (block.kind !== 'list')
    return (
      <p>
        <Words text={block.text} />
      </p>
    )
  const items = block.items.map((item) => (
    <li key={item}>
      <Words text={item} />
    </li>
  ))
  return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
}

/** Everything is text to the browser: nothing that is written in a chapter becomes markup but the few marks. */
function Words({ text }: { text: string }) {
  const m = useManual()
  return parseInline(text).map((part, at) => {
    if (part.kind === 'link')
      return (
        <Link key={at} href={part.href}>
          {m(part.text)}
        </Link>
      )
    if (part.kind === 'strong') return <strong key={at}>{m(part.text)}</strong>
    if (part.kind === 'emphasis') return <em key={at}>{m(part.text)}</em>
    return part.kind === 'code' ? <code key={at}>{part.text}</code> : m(part.text)
  })
}
