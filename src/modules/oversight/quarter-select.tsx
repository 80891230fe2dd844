import { Select } from '../../ui/index.ts'
import { figurePhrases as words } from './figures/phrases.ts'
import { periodText } from './spans.ts'

/** Which quarter a page is of. */
export function QuarterSelect({ data }: { data: { quarter: string; quarters: readonly string[] } }) {
  const options = data.quarters.map((value) => ({ value, text: periodText(value) }))
  return <Select name="quarter" label={words.quarter} options={options} value={data.quarter} empty={false} />
}
