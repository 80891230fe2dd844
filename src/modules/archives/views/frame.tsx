import type { ComponentChildren } from 'preact'
import { usePage } from '../../../kernel/page.ts'
import { Page, Tabs, type Words } from '../../../ui/index.ts'
import { says } from '../page-phrases.ts'

const parts = [
  { text: says.archive, href: '/desk/archives' },
  { text: says.pending, href: '/desk/archives/filing' },
  { text: says.catalogue, href: '/desk/archives/pieces' },
  { text: says.packages, href: '/desk/archives/packages' },
  { text: says.lists, href: '/desk/archives/destruction' },
  { text: says.books, href: '/desk/archives/books' },
  { text: says.settings, href: '/desk/archives/rules' },
] as const

interface FrameProps {
  readonly title: Words
  readonly description: Words
  readonly children: ComponentChildren
}

/** A page of the archive, with the way to the others; who looks at another organisation's keeps looking at it. */
export function Frame({ title, description, children }: FrameProps) {
  const { url } = usePage()
  const organisation = url.searchParams.get('organisation')
  const of = organisation ? `?organisation=${encodeURIComponent(organisation)}` : ''
  const tabs = parts.map(({ text, href }) => ({ text, href: `${href}${of}`, current: url.pathname === href }))
  return (
    <Page title={title} description={description} desk wide>
      <Tabs label={says.archive} tabs={tabs} />
      {children}
    </Page>
  )
}
