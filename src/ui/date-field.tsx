import type { Day } from '../kernel/day.ts'
import { type ControlProps, useControl } from './control.ts'
import { ControlFrame } from './control-frame.tsx'

/** A day; the browser's own picker, which sends 'YYYY-MM-DD' whatever it shows. */
export function DateField(props: ControlProps & { value?: Day | null | undefined; min?: Day; max?: Day }) {
  const control = useControl(props, props.value ?? undefined)
  return (
    <ControlFrame control={control} label={props.label}>
      <input
        class="ds-input"
        data-width="medium"
        type="date"
        id={control.id}
        name={props.name}
        value={control.value}
        min={props.min}
        max={props.max}
        required={props.required}
        aria-describedby={control.describedBy}
        aria-invalid={control.error ? true : undefined}
      />
    </ControlFrame>
  )
}
