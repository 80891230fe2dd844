import type { ComponentChildren } from 'preact'
import { useText, type Words } from './language.ts'

/** Nothing here, said kindly, with what one can do about it. */
export function EmptyState({ title, children }: { title: Words; children?: ComponentChildren }) {
  const t = useText()
  return (
    <div class="empty" data-look={children ? 'wide' : undefined}>
      <svg class="empty-sun" viewBox="0 0 64 40" aria-hidden="true" focusable="false">
        <path d="M4 32h56" />
        <path d="M20 32a12 12 0 0 1 24 0" />
        <path d="M32 6v8M13 14l5 5M51 14l-5 5" />
      </svg>
      <p>{t(title)}</p>
      {children}
    </div>
  )
}
