import { type ControlProps, useControl } from './control.ts'
import { ControlFrame } from './control-frame.tsx'
import { useText, type Words } from './language.ts'
import type { Option } from './options.ts'
import { phrases } from './phrases.ts'

interface SelectProps extends ControlProps {
  readonly options: readonly Option[]
  readonly value?: string | null | undefined
  /** Words of the empty choice; false leaves it out. */
  readonly empty?: Words | false
}

/** One of many; for up to about five, `Radios` are easier. */
export function Select(props: SelectProps) {
  const t = useText()
  const control = useControl(props, props.value ?? undefined)
  const empty = props.empty ?? phrases.choose
  return (
    <ControlFrame control={control} label={props.label}>
      <select
        class="ds-input"
        id={control.id}
        name={props.name}
        required={props.required}
        aria-describedby={control.describedBy}
        aria-invalid={control.error ? true : undefined}
      >
        {empty !== false && <option value="">{t(empty)}</option>}
        {props.options.map(({ value, text }) => (
          <option key={value} value={value} selected={value === control.value}>
            {t(text)}
          </option>
        ))}
      </select>
    </ControlFrame>
  )
}
