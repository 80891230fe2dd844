import type { ComponentChildren } from 'preact'
import { useText, type Words } from './language.ts'

/** A named group of controls, such as an address or one person of a household. */
export function Fieldset({ legend, hint, children }: { legend: Words; hint?: Words; children: ComponentChildren }) {
  const t = useText()
  return (
    <fieldset class="ds-fieldset fieldset">
      <legend class="fieldset-legend">{t(legend)}</legend>
      {hint && <p class="field-hint">{t(hint)}</p>}
      {children}
    </fieldset>
  )
}
