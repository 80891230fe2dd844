import type { ComponentChildren } from 'preact'

interface RingProps {
  /** 0 to 1; more is drawn as full. */
  readonly share: number
  readonly tone: 'running' | 'near' | 'late' | 'stopped' | 'finished' | 'idle'
  /** Lines of the dial, such as one for each working day; left out above 60, where they would blur. */
  readonly ticks?: number
  /** Stands in the middle. */
  readonly children?: ComponentChildren
}

const radius = 52

/** A dial with the used share as an arc from the top, and a sun where it stands now. */
export function Ring({ share, tone, ticks = 0, children }: RingProps) {
  const used = Math.min(Math.max(share, 0), 1)
  const angle = used * 2 * Math.PI - Math.PI / 2
  const lines = ticks > 0 && ticks <= 60 ? ticks : 12
  return (
    <div class="ring" data-tone={tone}>
      <svg viewBox="0 0 128 128" aria-hidden="true" focusable="false">
        {Array.from({ length: lines }, (_, at) => (
          <line
            key={at}
            class="ring-tick"
            x1="64"
            y1="2.5"
            x2="64"
            y2="5.5"
            transform={`rotate(${round((at * 360) / lines)} 64 64)`}
          />
        ))}
        <circle class="ring-track" cx="64" cy="64" r={radius} />
        {used > 0 && (
          <circle
            class="ring-used"
            cx="64"
            cy="64"
            r={radius}
            pathLength="100"
            stroke-dasharray={`${round(used * 100)} 100`}
            transform="rotate(-90 64 64)"
          />
        )}
        <circle
          class="ring-sun"
          cx={round(64 + radius * Math.cos(angle))}
          cy={round(64 + radius * Math.sin(angle))}
          r="6"
        />
      </svg>
      <div class="ring-middle">{children}</div>
    </div>
  )
}

function round(number: number): number {
  return Math.round(number * 100) / 100
}
