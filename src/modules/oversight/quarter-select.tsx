import type { Text } from '../../kernel/text.ts'
import { FilterBar, Select } from '../../ui/index.ts'
import { figurePhrases as words } from './figures/phrases.ts'
import { periodText } from './spans.ts'

/** Which quarter a page is of. */
export function QuarterSelect({ data }: { data: { quarter: string; quarters: readonly string[] } }) {
  const options = data.quarters.map((value) => ({ value, text: periodText(value) }))
  return <Select name="quarter" label={words.quarter} options={options} value={data.quarter} empty={false} />
}

/** Which quarter, and which of the organisations that the reader oversees. */
export function QuarterBar({
  data,
}: {
  data: Parameters<typeof QuarterSelect>[0]['data'] & {
    readonly organisations: readonly { readonly value: string; readonly text: Text }[]
  }
}) {
  return (
    <FilterBar>
      <QuarterSelect data={data} />
      {data.organisations.length > 1 && (
        <Select
          name="organisation"
          label={words.organisation}
          options={data.organisations}
          empty={words.anyOrganisation}
        />
      )}
    </FilterBar>
  )
}
