import { Button, ButtonRow, Callout, Definitions, useText } from '../../../ui/index.ts'
import { Answer } from './answer.tsx'
import type { Column, Known } from './model.ts'
import { phrases } from './phrases.ts'
import type { Placed } from './walk.ts'

/** A field whose answer the directory has. */
export interface KnownField {
  readonly field: Column
  readonly value: string
}

/** The fields among these that the directory can answer. */
export function knownAmong(fields: readonly Placed[], known: Known): KnownField[] {
  return fields.flatMap(({ field }) => {
    if (field.widget === 'table' || field.widget === 'upload' || !field.source) return []
    const value = known[field.source]
    return value === undefined ? [] : [{ field, value }]
  })
}

/** What is known already: offered for use, or used with consent; the person may always fill it in instead. */
export function KnownPanel({ fields, consent }: { fields: readonly KnownField[]; consent: boolean | undefined }) {
  const t = useText()
  if (fields.length === 0) return null
  const items = fields.map(({ field, value }) => ({ term: field.label, value: <Answer field={field} value={value} /> }))
  return (
    <Callout kind={consent ? 'success' : 'info'} title={consent ? phrases.knownUsed : phrases.knownTitle}>
      <Definitions items={items} />
      <p>{t(phrases.knownWhy)}</p>
      <ButtonRow>
        {!consent && (
          <Button variant="secondary" name="_do" value="use-known">
            {phrases.useKnown}
          </Button>
        )}
        {consent !== false && (
          <Button variant="tertiary" name="_do" value="ask-all">
            {phrases.askAll}
          </Button>
        )}
      </ButtonRow>
    </Callout>
  )
}
