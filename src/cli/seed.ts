import { parseArgs } from 'node:util'
import { addMatters, multiplyMatters } from '../demo/index.ts'
import { readSettings } from '../kernel/settings.ts'
import { stand } from '../main.ts'
import { complain, say, USAGE_EXIT } from './verb.ts'

/** Most matters that one call adds by operations, as people would; beyond, they are copied. */
const mostLived = 20_000
const most = 5_000_000

/**
 * Loads the demonstration district where there is nothing yet, and adds matters to it; more than 20,000 are the number wanted
 * in all, reached by copying, which can be broken off and gone on with.
 */
export async function run(words: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...words], options: { matters: { type: 'string', default: '100' } } })
  const matters = /^\d{1,7}$/.test(values.matters) ? Number(values.matters) : 0
  if (matters < 1 || matters > most) return complain(`--matters takes a number from 1 to ${most}.`, USAGE_EXIT)
  const standing = await stand(readSettings(process.env), say)
  try {
    await (matters > mostLived ? multiplyMatters : addMatters)(standing, say, matters)
    return 0
  } finally {
    await standing.stop()
  }
}
