import { parseArgs } from 'node:util'
import { Day } from '../../kernel/day.ts'
import { computeDeadline } from './explain.ts'
import { shippedCalendar } from './plans.ts'

const usage = `Usage: heliograph deadline --from YYYY-MM-DD (--working-days N | --calendar-days N [--roll])

Prints the last day of a deadline. The day it starts from is not counted (行政许可法 art. 82, 民法典 art. 201).
--roll moves a last calendar day that is a rest day to the next working day (民法典 art. 203).
Works with the holiday plans that come with the program, without a database.`

/** What the command line prints, and its exit code: 0 done, 2 asked wrongly. */
export interface VerbAnswer {
  readonly text: string
  readonly exitCode: number
}

/** The verb `deadline`. */
export function deadlineVerb(args: string[]): VerbAnswer {
  const asked = readArgs(args)
  if ('text' in asked) return asked
  const { due, provisional } = computeDeadline(asked, shippedCalendar)
  const mark = provisional ? ` (provisional 暂定)\n${provisional.zh}\n${provisional.en}` : ''
  return { text: `${due}${mark}`, exitCode: 0 }
}

type Asked = Parameters<typeof computeDeadline>[0]

function readArgs(args: string[]): Asked | VerbAnswer {
  const string = { type: 'string' } as const
  const options = {
    from: string,
    'working-days': string,
    'calendar-days': string,
    roll: { type: 'boolean' },
    help: { type: 'boolean' },
  } as const
  try {
    const { values } = parseArgs({ args, options })
    if (values.help) return { text: usage, exitCode: 0 }
    const [working, calendar] = [values['working-days'], values['calendar-days']]
    const from = Day.safeParse(values.from)
    const amount = Number(working ?? calendar)
    if (!from.success || (working === undefined) === (calendar === undefined) || !isAmount(amount))
      return { text: usage, exitCode: 2 }
    if (working !== undefined && values.roll) return { text: usage, exitCode: 2 }
    return {
      from: from.data,
      amount,
      unit: working === undefined ? 'calendar-days' : 'working-days',
      rollForward: values.roll ?? false,
    }
  } catch (error) {
    return { text: `${error instanceof Error ? error.message : ''}\n${usage}`, exitCode: 2 }
  }
}

function isAmount(amount: number): boolean {
  return Number.isInteger(amount) && amount >= 1 && amount <= 3650
}
