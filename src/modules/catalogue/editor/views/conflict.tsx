import { Callout, LinkButton, Table, useText } from '../../../../ui/index.ts'
import { differences } from '../differences.ts'
import type { Json, JsonObject } from '../json.ts'
import { nameOfPath } from '../names-of.ts'
import { words as phrases } from './phrases.ts'

interface ConflictProps {
  readonly content: JsonObject
  /** Where the form stands; opened anew it shows what others saved. */
  readonly href: string
  readonly theirs: Json
  readonly mine: Json
  /** Path of the part in the guide. */
  readonly path: string
}

/** Two people wrote the same part: what is kept and what was just written, side by side. Nothing of either is lost. */
export function Conflict({ content, href, theirs, mine, path }: ConflictProps) {
  const t = useText()
  const rows = differences(theirs, mine)
  return (
    <Callout kind="warning" title={phrases.conflict}>
      <p>{t(phrases.conflictLead)}</p>
      <Table
        caption={phrases.conflict}
        captionHidden
        rows={rows}
        empty={phrases.allWell}
        columns={[
          { head: phrases.part, main: true, cell: ({ at }) => t(nameOfPath(path ? `${path}.${at}` : at, content)) },
          { head: phrases.theirs, cell: ({ before }) => before || t(phrases.empty) },
          { head: phrases.yours, cell: ({ after }) => after || t(phrases.empty) },
        ]}
      />
      <LinkButton variant="secondary" href={href}>
        {phrases.takeTheirs}
      </LinkButton>
    </Callout>
  )
}
