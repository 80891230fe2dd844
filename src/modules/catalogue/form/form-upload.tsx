import { Button, FileField, formatBytes, Link, useText } from '../../../ui/index.ts'
import type { Attachment, UploadField } from './model.ts'
import { detachFile, phrases } from './phrases.ts'

/** The files of one material: those handed in, and a place for more. */
export function FormUpload({
  field,
  attachments,
  open,
}: {
  field: UploadField
  attachments: readonly Attachment[]
  open: boolean
}) {
  const t = useText()
  const own = attachments.filter((attachment) => attachment.material === field.material)
  return (
    <div class="form-upload">
      {open ? (
        <FileField
          name={`file.${field.material}`}
          label={field.label}
          hint={field.hint}
          required={field.required}
          unmarked={own.length > 0}
          multiple
        />
      ) : (
        <p class="ds-label">{t(field.label)}</p>
      )}
      <FileList attachments={own} removable={open} />
    </div>
  )
}

/** Files with their sizes. */
export function FileList({
  attachments,
  removable = false,
}: {
  attachments: readonly Attachment[]
  removable?: boolean
}) {
  const t = useText()
  if (attachments.length === 0) return removable ? null : <p class="answer-none">{t(phrases.noFile)}</p>
  return (
    <ul class="form-files" aria-label={t(phrases.handedIn)}>
      {attachments.map(({ id, name, sizeBytes, href, state }) => (
        <li key={id}>
          {href ? <Link href={href}>{name}</Link> : name} ({formatBytes(sizeBytes)}
          {state && ` · ${t(state)}`}){' '}
          {removable && (
            <Button variant="tertiary" name="_do" value={`detach:${id}`}>
              {detachFile(name)}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
