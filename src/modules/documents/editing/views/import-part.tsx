import { Callout, Details, FileField, Form, Hidden, Radios, useText } from '../../../../ui/index.ts'
import type { OfficialDocument } from '../../model.ts'
import { imports } from '../phrases.ts'
import type { Imported } from '../store/import.ts'

/** Takes the body over from a Word file. */
export function ImportPart({ document }: { document: OfficialDocument }) {
  const t = useText()
  const at = `/matters/${document.number}/document/import`
  const ways = (['replace', 'append'] as const).map((value) => ({ value, text: imports.ways[value] }))
  return (
    <Details summary={imports.title} openFor={at}>
      <p>{t(imports.intro)}</p>
      <Form action={at} submit={imports.submit} uploads>
        <Hidden name="base" value={String(document.version)} />
        <Radios name="way" label={imports.way} options={ways} value="replace" required />
        <FileField name="file" label={imports.file} accept=".docx" required />
      </Form>
    </Details>
  )
}

/** What of the file is not in the text, until the next version. */
export function ImportedPart({ imported, version }: { imported: Imported | null; version: number }) {
  const t = useText()
  if (!imported || imported.version !== version) return null
  return (
    <Callout kind={imported.lost.length > 0 ? 'warning' : 'success'} title={imports.done(imported.name)}>
      {imported.lost.length > 0 && <p>{t(imports.lostIntro)}</p>}
      <ul>
        {imported.lost.map(({ what, count }) => (
          <li key={what}>{t(imports.lost[what](count))}</li>
        ))}
      </ul>
    </Callout>
  )
}
