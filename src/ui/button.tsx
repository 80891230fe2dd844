import type { ComponentChildren } from 'preact'
import { useText, type Words } from './language.ts'
import { isSafeHref } from './link.tsx'

export type ButtonVariant = 'primary' | 'secondary' | 'tertiary' | 'danger'

interface ButtonProps {
  readonly variant?: ButtonVariant | undefined
  /** Sent with the form when this button was pressed. */
  readonly name?: string
  readonly value?: string
  /** Sends the form elsewhere, such as "save" beside "send". */
  readonly formAction?: string
  readonly children: Words
}

/** Sends the form it stands in. */
export function Button({ variant = 'primary', name, value, formAction, children }: ButtonProps) {
  const t = useText()
  return (
    <button class="ds-button" type="submit" name={name} value={value} formaction={formAction} {...look(variant)}>
      {t(children)}
    </button>
  )
}

/** A link that looks like a button, for going somewhere important. */
export function LinkButton(props: {
  href: string
  variant?: ButtonVariant
  download?: boolean | string
  children: Words
}) {
  const t = useText()
  const { href, variant = 'primary', download, children } = props
  if (!isSafeHref(href)) return <span>{t(children)}</span>
  return (
    <a class="ds-button" href={href} download={download} {...look(variant)}>
      {t(children)}
    </a>
  )
}

/** Buttons in a row that wraps. */
export function ButtonRow({ children }: { children: ComponentChildren }) {
  return <div class="form-buttons">{children}</div>
}

function look(variant: ButtonVariant) {
  return variant === 'danger' ? { 'data-variant': 'primary', 'data-color': 'danger' } : { 'data-variant': variant }
}
