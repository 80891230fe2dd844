import type { ComponentChildren } from 'preact'
import { useText, type Words } from './language.ts'

/** A term and what it is; entries without a value are left out. */
export interface Definition {
  readonly term: Words
  readonly value: ComponentChildren
}

/** Facts of one thing, as a description list. */
export function Definitions({ items, look = 'rows' }: { items: readonly Definition[]; look?: 'rows' | 'grid' }) {
  const t = useText()
  const shown = items.filter(({ value }) => !isEmpty(value))
  return (
    <dl class="definitions" data-look={look}>
      {shown.map(({ term, value }) => (
        <div key={t(term)}>
          <dt>{t(term)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function isEmpty(value: ComponentChildren): boolean {
  if (Array.isArray(value)) return value.length === 0
  return value === null || value === undefined || value === '' || value === false
}
