import { Choice } from './choice.tsx'
import { type ControlProps, useControl } from './control.ts'
import { GroupFrame } from './control-frame.tsx'
import { useText } from './language.ts'
import type { Option } from './options.ts'
import { phrases } from './phrases.ts'

/** Any of several. The field arrives as nothing, a string, or an array of strings. */
export function Checkboxes(
  props: ControlProps & { options: readonly Option[]; values?: readonly string[] | undefined },
) {
  const control = useControl(props, props.values)
  return (
    <GroupFrame control={control} label={props.label}>
      {props.options.map((option) => (
        <Choice
          key={option.value}
          type="checkbox"
          name={props.name}
          group={control.id}
          option={option}
          checked={control.values.includes(option.value)}
          invalid={!!control.error}
        />
      ))}
    </GroupFrame>
  )
}

/** One box to tick, such as a consent; arrives as 'yes' or not at all. */
export function Checkbox(props: ControlProps & { checked?: boolean | undefined }) {
  const t = useText()
  const control = useControl(props, props.checked ? 'yes' : undefined)
  return (
    <div class="field" data-invalid={control.error ? '' : undefined}>
      {control.error && (
        <p class="ds-validation-message" id={`${control.id}-error`}>
          <span class="unseen">{t(phrases.error)}</span>
          {control.error}
        </p>
      )}
      <Choice
        type="checkbox"
        name={props.name}
        group={control.id}
        id={control.id}
        option={{ value: 'yes', text: props.label, ...(props.hint && { hint: props.hint }) }}
        checked={control.value === 'yes'}
        invalid={!!control.error}
      />
    </div>
  )
}
