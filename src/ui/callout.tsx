import type { ComponentChildren } from 'preact'
import { useText, type Words } from './language.ts'
import { phrases } from './phrases.ts'

interface CalloutProps {
  readonly kind?: 'info' | 'success' | 'warning' | 'danger'
  readonly title?: Words
  readonly children?: ComponentChildren
}

/** Something to notice before going on. */
export function Callout({ kind = 'info', title, children }: CalloutProps) {
  const t = useText()
  return (
    <div class="ds-alert callout" data-color={kind}>
      <p class="unseen">{t(phrases[kind])}</p>
      {title && <p class="callout-title">{t(title)}</p>}
      {children && <div class="callout-body">{children}</div>}
    </div>
  )
}
