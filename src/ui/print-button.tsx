import { both } from '../kernel/text.ts'
import { Island } from './island.tsx'
import { useText, type Words } from './language.ts'

/** Prints the page; only there with script, as browsers print without it too. */
export function PrintButton({ text = both('打印', 'Print') }: { text?: Words }) {
  const t = useText()
  return (
    <Island name="print">
      <button class="ds-button" data-variant="secondary" type="button" data-start="">
        {t(text)}
      </button>
    </Island>
  )
}
