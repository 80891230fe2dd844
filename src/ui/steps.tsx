import { useText, type Words } from './language.ts'
import { phrases, stepOf } from './phrases.ts'

interface StepsProps {
  readonly steps: readonly { readonly text: Words; readonly href?: string }[]
  /** Counted from 1. */
  readonly current: number
}

/** How far one is in a form of several pages. */
export function Steps({ steps, current }: StepsProps) {
  const t = useText()
  return (
    <nav class="steps" aria-label={t(phrases.steps)}>
      <p class="steps-short">{t(stepOf(current, steps.length))}</p>
      <ol>
        {steps.map(({ text, href }, at) => {
          const state = stateOf(at + 1, current)
          return (
            <li key={at} data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
              {state === 'done' && <span class="unseen">{t(phrases.doneStep)}</span>}
              {href && state !== 'current' ? <a href={href}>{t(text)}</a> : <span>{t(text)}</span>}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

function stateOf(step: number, current: number): 'done' | 'current' | 'ahead' {
  if (step === current) return 'current'
  return step < current ? 'done' : 'ahead'
}
