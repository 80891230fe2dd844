/** The command line was not understood; the usage is shown. */
export const USAGE_EXIT = 2

/** What a verb's file exports. Its answer is the exit code. */
export interface Verb {
  run(words: readonly string[]): Promise<number>
}

/** Writes a line for people. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Reports a problem and yields the exit code for it. */
export function complain(line: string, exitCode = 1): number {
  process.stderr.write(`${line}\n`)
  return exitCode
}
