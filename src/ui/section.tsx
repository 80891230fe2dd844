import type { ComponentChildren } from 'preact'
import { useText, type Words } from './language.ts'

interface SectionProps {
  readonly title: Words
  /** Makes the heading a target for links. */
  readonly id?: string
  readonly level?: 2 | 3
  /** Stands at the end of the heading's line, such as "all…". */
  readonly aside?: ComponentChildren
  readonly children?: ComponentChildren
}

/** A part of a page under its own heading. */
export function Section({ title, id, level = 2, aside, children }: SectionProps) {
  const t = useText()
  const Heading = `h${level}` as const
  return (
    <section class="section" id={id}>
      <div class="section-head">
        <Heading>{t(title)}</Heading>
        {aside}
      </div>
      {children}
    </section>
  )
}

/** Text for reading: paragraphs, lists and headings with room, not wider than the eye likes. */
export function Prose({ children }: { children: ComponentChildren }) {
  return <div class="prose">{children}</div>
}

interface ColumnsProps {
  readonly children: ComponentChildren
  /** The narrower part. */
  readonly aside: ComponentChildren
  /** On a phone the narrower part comes first, as a clock should; otherwise it follows. */
  readonly asideFirst?: boolean
}

/** Main content with a narrower part beside it. */
export function Columns({ children, aside, asideFirst = false }: ColumnsProps) {
  const side = <aside class="columns-aside">{aside}</aside>
  return (
    <div class="columns" data-first={asideFirst ? 'aside' : undefined}>
      {asideFirst && side}
      <div class="columns-main">{children}</div>
      {!asideFirst && side}
    </div>
  )
}
