import type { Day } from '../kernel/day.ts'
import { both, type Text } from '../kernel/text.ts'
import type { PartKind } from './bar.tsx'

/** What the clock pictures need of a reading; the calendar's own reading fits. */
export interface ClockReading {
  readonly state: 'idle' | 'running' | 'stopped' | 'finished'
  readonly late: boolean
  /** Null when no day can be told; while the clock stands, the day if it ran again from now. */
  readonly dueDay: Day | null
  readonly remaining: { readonly unit: ClockUnit; readonly amount: number }
  /** Share of the time that is used, 0 to 1; above 1 when late. */
  readonly share: number
  /** Why the due day may still move. */
  readonly provisional?: Text | undefined
  /** Who held the matter, in order. */
  readonly stretches: readonly Stretch[]
}
export type ClockUnit = 'working-days' | 'calendar-days' | 'hours'
export interface Stretch {
  readonly holder: Text
  readonly kind: Exclude<PartKind, 'rest'>
  readonly workingDays: number
}

/** How the reading looks: late and near want attention. */
export function toneOf({
  state,
  late,
  share,
}: ClockReading): 'idle' | 'running' | 'near' | 'late' | 'stopped' | 'finished' {
  if (late) return 'late'
  if (state !== 'running') return state
  return share >= 0.8 ? 'near' : 'running'
}

const units: Record<ClockUnit, Text> = {
  'working-days': both('个工作日', 'working days'),
  'calendar-days': both('天', 'days'),
  hours: both('小时', 'hours'),
}

/** The unit as it follows a number. */
export function unitAfter(amount: number, unit: ClockUnit): Text {
  const { zh, en } = units[unit]
  return Math.abs(amount) === 1 ? both(zh, en.slice(0, -1)) : both(zh, en)
}

/** The state of the clock in a few words. */
export function stateWords(reading: ClockReading): Text {
  if (reading.state === 'finished')
    return reading.late ? both('逾期办结', 'Finished late') : both('按期办结', 'Finished in time')
  if (reading.state === 'stopped')
    return reading.late ? both('已逾期，现暂停计时', 'Overdue, now stopped') : both('依法暂停计时', 'Stopped by law')
  if (reading.state === 'idle') return both('尚未开始计时', 'Not started')
  return reading.late ? both('已逾期', 'Late by') : both('计时中', 'Running')
}

/** What is left, or by how much it is late, as a sentence without the number in large type. */
export function remainingWords({ remaining, late }: ClockReading): Text {
  const amount = Math.abs(remaining.amount)
  const unit = unitAfter(amount, remaining.unit)
  if (late) return both(`逾期 ${amount} ${unit.zh}`, `${amount} ${unit.en} late`)
  return both(`剩余 ${amount} ${unit.zh}`, `${amount} ${unit.en} left`)
}

/** One sum for each holder, the longest first, for the legend. */
export function byHolder(stretches: readonly Stretch[]): readonly Stretch[] {
  const sums = new Map<string, Stretch>()
  for (const stretch of stretches) {
    const key = `${stretch.kind} ${stretch.holder.zh}`
    const before = sums.get(key)?.workingDays ?? 0
    sums.set(key, { ...stretch, workingDays: before + stretch.workingDays })
  }
  return [...sums.values()].sort((a, b) => b.workingDays - a.workingDays)
}
