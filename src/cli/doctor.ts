import { parseArgs } from 'node:util'
import { readSettings } from '../kernel/settings.ts'
import { type Finding, lookOver } from './findings.ts'
import { say } from './verb.ts'

const marks = { good: '✓', look: '!', bad: '✗' } as const

/** Looks an installation over and says what is not in order. Exits with 1 when something is bad. */
export async function run(words: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...words],
    options: { thorough: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
  })
  const findings = await lookOver(readSettings(process.env), { thorough: values.thorough })
  if (values.json) say(JSON.stringify(findings, null, 2))
  else for (const finding of findings) tell(finding)
  return findings.some(({ state }) => state === 'bad') ? 1 : 0
}

function tell({ state, what, found, remedy }: Finding): void {
  say(`${marks[state]} ${what}: ${found}`)
  if (remedy) say(`    ${remedy}`)
}
