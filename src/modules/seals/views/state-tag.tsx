import { usePage } from '../../../kernel/page.ts'
import { type Colour, Tag, useText } from '../../../ui/index.ts'
import type { SealState } from '../model.ts'
import { stateNames } from '../phrases.ts'

const colours: Readonly<Record<keyof typeof stateNames, Colour>> = {
  valid: 'success',
  suspended: 'warning',
  revoked: 'danger',
  expired: 'neutral',
}

/** A seal's state as it is now: one whose certificate has ended cannot be used, whatever its state. */
export function StateTag({ state, endsAt }: { state: SealState; endsAt: Date | null }) {
  const t = useText()
  const { now } = usePage()
  const shown = state === 'valid' && endsAt !== null && endsAt <= now ? 'expired' : state
  return <Tag color={colours[shown]}>{t(stateNames[shown])}</Tag>
}
