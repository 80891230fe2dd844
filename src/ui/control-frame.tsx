import type { ComponentChildren } from 'preact'
import type { useControl } from './control.ts'
import { useText, type Words } from './language.ts'
import { phrases } from './phrases.ts'

type Control = ReturnType<typeof useControl>

/** Label, hint and error around one control; the order is that in which they are read out. */
export function ControlFrame({
  control,
  label,
  children,
}: {
  control: Control
  label: Words
  children: ComponentChildren
}) {
  return (
    <div class="ds-field field" data-invalid={control.error ? '' : undefined}>
      <label class="ds-label" for={control.id}>
        <Label label={label} optional={control.optional} />
      </label>
      <HintAndError control={control} />
      {children}
    </div>
  )
}

/** The same for a group of radios or checkboxes. */
export function GroupFrame({
  control,
  label,
  children,
}: {
  control: Control
  label: Words
  children: ComponentChildren
}) {
  return (
    <fieldset
      class="ds-fieldset field"
      id={control.id}
      tabindex={-1}
      aria-describedby={control.describedBy}
      data-invalid={control.error ? '' : undefined}
    >
      <legend class="ds-label">
        <Label label={label} optional={control.optional} />
      </legend>
      <HintAndError control={control} />
      <div class="field-choices">{children}</div>
    </fieldset>
  )
}

function Label({ label, optional }: { label: Words; optional: boolean }) {
  const t = useText()
  return (
    <>
      {t(label)}
      {optional && <span class="field-optional">{t(phrases.optional)}</span>}
    </>
  )
}

function HintAndError({ control }: { control: Control }) {
  const t = useText()
  return (
    <>
      {control.hint && (
        <p class="field-hint" id={`${control.id}-hint`}>
          {control.hint}
        </p>
      )}
      {control.error && (
        <p class="ds-validation-message" id={`${control.id}-error`}>
          <span class="unseen">{t(phrases.error)}</span>
          {control.error}
        </p>
      )}
    </>
  )
}
