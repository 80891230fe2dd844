import type { ComponentChildren } from 'preact'
import { dayOf, daysBetween } from '../kernel/day.ts'
import { usePage } from '../kernel/page.ts'
import { both } from '../kernel/text.ts'
import { formatInstant, useText, type Words } from './language.ts'

/** Something that happened, or will. */
export interface TimelineStep {
  /** Null for what lies ahead. */
  readonly at: Date | null
  readonly title: Words
  /** Who did it: a person's name, a post, an organisation. */
  readonly who?: Words
  /** Colour of the mark; 'ahead' is hollow. */
  readonly kind?: 'done' | 'now' | 'stopped' | 'bad' | 'good' | 'ahead'
  readonly body?: ComponentChildren
}

/** What happened, when, by whom, and how many days lay between. Oldest first unless the caller turns it. */
export function Timeline({ steps }: { steps: readonly TimelineStep[] }) {
  return (
    <ol class="timeline">
      {steps.map((step, at) => (
        <Entry key={at} step={step} before={steps[at - 1]} />
      ))}
    </ol>
  )
}

function Entry({ step, before }: { step: TimelineStep; before: TimelineStep | undefined }) {
  const t = useText()
  const { language, settings } = usePage()
  return (
    <li data-kind={step.kind ?? 'done'}>
      <Gap from={before?.at} to={step.at} />
      <p class="timeline-title">{t(step.title)}</p>
      <p class="timeline-meta">
        {step.at && (
          <time datetime={step.at.toISOString()}>{formatInstant(step.at, language, settings.DISTRICT_ZONE)}</time>
        )}
        {step.who && <span>{t(step.who)}</span>}
      </p>
      {step.body && <div class="timeline-body">{step.body}</div>}
    </li>
  )
}

/** Calendar days between two steps; nothing on the same or the next day. */
function Gap({ from, to }: { from: Date | null | undefined; to: Date | null }) {
  const t = useText()
  const zone = usePage().settings.DISTRICT_ZONE
  const days = from && to ? Math.abs(daysBetween(dayOf(from, zone), dayOf(to, zone))) : 0
  if (days < 2) return null
  return <p class="timeline-gap">{t(both(`相隔 ${days} 天`, `${days} days later`))}</p>
}
