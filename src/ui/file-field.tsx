import { type ControlProps, useControl } from './control.ts'
import { ControlFrame } from './control-frame.tsx'
import { formatBytes, useText } from './language.ts'
import { phrases } from './phrases.ts'

interface FileFieldProps extends ControlProps {
  /** File types offered first, such as '.pdf,image/*'. */
  readonly accept?: string
  readonly multiple?: boolean
  /** Told to the person; the server decides. */
  readonly maxBytes?: number
}

/** Chooses files; put it into a `<Form uploads>`. A browser never shows again which file was chosen. */
export function FileField(props: FileFieldProps) {
  const t = useText()
  const limit = props.maxBytes && `${t(phrases.fileLimit)} ${formatBytes(props.maxBytes)}`
  const hint = [props.hint && t(props.hint), limit].filter(Boolean).join(' · ') || undefined
  const control = useControl({ ...props, hint }, undefined)
  return (
    <ControlFrame control={control} label={props.label}>
      <input
        class="ds-input file-input"
        type="file"
        id={control.id}
        name={props.name}
        accept={props.accept}
        multiple={props.multiple}
        required={props.required}
        aria-describedby={control.describedBy}
        aria-invalid={control.error ? true : undefined}
      />
    </ControlFrame>
  )
}
