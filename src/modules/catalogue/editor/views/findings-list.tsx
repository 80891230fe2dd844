import { Callout, Link, Tag, useText } from '../../../../ui/index.ts'
import type { PlacedFinding } from '../findings.ts'
import type { JsonObject } from '../json.ts'
import { nameOfPath } from '../names-of.ts'
import { editPath } from '../paths.ts'
import { words as phrases } from './phrases.ts'

/** What the checks found, each with a link to where it is mended. */
export function FindingsList({
  code,
  findings,
  content,
}: {
  code: string
  findings: readonly PlacedFinding[]
  content: JsonObject
}) {
  const t = useText()
  if (findings.length === 0) return <Callout kind="success" title={phrases.allWell} />
  return (
    <ul class="guide-findings">
      {findings.map(({ text, severity, at }, place) => (
        <li key={place}>
          <Tag color={severity === 'blocking' ? 'danger' : 'warning'}>
            {t(severity === 'blocking' ? phrases.mustChange : phrases.mayChange)}
          </Tag>{' '}
          <Link href={editPath(code, at)}>{t(at === '' ? phrases.whole : nameOfPath(at, content))}</Link> {t(text)}
        </li>
      ))}
    </ul>
  )
}
