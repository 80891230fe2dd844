import { h } from 'preact'
import { type ControlProps, useControl } from './control.ts'
import { ControlFrame } from './control-frame.tsx'
import { useText, type Words } from './language.ts'

interface FieldProps extends ControlProps {
  readonly type?: 'text' | 'email' | 'tel' | 'number' | 'password' | 'url' | 'search' | 'time'
  /** Shown until the person types something else. */
  readonly value?: string | number | null | undefined
  /** More than one line of text, this many at first. */
  readonly rows?: number
  /** Expected length: 'short' for numbers and codes. */
  readonly width?: 'short' | 'medium' | 'full'
  readonly autocomplete?: string
  readonly inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'search'
  /** Characters. */
  readonly maxlength?: number
  /** A unit or sign behind the box, such as 元. */
  readonly suffix?: Words
  readonly prefix?: Words
}

/** A labelled box to type in. */
export function Field(props: FieldProps) {
  const control = useControl(props, props.value === null || props.value === undefined ? undefined : String(props.value))
  const { type = 'text', rows, name, required, readOnly, maxlength, autocomplete } = props
  const common = {
    class: 'ds-input',
    id: control.id,
    name,
    required,
    maxlength,
    autocomplete,
    readonly: readOnly,
    'data-width': props.width ?? 'full',
    'aria-describedby': control.describedBy,
    'aria-invalid': control.error ? true : undefined,
  } as const
  // a number box that swallows what it does not understand hides the mistake; a numeric keyboard is all we want of it
  const numeric = type === 'number'
  return (
    <ControlFrame control={control} label={props.label}>
      {rows ? (
        <textarea {...common} rows={rows}>
          {control.value}
        </textarea>
      ) : (
        <Affixes prefix={props.prefix} suffix={props.suffix}>
          {h('input', {
            ...common,
            type: numeric ? 'text' : type,
            inputmode: props.inputmode ?? (numeric ? 'decimal' : undefined),
            value: type === 'password' ? '' : control.value,
          })}
        </Affixes>
      )}
    </ControlFrame>
  )
}

function Affixes({
  prefix,
  suffix,
  children,
}: {
  prefix: Words | undefined
  suffix: Words | undefined
  children: preact.JSX.Element
}) {
  const t = useText()
  if (!prefix && !suffix) return children
  return (
    <div class="ds-field-affixes">
      {prefix && <span class="ds-field-affix">{t(prefix)}</span>}
      {children}
      {suffix && <span class="ds-field-affix">{t(suffix)}</span>}
    </div>
  )
}
