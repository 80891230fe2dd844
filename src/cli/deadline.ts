import { deadlineVerb } from '../modules/calendar/index.ts'
import { complain, say } from './verb.ts'

/** Computes the last day of a deadline. */
export async function run(words: readonly string[]): Promise<number> {
  const { text, exitCode } = deadlineVerb([...words])
  if (exitCode !== 0) return complain(text, exitCode)
  say(text)
  return 0
}
