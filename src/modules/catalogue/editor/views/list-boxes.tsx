import type { ComponentChildren } from 'preact'
import { Button, Field, Fieldset, Hidden, Select, useText } from '../../../../ui/index.ts'
import { offered } from '../choices.ts'
import { entryOf, patternOf } from '../dictionary.ts'
import { isList, isObject, type Json } from '../json.ts'
import { anchorOf } from '../paths.ts'
import type { Shape } from '../shape.ts'
import { useAround } from './around.tsx'
import { Buttons } from './form-buttons.tsx'
import { words as phrases } from './phrases.ts'

interface RowsProps {
  readonly of: Shape
  readonly path: string
  readonly value: Json | undefined
  /** The boxes of one row. */
  readonly inside: (shape: Shape, path: string, value: Json | undefined) => ComponentChildren
}

/** A list inside of a form: its things one below the other, each with buttons that save and move it. */
export function ListBox({ of, path, value, inside }: RowsProps) {
  const t = useText()
  const things = listIn(value)
  const { label, hint } = entryOf(path)
  return (
    <Fieldset legend={label} {...(hint && { hint })}>
      <Hidden name={`${path}._n`} value={String(things.length)} />
      {things.length === 0 && <p class="field-hint">{t(phrases.emptyList)}</p>}
      {things.map((thing, at) => (
        <div key={at} class="guide-row" id={anchorOf(`${path}.${at}`)}>
          {inside(of, `${path}.${at}`, thing)}
          <RowButtons path={`${path}.${at}`} at={at} count={things.length} />
        </div>
      ))}
      <AddButton path={path} />
    </Fieldset>
  )
}

/** Groups by code: each with its code above. */
export function RecordBox({ of, path, value, inside }: RowsProps) {
  const { offers, content } = useAround()
  const entries = Object.entries(isObject(value) ? value : {})
  const { label, hint } = entryOf(path)
  const codes = offered(`${patternOf(path)}._key`, offers, content)
  return (
    <Fieldset legend={label} {...(hint && { hint })}>
      <Hidden name={`${path}._n`} value={String(entries.length)} />
      {entries.map(([code, thing], at) => (
        <div key={at} class="guide-row">
          {codes ? (
            <Select name={`${path}.${at}._key`} label={entryOf('_key').label} options={codes} value={code} required />
          ) : (
            <Field name={`${path}.${at}._key`} label={entryOf('_key').label} value={code} width="short" required />
          )}
          {inside(of, `${path}.${at}`, thing)}
          <Buttons>
            <Button variant="tertiary" name="_do" value={`remove:${path}.${at}`}>
              {phrases.remove}
            </Button>
          </Buttons>
        </div>
      ))}
      <AddButton path={path} />
    </Fieldset>
  )
}

function AddButton({ path }: { path: string }) {
  return (
    <Buttons>
      <Button variant="secondary" name="_do" value={`add:${path}`}>
        {phrases.add(entryOf(path).label)}
      </Button>
    </Buttons>
  )
}

function RowButtons({ path, at, count }: { path: string; at: number; count: number }) {
  return (
    <Buttons>
      {at > 0 && (
        <Button variant="tertiary" name="_do" value={`up:${path}`}>
          {phrases.up}
        </Button>
      )}
      {at < count - 1 && (
        <Button variant="tertiary" name="_do" value={`down:${path}`}>
          {phrases.down}
        </Button>
      )}
      <Button variant="tertiary" name="_do" value={`remove:${path}`}>
        {phrases.remove}
      </Button>
    </Buttons>
  )
}

/** The things of a list, none when it is none. */
export function listIn(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : []
}
