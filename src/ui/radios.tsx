import { Choice } from './choice.tsx'
import { type ControlProps, useControl } from './control.ts'
import { GroupFrame } from './control-frame.tsx'
import type { Option } from './options.ts'

/** One of a few, all in sight. */
export function Radios(props: ControlProps & { options: readonly Option[]; value?: string | null | undefined }) {
  const control = useControl(props, props.value ?? undefined)
  return (
    <GroupFrame control={control} label={props.label}>
      {props.options.map((option) => (
        <Choice
          key={option.value}
          type="radio"
          name={props.name}
          group={control.id}
          option={option}
          checked={option.value === control.value}
          invalid={!!control.error}
        />
      ))}
    </GroupFrame>
  )
}
