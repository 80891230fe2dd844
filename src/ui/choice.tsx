import { useText } from './language.ts'
import type { Option } from './options.ts'

interface ChoiceProps {
  readonly type: 'radio' | 'checkbox'
  readonly name: string
  /** Id of the group; each choice's own id follows from it. */
  readonly group: string
  readonly id?: string
  readonly option: Option
  readonly checked: boolean
  readonly invalid: boolean
}

/** One radio or checkbox with its words; the whole line can be pressed. */
export function Choice({ type, name, group, option, checked, invalid, ...rest }: ChoiceProps) {
  const t = useText()
  const id = rest.id ?? `${group}-${option.value}`
  const describedBy = [option.hint && `${id}-hint`, invalid && `${group}-error`].filter(Boolean).join(' ') || undefined
  return (
    <div class="ds-field choice">
      <input
        class="ds-input"
        type={type}
        id={id}
        name={name}
        value={option.value}
        checked={checked}
        aria-describedby={describedBy}
        aria-invalid={invalid ? true : undefined}
      />
      <label class="ds-label" for={id}>
        {t(option.text)}
      </label>
      {option.hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {t(option.hint)}
        </p>
      )}
    </div>
  )
}
