import { spawn } from 'node:child_process'
import { root } from './sources.ts'

/** Test files that share one process, one after another: most of a small file's time is the loading of the product. */
const FILES_A_PROCESS = 10
/** As many processes at a time; each is served by PostgreSQL or a browser beside it. */
const LANES = 2
/** What hangs is ended, and told as a failure. */
const PROCESS_MS = 15 * 60_000

/**
 * Runs test files on this Node, several at a time, and prints what each process said when it has ended.
 *
 * @param files.together share processes, as each file has a town of its own
 * @param files.alone have a process each
 * @returns the groups that failed, in no order, each as its files
 */
export async function runTests(files: { together: readonly string[]; alone: readonly string[] }): Promise<string[][]> {
  const waiting = [...files.alone.map((file) => [file]), ...groups(files.together)]
  const failed: string[][] = []
  const lane = async () => {
    for (let group = waiting.shift(); group; group = waiting.shift()) if (!(await passes(group))) failed.push(group)
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return failed
}

function groups(files: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(files.length / FILES_A_PROCESS) }, (_, group) =>
    files.slice(group * FILES_A_PROCESS, (group + 1) * FILES_A_PROCESS),
  )
}

async function passes(group: readonly string[]): Promise<boolean> {
  const how = ['--test', '--test-isolation=none', '--test-reporter=spec', '--test-timeout=300000']
  const child = spawn(process.execPath, ['--import=tsx', ...how, ...group], {
    ...{ cwd: root, stdio: ['ignore', 'pipe', 'pipe'], timeout: PROCESS_MS, killSignal: 'SIGKILL' },
  })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => said.push(piece))
  const code = await new Promise((resolve) => child.once('close', resolve).once('error', resolve))
  process.stdout.write(`— ${group.join(' ')}\n${Buffer.concat(said).toString()}`)
  return code === 0
}
