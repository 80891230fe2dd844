import { parseArgs } from 'node:util'
import { readSettings } from '../kernel/settings.ts'
import { say } from './verb.ts'

/** Settings whose values are not shown. */
const secrets = new Set(['SETUP_CODE', 'SMS_TOKEN'])

/** Shows the settings in force; wrong ones are named instead. */
export async function run(words: readonly string[]): Promise<number> {
  parseArgs({ args: [...words], options: {} })
  const settings = readSettings(process.env)
  const width = Math.max(...Object.keys(settings).map((name) => name.length))
  for (const [name, value] of Object.entries(settings)) {
    const source = process.env[name] ? 'environment' : 'default'
    const shown = secrets.has(name) ? '…' : withoutPassword(String(value))
    say(`${name.padEnd(width)}  ${shown}  (${source})`)
  }
  return 0
}

function withoutPassword(value: string): string {
  return value.replace(/^([a-z]+:\/\/[^:@/]+):[^@/]*@/, '$1:…@')
}
