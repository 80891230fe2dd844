import { FilterBar } from './filter-bar.tsx'
import { Hidden } from './form.tsx'
import type { Words } from './language.ts'
import type { Option } from './options.ts'
import { Select } from './select.tsx'

interface ChoiceBarProps {
  readonly choices: readonly {
    readonly name: string
    readonly label: Words
    readonly options: readonly Option[]
    readonly value?: string | null | undefined
    /** Words of the empty choice; false where one is always chosen. */
    readonly empty: Words | false
  }[]
  /** What else stands in the address and is to stay there. */
  readonly kept?: Readonly<Record<string, string | null>>
}

/** Filters of a list that are all choices from closed lists. */
export function ChoiceBar({ choices, kept = {} }: ChoiceBarProps) {
  return (
    <FilterBar>
      {Object.entries(kept).map(([name, value]) => value && <Hidden key={name} name={name} value={value} />)}
      {choices.map((choice) => (
        <Select key={choice.name} {...choice} />
      ))}
    </FilterBar>
  )
}
