import { both } from '../kernel/text.ts'
import { useText } from './language.ts'

const words = {
  blue: both('蓝牌提醒', 'Blue card'),
  yellow: both('黄牌', 'Yellow card'),
  red: both('红牌', 'Red card'),
} as const

/** The card that a matter carries for its clock; nothing when it carries none. */
export function CardTag({ card }: { card: 'blue' | 'yellow' | 'red' | null }) {
  const t = useText()
  if (!card) return null
  return (
    <span class="card-tag" data-card={card}>
      <svg viewBox="0 0 10 14" aria-hidden="true" focusable="false">
        <rect x="0.5" y="0.5" width="9" height="13" rx="1.5" />
      </svg>
      {t(words[card])}
    </span>
  )
}
