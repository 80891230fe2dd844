import { parseArgs } from 'node:util'
import { addMatters } from '../demo/index.ts'
import { readSettings } from '../kernel/settings.ts'
import { stand } from '../main.ts'
import { complain, say, USAGE_EXIT } from './verb.ts'

/** Most matters that one call adds; a larger number takes more calls. */
const most = 20_000

/** Loads the demonstration district where there is nothing yet, and adds matters to it. */
export async function run(words: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...words], options: { matters: { type: 'string', default: '100' } } })
  const matters = /^\d{1,5}$/.test(values.matters) ? Number(values.matters) : 0
  if (matters < 1 || matters > most) return complain(`--matters takes a number from 1 to ${most}.`, USAGE_EXIT)
  const standing = await stand(readSettings(process.env), say)
  try {
    await addMatters(standing, say, matters)
    return 0
  } finally {
    await standing.stop()
  }
}
