import type { Refusal } from '../../../../kernel/refusal.ts'
import type { Text } from '../../../../kernel/text.ts'
import { Hidden } from '../../../../ui/index.ts'
import type { Item } from '../../item.ts'
import type { ProcessModel } from '../../process/model.ts'
import type { TestCase } from '../model.ts'
import type { Trial } from './run.ts'

/** What the page of a trial shows. */
export interface TrialData {
  readonly item: Item
  readonly from: string
  readonly steps: readonly string[]
  readonly variables: Readonly<Record<string, string>>
  readonly asked: readonly {
    readonly name: string
    readonly label: Text
    readonly options: readonly { value: string; text: Text }[]
  }[]
  readonly model: ProcessModel | null
  readonly trial: Trial | null
  readonly refusal: Refusal | null
  readonly tests: readonly TestCase[]
  readonly failing: number
}

/** What came so far, to be sent along with the next step. */
export function SoFar({ data: { from, variables, steps } }: { data: TrialData }) {
  return (
    <>
      <Hidden name="from" value={from} />
      {Object.entries(variables).map(([name, value]) => (
        <Hidden key={name} name={`v.${name}`} value={value} />
      ))}
      {steps.map((step, at) => (
        <Hidden key={at} name="do" value={step} />
      ))}
    </>
  )
}
