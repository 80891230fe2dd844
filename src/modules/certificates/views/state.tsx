import { type Colour, Tag, useText } from '../../../ui/index.ts'
import type { State } from '../model.ts'
import { pagePhrases, stateNames } from '../phrases.ts'

type Shown = State | 'not-yet'

/** Ended states that somebody may come back from look like a warning, the others like danger; the word says which. */
const colours: Readonly<Record<Shown, Colour>> = {
  valid: 'success',
  'not-yet': 'warning',
  suspended: 'warning',
  revoked: 'danger',
  withdrawn: 'danger',
  deregistered: 'danger',
  cancelled: 'danger',
  expired: 'danger',
}

/** One drawn sign for each of the three answers, so that colour never speaks alone. */
const signs: Readonly<Record<string, string>> = {
  success: 'M14 25l8 8 14-17',
  warning: 'M25 13v15M25 35v2',
  danger: 'M16 16l18 18M34 16L16 34',
}

/** A state in a list. */
export function StateTag({ state }: { state: Shown }) {
  const t = useText()
  return <Tag color={colours[state]}>{t(stateNames[state])}</Tag>
}

/** The answer of a check, in letters that are read at arm's length. */
export function StateBanner({ state }: { state: Shown }) {
  const t = useText()
  const color = colours[state]
  return (
    <div class="state-banner" data-color={color}>
      <svg viewBox="0 0 50 50" width="72" height="72" aria-hidden="true" focusable="false">
        <circle cx="25" cy="25" r="23" />
        <path d={signs[color] ?? signs.warning} />
      </svg>
      <div>
        <p class="state-word">{t(stateNames[state])}</p>
        <p>{t(pagePhrases.means[state])}</p>
      </div>
    </div>
  )
}
