import type { ComponentChildren } from 'preact'
import { usePage } from '../kernel/page.ts'
import { isRefused } from './control.ts'
import { useText, type Words } from './language.ts'

interface DetailsProps {
  readonly summary: Words
  readonly open?: boolean
  /** Action of a form inside: when that form was refused, its error must be in sight. */
  readonly openFor?: string
  readonly children: ComponentChildren
}

/** Something to open when wanted. */
export function Details({ summary, open, openFor, children }: DetailsProps) {
  const t = useText()
  const page = usePage()
  const refused = openFor !== undefined && isRefused(page, new URL(openFor, page.url).pathname)
  return (
    <details class="ds-details details" open={open || refused}>
      <summary>{t(summary)}</summary>
      <div>{children}</div>
    </details>
  )
}
