import type { Day } from '../../../kernel/day.ts'
import { DateField, Field, type Words } from '../../../ui/index.ts'
import { versionWords as words } from '../version-words.ts'

/** Where a version comes from and from which day on it holds; the last two fields of its form. */
export function VersionFields(props: { from: Day; source?: string | undefined; label?: Words }) {
  const { from, source, label = words.validFrom } = props
  return (
    <>
      <Field name="source" label={words.source} hint={words.sourceHint} rows={2} value={source} required />
      <DateField name="validFrom" label={label} value={from} min={from} required />
    </>
  )
}
