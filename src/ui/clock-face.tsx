import { usePage } from '../kernel/page.ts'
import { both } from '../kernel/text.ts'
import { Bar } from './bar.tsx'
import {
  byHolder,
  type ClockReading,
  remainingWords,
  type Stretch,
  stateWords,
  toneOf,
  unitAfter,
} from './clock-reading.ts'
import { formatWeekday, useText, type Words } from './language.ts'
import { Ring } from './ring.tsx'

const phrases = {
  due: both('应办结于', 'Due'),
  ifResumed: both('如现在恢复计时，应办结于', 'Due if it ran again from now'),
  provisional: both('暂定', 'Provisional'),
  held: both('时间用在了哪里', 'Where the time went'),
  left: both('剩余', 'Left'),
  was: both('办结时剩余', 'Left when finished'),
} as const

interface ClockFaceProps {
  readonly reading: ClockReading
  /** Length of the whole term in its unit, for the lines of the dial. */
  readonly term?: number
  /** Heading; the words "clock of this matter" when absent. */
  readonly title?: Words
}

/** The clock of a matter as everybody sees it: how much is used, what is left, until when, why not sure, and who held it how long. */
export function ClockFace({ reading, term, title = both('办理时钟', 'Clock of this matter') }: ClockFaceProps) {
  const t = useText()
  const tone = toneOf(reading)
  const amount = Math.abs(reading.remaining.amount)
  return (
    <section class="clock" data-tone={tone} aria-label={t(title)}>
      <div class="clock-frame">
        <Ring share={reading.share} tone={tone} {...(term && { ticks: term })}>
          <p class="clock-state">{t(stateWords(reading))}</p>
          {reading.state !== 'idle' && (
            <p class="clock-amount">
              {!reading.late && (
                <span class="clock-lead">{t(reading.state === 'finished' ? phrases.was : phrases.left)}</span>
              )}
              <strong>{amount}</strong>
              <span>{t(unitAfter(amount, reading.remaining.unit))}</span>
            </p>
          )}
        </Ring>
        <div class="clock-side">
          <DueDay reading={reading} />
          <Holders stretches={reading.stretches} />
        </div>
      </div>
    </section>
  )
}

function DueDay({ reading }: { reading: ClockReading }) {
  const t = useText()
  const { language } = usePage()
  if (!reading.dueDay) return null
  return (
    <div class="clock-due">
      <p class="clock-label">
        {t(reading.state === 'stopped' ? phrases.ifResumed : phrases.due)}
        {reading.provisional && <span class="clock-provisional">{t(phrases.provisional)}</span>}
      </p>
      <p class="clock-day">
        <time datetime={reading.dueDay}>{formatWeekday(reading.dueDay, language)}</time>
      </p>
      {reading.provisional && <p class="clock-reason">{t(reading.provisional)}</p>}
    </div>
  )
}

/** The stacked bar in order of time, and the legend with a sum for each holder. */
function Holders({ stretches }: { stretches: readonly Stretch[] }) {
  const t = useText()
  if (stretches.length === 0) return null
  return (
    <div class="clock-held">
      <p class="clock-label">{t(phrases.held)}</p>
      <Bar parts={stretches.map(({ holder, kind, workingDays }) => ({ text: holder, kind, amount: workingDays }))} />
      <ul class="clock-legend">
        {byHolder(stretches).map(({ holder, kind, workingDays }) => (
          <li key={kind + holder.zh}>
            <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
              <rect class={`part part-${kind}`} width="12" height="12" rx="3" />
            </svg>
            <span>{t(holder)}</span>{' '}
            <span class="clock-days">
              {t(both(`${workingDays} 个工作日`, `${workingDays} working ${workingDays === 1 ? 'day' : 'days'}`))}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The same reading for a row of a list: a small dial, what is left, the due day. */
export function ClockBadge({
  reading,
}: {
  reading: Pick<ClockReading, 'state' | 'late' | 'dueDay' | 'remaining' | 'share' | 'provisional'>
}) {
  const t = useText()
  const { language } = usePage()
  const whole = { ...reading, stretches: [] }
  const tone = toneOf(whole)
  const open = reading.state === 'running' || reading.late
  return (
    <span class="clock-badge" data-tone={tone}>
      <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <circle class="ring-track" cx="10" cy="10" r="7.5" />
        <circle
          class="ring-used"
          cx="10"
          cy="10"
          r="7.5"
          pathLength="100"
          stroke-dasharray={`${Math.round(Math.min(reading.share, 1) * 100)} 100`}
          transform="rotate(-90 10 10)"
        />
      </svg>
      <span class="clock-badge-words">
        <span class="clock-badge-main">{t(open ? remainingWords(whole) : stateWords(whole))}</span>
        {reading.dueDay && (
          <time class="clock-badge-day" datetime={reading.dueDay}>
            {formatWeekday(reading.dueDay, language)}
            {reading.provisional && ` · ${t(phrases.provisional)}`}
          </time>
        )}
      </span>
    </span>
  )
}
